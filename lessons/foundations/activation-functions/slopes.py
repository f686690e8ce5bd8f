"""An activation function, and beside it its slope: what of a gradient comes back through it?"""

import torch
import torch.nn.functional as F

from tutor import live

functions = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky": lambda z: F.leaky_relu(z, 0.1),
    "elu": F.elu,
    "gelu": F.gelu,
    "silu": F.silu,
}
f = functions[live.knob("act")]


def value_and_slope(z):
    z = z.clone().requires_grad_(True)
    value = f(z)  # the same shape as z
    value.sum().backward()  # each element of z only touches its own value: z.grad holds the slopes
    return value.detach(), z.grad


z = torch.linspace(-6, 6, 241)  # (241,)
none = torch.empty(0, 2)


def draw(lines, points):
    live.plane("curve", path=lines, points=points, x=(-6, 6), y=(-0.5, 1.5))


draw({"slope": none, "value": none}, {})
value, slope = value_and_slope(z)  # (241,), (241,)
for step in live.steps(120):
    so_far = slice(0, 2 * step + 3)
    lines = {"slope": torch.stack((z, slope), 1)[so_far], "value": torch.stack((z, value), 1)[so_far]}  # (…, 2) each
    place = torch.tensor([live.knob("z")], dtype=torch.float32)  # (1,)
    here_value, here_slope = value_and_slope(place)  # (1,), (1,)
    if live.due():
        draw(lines, {"here": torch.stack((place, here_slope), 1)})  # (1, 2)

live.result(
    z=place[0],
    value=here_value[0],
    slope=here_slope[0],
    steepest=slope.max(),
    flattest=slope.min(),
    flat_share=(slope.abs() < 0.01).float().mean(),
)
