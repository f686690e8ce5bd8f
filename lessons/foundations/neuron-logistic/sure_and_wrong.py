"""The truth is 0, and the neuron is sure of 1. Which loss gets it to change its mind?"""

import torch
import torch.nn.functional as F

from tutor import live

start = live.knob("start")
y = torch.tensor(0.0)  # the truth
losses = {
    "squared": lambda z: (torch.sigmoid(z) - y) ** 2,
    "bce": lambda z: F.binary_cross_entropy(torch.sigmoid(z), y),  # nn.BCELoss
    "logits": lambda z: F.binary_cross_entropy_with_logits(z, y),  # nn.BCEWithLogitsLoss
}
scores = {name: torch.tensor(float(start), requires_grad=True) for name in losses}

live.curve("score", at=0, **{name: z.item() for name, z in scores.items()})
steps = 80
for step in live.steps(steps):
    lr = live.knob("lr")
    rows = []
    for name, z in scores.items():
        loss = losses[name](z)
        (gradient,) = torch.autograd.grad(loss, z)
        rows.append([name, round(loss.item(), 4), round(gradient.item(), 9), round(z.item(), 3)])
        with torch.no_grad():
            z -= lr * gradient
    if step == 0:
        first = {name: gradient for name, _, gradient, _ in rows}
    live.curve("score", at=step + 1, **{name: z.item() for name, z in scores.items()})
    live.table("now", rows, ["loss", "value", "gradient", "z"])

live.result(
    start=start,
    z_squared=scores["squared"],
    z_bce=scores["bce"],
    z_logits=scores["logits"],
    first_squared=first["squared"],
    first_bce=first["bce"],
    first_logits=first["logits"],
)
