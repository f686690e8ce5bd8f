"""Softmax as its formula says, and with the largest score subtracted first, while the scores grow."""

import math

import torch

from tutor import live

live.seed(0)
dtype = getattr(torch, live.knob("dtype"))
top = live.knob("top")  # what is added to all three scores in the end


def show(z):
    """Both ways, row by row; gives the two results."""
    e = torch.exp(z)  # (3,)
    naive = e / e.sum()  # (3,)
    shifted = torch.exp(z - z.max())  # (3,) the largest is e^0 = 1
    stable = shifted / shifted.sum()  # (3,)
    rows = {"z": z, "exp": e, "naive": naive, "shifted": shifted, "stable": stable}
    live.table("work", [[name, *(f"{v:.4g}" for v in row.tolist())] for name, row in rows.items()], ["row", *"ABC"])
    return naive, stable


base = torch.tensor([0.0, 1.0, 2.0], dtype=dtype)  # (3,)
show(base)
scores, ways = [], []  # where the formula still gave numbers, and which
for step in live.steps(200):
    z = base + top ** ((step + 1) / 200)  # (3,) the gaps between the scores stay as they are
    naive, stable = show(z)
    if abs(naive.sum() - 1) < 0.1:  # still probabilities (nan is not)
        scores.append(z[2].item())
        ways.append(naive.tolist())
    elif len(scores) == step:
        live.note("died", score=z[2].item())
    way = torch.tensor(ways)  # (steps survived, 3)
    path = {f"{name} naive": torch.stack((torch.tensor(scores), way[:, k]), 1) for k, name in enumerate("ABC")}
    here = torch.stack((z[2].expand(3), stable), 1)  # (3, 2) the three stable probabilities now
    live.plane("chance", points={"stable": here}, path=path, x=(0, top + 2), y=(0, 1))

live.result(
    dtype=live.knob("dtype"),
    last=z[2],
    nans=int(naive.isnan().sum()),
    infs=int(naive.isinf().sum()),
    limit=math.log(torch.finfo(dtype).max),
    p_a=stable[0],
    p_b=stable[1],
    p_c=stable[2],
    survived=scores[-1],
    slip=(stable - torch.softmax(z, 0)).abs().max(),
)
