"""A line that fits every point perfectly is trained on, with a target of another shape. Watch it forget."""

import warnings

import torch
import torch.nn.functional as F

from tutor import live

live.seed(0)
n = live.knob("n")
x = torch.linspace(0, 3, n)[:, None]  # (n, 1)
t = x if live.knob("shape") == "(n, 1)" else x[:, 0]  # (n, 1) or (n,), the same numbers: the line y = x is perfect
w = torch.tensor([[1.0 if live.knob("start") == "perfect" else 0.0]], requires_grad=True)  # (1, 1)
b = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.SGD([w, b], lr=0.05)


def draw():
    with torch.no_grad():
        p = x @ w + b  # (n, 1)
        live.plane(
            "line",
            points={"target": torch.cat((x, x), 1)},  # (n, 2)
            path={"prediction": torch.cat((x, p), 1)},  # (n, 2)
            x=(-0.3, 3.3),
            y=(-0.5, 3.5),
            equal=False,
        )
        live.tensor("pairs", ((p - t) ** 2).view(n, -1))  # (n, n) if the shapes are (n, 1) and (n,), else (n, 1)


draw()
with warnings.catch_warnings(record=True) as protests:
    warnings.simplefilter("always")
    first = F.mse_loss(x @ w + b, t).item()
warnings.simplefilter("ignore")  # it would say the same at every step
for step in live.steps(150):
    optimizer.zero_grad()
    p = x @ w + b  # (n, 1)
    loss = F.mse_loss(p, t)
    loss.backward()
    optimizer.step()
    live.curve("loss", at=step + 1, said=loss, true=((p - x) ** 2).mean())
    if live.due():
        draw()

true = ((p - x) ** 2).mean()
live.result(first=first, last=loss, true=true, slope=w.item(), mean=x.mean(), height=p.mean(), warnings=len(protests))
