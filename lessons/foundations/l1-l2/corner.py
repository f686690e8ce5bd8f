"""Two weights under a penalty that grows: which way do they go from the best fit towards (0, 0)?"""

import torch

from tutor import live

penalty, second, tilt = live.knob("penalty"), live.knob("second"), live.knob("tilt")
best = torch.tensor([1.6, second])  # (2,) where the loss is lowest
H = torch.tensor([[1.0, tilt], [tilt, 1.0]])  # (2, 2) the loss is ½ (w - best)ᵀ H (w - best)

x_range, y_range = (-0.8, 2.4), (-0.8, 1.8)
xs, ys = torch.arange(-160, 481) / 200, torch.arange(-160, 361) / 200  # every 0.005, with an exact 0
w = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), -1)  # (521, 641, 2) every pair of weights
loss = 0.5 * ((w - best) @ H * (w - best)).sum(-1)  # (521, 641)
size = w.abs().sum(-1) if penalty == "l1" else w.pow(2).sum(-1) / 2  # (521, 641)

angle = torch.linspace(0, 2 * torch.pi, 81)
edge = torch.stack((angle.cos(), angle.sin()), 1)  # (81, 2) the points with L2 norm 1: a circle
edge[-1] = edge[0]  # closed to the last digit
if penalty == "l1":
    edge = edge / edge.abs().sum(1, keepdim=True)  # (81, 2) the points with L1 norm 1: a diamond


def draw(way, ring):
    """The way so far; all weights with the norm of its end; the ring of equal loss through its end."""
    norm = way[-1].abs().sum() if penalty == "l1" else way[-1].norm()
    path = {"way": way, "equal": norm * edge}
    live.plane("plane", field=loss[::10, ::8], path=path, x=x_range, y=y_range, contours=[ring], equal=True)


way = best[None]  # (1, 2)
draw(way, 0.02)
for step in live.steps(60):
    lam = live.knob("most") * (step + 1) / 60
    lowest = (loss + lam * size).argmin()  # the best of all pairs
    way = torch.cat((way, w.view(-1, 2)[lowest][None]))  # (step + 2, 2)
    if live.due():
        draw(way, loss.flatten()[lowest].item() + 0.001)

zero = way[1:] == 0  # (60, 2)
live.result(
    penalty=penalty,
    tried=len(zero),
    lam=lam,
    second_zero=zero[:, 1].sum(),
    both_zero=zero.all(1).sum(),
    first=way[-1, 0],
    second=way[-1, 1],
)
