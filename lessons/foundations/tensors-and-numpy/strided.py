"""One storage, many tensors: which places does a tensor visit, and when must reshape copy?"""

import itertools

import torch

from tutor import live

numbers = torch.arange(6)  # (6,) each number equals its place in the storage
x = numbers.view(2, 3)  # (2, 3) stride (3, 1)
tensors = {
    "x": x,  # (2, 3)
    "x.t()": x.t(),  # (3, 2)
    "x[1]": x[1],  # (3,)
    "x[:, 1]": x[:, 1],  # (2,)
    "x[:, 1:]": x[:, 1:],  # (2, 2)
}
name = live.knob("which")
y = tensors[name]


def address(tensor):
    """Where the storage of a tensor begins in memory: equal for two tensors that share it."""
    return tensor.untyped_storage().data_ptr()


def facts(name, tensor):
    """One row: how this tensor reads its storage."""
    return {
        "tensor": name,
        "shape": str(tuple(tensor.shape)),
        "stride": str(tensor.stride()),
        "offset": tensor.storage_offset(),
        "contiguous": tensor.is_contiguous(),
        "same": address(tensor) == address(x),
    }


def show_storage(visits):
    """The numbers in the order in which they lie in memory, and when each of them is visited."""
    live.table("storage", [["number", *numbers.tolist()], ["visit", *visits]], ["place", *map(str, range(6))])


visits = [None] * 6  # when y visits each place; None: never
walk = []
show_storage(visits)
live.table("facts", [facts(key, tensor) for key, tensor in {"x": x, name: y}.items()])

indices = list(itertools.product(*map(range, y.shape)))  # row by row
for step in live.steps(len(indices)):
    index = indices[step]
    place = y.storage_offset() + sum(i * s for i, s in zip(index, y.stride(), strict=True))
    terms = " + ".join(f"{i}*{s}" for i, s in zip(index, y.stride(), strict=True))
    walk.append({"index": str(index), "sum": f"{y.storage_offset()} + {terms}", "place": place})
    visits[place] = step
    live.table("walk", walk)
    show_storage(visits)

flat = y.reshape(-1)  # one axis: a view if it can be, else a copy
copied = address(flat) != address(x)
live.tensor("flat", torch.stack([flat.sort().values, flat]).float(), rows=["memory", "reshape(-1)"])  # (2, len(flat))
try:
    viewed = str(y.view(-1).tolist())
except RuntimeError:
    viewed = "RuntimeError"
live.result(
    which=name,
    stride=str(y.stride()),
    same=address(y) == address(x),
    reshape=flat.tolist(),
    copied=copied,
    view=viewed,
    view_raises=viewed == "RuntimeError",
    so="no_stride" if copied else "one_stride",
)
