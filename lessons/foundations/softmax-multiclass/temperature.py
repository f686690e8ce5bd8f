"""Divide all scores by a temperature T before the softmax: how sure does the answer sound?"""

import torch
import torch.nn.functional as F

from tutor import live

live.seed(0)
z = torch.tensor([2.0, live.knob("b"), 0.1])  # (3,) the scores of A, B, C


def show(T, p, ways):
    """The work for one temperature, and the probabilities at all temperatures so far over log T."""
    rows = {"z": z, "z/T": z / T, "p": p}
    live.table("work", [[name, *row.tolist()] for name, row in rows.items()], ["row", "A", "B", "C"])
    x = torch.logspace(1, -1, 101)[: len(ways)].log10()  # (len(ways),)
    path = {name: torch.stack((x, ways[:, k]), 1) for k, name in enumerate("ABC")}  # each (len(ways), 2)
    at = torch.tensor(T).log10().expand(3)  # (3,)
    live.plane("sure", points={"now": torch.stack((at, p), 1)}, path=path, x=(-1, 1), y=(0, 1))


so_far = [F.softmax(z / 10, dim=0)]
show(10.0, so_far[0], torch.stack(so_far))
for step in live.steps(100):
    T = 10 ** (0.98 - step / 50)  # from 10 down to 0.1
    so_far.append(F.softmax(z / T, dim=0))
    ways = torch.stack(so_far)  # (step + 2, 3)
    show(T, so_far[-1], ways)

T = live.knob("T")
p = F.softmax(z / T, dim=0)  # (3,) at the temperature that was chosen
show(T, p, ways)
live.result(
    T=T,
    p_a=p[0],
    p_b=p[1],
    p_c=p[2],
    hot=ways[0].max(),
    cold=ways[-1].max(),
    winners=len(set(ways.argmax(1).tolist())),  # how many classes were the largest at some temperature
)
