"""Three optimizers go down the same narrow valley."""

import torch

from tutor import live


def valley(x, y):
    return 0.1 * x**2 + 2 * (y - 0.3 * torch.sin(2 * x)) ** 2


x_range, y_range = (-3.2, 3.2), (-1.6, 1.6)
ys, xs = torch.meshgrid(torch.linspace(*y_range, 48), torch.linspace(*x_range, 96), indexing="ij")
field = valley(xs, ys)  # (48, 96)
makers = {
    "SGD": lambda p: torch.optim.SGD([p], lr=live.knob("lr")),
    "momentum": lambda p: torch.optim.SGD([p], lr=live.knob("lr") / 4, momentum=0.9),
    "Adam": lambda p: torch.optim.Adam([p], lr=live.knob("lr")),
}
points = {name: torch.tensor([-2.8, 1.4], requires_grad=True) for name in makers}
optimizers = {name: make(points[name]) for name, make in makers.items()}
paths = {name: [point.detach().clone()] for name, point in points.items()}
for _ in live.steps(60):
    for name, point in points.items():
        optimizers[name].zero_grad()
        valley(*point).backward()
        optimizers[name].step()
        paths[name].append(point.detach().clone())
    live.curve("height", **{name: valley(*point) for name, point in points.items()})
    if live.due():
        live.plane("valley", field=field, path={k: torch.stack(p) for k, p in paths.items()}, x=x_range, y=y_range)
live.result(**{name.lower(): valley(*point) for name, point in points.items()})
