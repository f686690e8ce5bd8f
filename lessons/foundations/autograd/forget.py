"""Gradient descent on f(x) = x² / 2, once with the gradient zeroed before each pass, once without."""

import math

import torch

from tutor import live

steps, rate = 200, live.knob("lr")
x = torch.tensor(1.0, requires_grad=True)  # () the gradient is zeroed
lost = torch.tensor(1.0, requires_grad=True)  # () the gradient is kept, until the knob says otherwise
valley = torch.linspace(-1.3, 1.3, 200)  # (200,)
valley = torch.stack((valley, valley**2 / 2), 1)  # (200, 2)


def draw():
    here = {"forgot": lost.detach(), "zeroed": x.detach()}
    points = {name: torch.stack((at, at**2 / 2))[None] for name, at in here.items()}  # (1, 2)
    live.plane("valley", points=points, path={"f": valley}, x=(-1.3, 1.3), y=(-0.1, 0.9), equal=False)


live.curve("way", at=0, forgot=lost, zeroed=x)
draw()
trace, kept = [lost.item()], 0
for step in live.steps(steps):
    lr = live.knob("lr")

    x.grad = None
    (x**2 / 2).backward()

    if live.knob("mend"):
        lost.grad = None
    else:
        kept += 1
    (lost**2 / 2).backward()  # adds its gradient to all that came before

    with torch.no_grad():
        x -= lr * x.grad
        lost -= lr * lost.grad
    trace.append(lost.item())
    live.curve("way", at=step + 1, forgot=lost, zeroed=x)
    live.curve("slope", at=step + 1, forgot=lost.grad, zeroed=x.grad)
    if live.due():
        draw()

third = steps // 3
upward = [t for t in range(1, steps + 1) if trace[t - 1] < 0 <= trace[t]]  # the steps at which it passes 0 going up
period = (upward[-1] - upward[0]) / (len(upward) - 1) if len(upward) > 1 else 0.0
theory = 2 * math.pi / math.acos(1 - rate / 2)
if kept == steps and lr == rate and period:
    live.note("wave", period=period, theory=theory)
live.result(
    zeroed=abs(x.item()),
    kept=kept,
    first=max(map(abs, trace[1 : third + 1])),
    last=max(map(abs, trace[-third:])),
    period=period,
    theory=theory,
)
