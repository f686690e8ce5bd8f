"""The slope of sin(x)·eˣ at 1 from two points x - h and x + h, held against autograd, for smaller and smaller h."""

import math

import torch

from tutor import live

dtype = torch.float32 if live.knob("dtype") == "float32" else torch.float64
central = live.knob("points") == "x - h, x + h"
eps = torch.finfo(dtype).eps  # from 1 to the next larger number


def f(x):
    return torch.sin(x) * torch.exp(x)


x = torch.tensor(1.0, dtype=dtype, requires_grad=True)
f(x).backward()
slope = x.grad  # exact up to rounding
x = x.detach()
errors, limits = [], []  # (k, log10 error) with h = 10^-k
least = math.log10(eps) - 1  # where an error of exactly 0 is drawn


def draw(h):
    path = {"measured": torch.tensor(errors).view(-1, 2), "expected": torch.tensor(limits).view(-1, 2)}
    live.plane("errors", path=path, x=(0, 10), y=(least, 1.2), equal=False)
    u = torch.linspace(-2, 2, 400, dtype=dtype)  # (400,) the curve from x - 2h to x + 2h, both ways in units of h
    seen = (f(x + u * h) - f(x)) / (h * slope)  # (400,) a straight line of slope 1 if h is small and all goes well
    lens = {"seen": torch.stack((u, seen), 1), "tangent": torch.stack((u, u), 1)}  # (400, 2)
    live.plane("microscope", path=lens, x=(-2, 2), y=(-3, 3), equal=False)


draw(1.0)
best = (math.inf, 0.0)
for step in live.steps(21):
    k = step / 2
    h = 10**-k
    left = x - h if central else x
    quotient = (f(x + h) - f(left)) / (2 * h if central else h)
    error = (quotient - slope).abs().item()
    best = min(best, (error, h))
    errors.append((k, max(least, math.log10(error)) if error > 0 else least))

    # What Taylor leaves out (f''' / 6 · h² or f'' / 2 · h) and what rounding adds (eps · f / h)
    taylor = abs(math.cos(1) - math.sin(1)) * math.e / 3 * h**2 if central else math.cos(1) * math.e * h
    limits.append((k, math.log10(taylor + eps * f(x).item() / h)))
    draw(h)

live.result(
    dtype=live.knob("dtype"),
    slope=slope,
    best_h=best[1],
    best_error=best[0],
    last_h=h,
    last_error=error,
    last_slope=quotient,
)
