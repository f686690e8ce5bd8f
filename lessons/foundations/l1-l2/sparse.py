"""Zeros cost as much memory as other numbers do, unless you keep only the others, and where they stand."""

import warnings

import torch

from tutor import live

warnings.filterwarnings("ignore", "Sparse CSR")  # PyTorch says that this layout is in beta state
live.seed(0)
last, index = live.knob("zeros"), live.knob("index")
dtype = {"float16": torch.float16, "float32": torch.float32, "float64": torch.float64}[live.knob("dtype")]
live.curve("memory", at=0, dense=1e6 * dtype.itemsize / 1e6)

W = (0.1 + torch.rand(1000, 1000)).to(dtype)  # (1000, 1000) no zeros yet
order = torch.randperm(W.numel())  # (1000000,) in this order they become 0


def layouts():
    """For each layout: the bytes of the numbers that it keeps, and of what says where they stand."""
    yield "dense", W.nbytes, 0  # every number has its place: nothing to say
    coo = W.to_sparse_coo()
    yield "coo", coo.values().nbytes, coo.indices().nbytes  # a row and a column for each number
    csr = W.to_sparse_csr()
    begins, column = csr.crow_indices(), csr.col_indices()  # (1001,) where each row begins; (numbers kept,)
    if index == "int32":
        begins, column = begins.int(), column.int()  # half the size, and large enough for most matrices
    yield "csr", csr.values().nbytes, begins.nbytes + column.nbytes


cheaper = {"coo": None, "csr": None}  # from which share of zeros on they take less than the dense tensor
for step in live.steps(31):
    share = last * step / 30
    W.view(-1)[order[: round(share * W.numel())]] = 0
    rows = [{"layout": name, "values": a, "places": b, "total": a + b} for name, a, b in layouts()]
    total = {row["layout"]: row["total"] for row in rows}
    live.curve("memory", at=100 * share, **{name: size / 1e6 for name, size in total.items()})
    if live.due():
        live.table("bytes", rows)
    for name in cheaper:
        if cheaper[name] is None and total[name] < total["dense"]:
            cheaper[name] = 100 * share

live.result(zeros=100 * share, **total, **{f"{name}_cheaper": share for name, share in cheaper.items()})
