"""Three scores become three probabilities. The score of A climbs: what do the probabilities do?"""

import torch

from tutor import live

live.seed(0)


def show(z):
    """All that softmax does, in three rows: the scores, e to their power, and that divided by its sum."""
    e = torch.exp(z)  # (3,) all positive now
    p = e / e.sum()  # (3,) adds up to 1
    rows = {"z": z, "exp": e, "p": p}
    table = [[name, *row.tolist(), row.sum().item()] for name, row in rows.items()]
    live.table("work", table, ["row", "A", "B", "C", "sum"])
    return p


climb = torch.linspace(-4, 6, 101)  # (101,) the scores of A, one a step
so_far = []
show(torch.tensor([climb[0], live.knob("b"), live.knob("c")]) + live.knob("add"))

for step in live.steps(101):
    b, c = live.knob("b"), live.knob("c")
    z = torch.tensor([climb[step], b, c]) + live.knob("add")  # (3,) the same number added to all three
    p = show(z)
    so_far.append(p)
    ways = torch.stack(so_far)  # (step + 1, 3)
    x = climb[: step + 1]  # (step + 1,)
    path = {name: torch.stack((x, ways[:, k]), 1) for k, name in enumerate("ABC")}  # each (step + 1, 2)
    live.plane("chance", points={"now": torch.stack((x[-1:].expand(3), p), 1)}, path=path, x=(-4, 6), y=(0, 1))

rises = ways[1:, 0] - ways[:-1, 0]  # (100,) what A gains in each step
live.result(
    p_a=p[0],
    p_b=p[1],
    p_c=p[2],
    total=p.sum(),
    first_b=ways[0, 1],
    ratio_first=ways[0, 1] / ways[0, 2],
    ratio_last=ways[-1, 1] / ways[-1, 2],
    least_rise=rises.min(),
    most_rise=rises.max(),
)
