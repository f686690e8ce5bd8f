"""One weight that the data wants at a: where does a penalty put it? Try every w on a fine grid."""

import torch

from tutor import live

penalty, lam = live.knob("penalty"), live.knob("lam")
grid = torch.arange(-300_000, 300_001, dtype=torch.float64) / 100_000  # (600001,) from -3 to 3, with an exact 0
cost = lam * grid.abs() if penalty == "l1" else lam / 2 * grid**2  # (600001,)
coarse = slice(None, None, 2000)  # 301 of them are enough for a drawing


def draw(a, answers):
    """The loss, the penalty and their sum over w; and the lowest point for every a so far."""
    loss = 0.5 * (grid - a) ** 2  # (600001,)
    curves = {"sum": loss + cost, "loss": loss, "penalty": cost}
    lowest = (loss + cost).argmin()
    where = torch.stack((grid[lowest], (loss + cost)[lowest]))[None]  # (1, 2)
    paths = {name: torch.stack((grid[coarse], y[coarse]), 1) for name, y in curves.items()}  # (301, 2) each
    live.plane("answer", path={"answer": answers, "wish": [[-2, -2], [2, 2]]}, x=(-2.1, 2.1), y=(-2.1, 2.1))
    live.plane("valley", points={"lowest": where}, path=paths, x=(-2, 2), y=(0, 3))


draw(-2.0, torch.empty(0, 2))
answers = []
for step in live.steps(41):
    a = (step - 20) / 10  # -2, -1.9, …, 2
    total = 0.5 * (grid - a) ** 2 + cost  # (600001,)
    w = grid[total.argmin()].item()
    answers.append([a, w])
    if live.due():
        draw(a, torch.tensor(answers))

a, w = torch.tensor(answers, dtype=torch.float64).T  # (41,), (41,)
formula = a.sign() * (a.abs() - lam).clamp(min=0) if penalty == "l1" else a / (1 + lam)  # (41,)
live.result(
    penalty=penalty,
    lam=lam,
    tried=len(a),
    zeros=(w == 0).sum(),
    jump=w.diff().abs().max(),
    at_two=w[-1],
    slip=(w - formula).abs().max(),
)
