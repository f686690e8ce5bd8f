"""Fit one polynomial to each of 300 small samples: how far is their mean off, and how far do they scatter?"""

import math

import torch

from tutor import live

live.seed(0)
degree = live.knob("degree")
n, sigma, samples = 15, 0.3, 300


def truth(x):
    return torch.sin(2 * math.pi * x)


def powers(x):
    """1, z, z², … with z = 2x - 1: a polynomial in z is one in x, and its powers stay within -1 and 1."""
    return (2 * x - 1)[:, None] ** torch.arange(degree + 1)  # (len(x), degree + 1)


x = torch.linspace(0, 1, n, dtype=torch.float64)  # (15,) the same places in every sample
places = torch.linspace(0.02, 0.98, 200, dtype=torch.float64)  # (200,) where fits and truth are compared
true_y = truth(places)


def line(heights):
    return torch.stack((places, heights), 1)  # (200, 2)


def draw(y, fits):
    """The sample, its fit on top, the mean of all fits so far, the truth, and the three fits before."""
    gap, none = torch.full((1, 2), torch.nan), torch.empty(0, 2)  # a gap lifts the pen between two curves of one name
    path = {"fit": none, "mean": none, "truth": line(true_y), "before": none}  # the first lies on top
    if len(fits):
        path["fit"], path["mean"] = line(fits[-1]), line(fits.mean(0))
        path["before"] = torch.cat([none, *(part for fit in fits[-4:-1] for part in (gap, line(fit)))])[1:]
    live.plane("fits", points={"sample": torch.stack((x, y), 1)}, path=path, x=(0, 1), y=(-2, 2))


fits = torch.empty(samples, 200, dtype=torch.float64)
train_mse, dev_mse = torch.empty(samples), torch.empty(samples)
for sample in live.steps(samples):
    y = truth(x) + sigma * torch.randn(n, dtype=torch.float64)  # (15,) new noise, so a new sample
    if sample == 0:
        draw(y, fits[:0])
    w = torch.linalg.lstsq(powers(x), y[:, None], driver="gelsd").solution  # (degree + 1, 1)
    fits[sample] = (powers(places) @ w)[:, 0]
    train_mse[sample] = ((powers(x) @ w)[:, 0] - y).pow(2).mean()
    new_y = true_y + sigma * torch.randn(200, dtype=torch.float64)  # (200,) targets that no fit has seen
    dev_mse[sample] = (fits[sample] - new_y).pow(2).mean()

    so_far = fits[: sample + 1]  # (sample + 1, 200)
    mean = so_far.mean(0)  # (200,) the mean fit, place by place
    bias2 = (mean - true_y).pow(2).mean()
    variance = (so_far - mean).pow(2).mean()
    live.curve("parts", at=sample + 1, bias2=bias2, variance=variance)
    if live.due():
        draw(y, so_far)

distance = (fits - true_y).pow(2).mean()  # to the truth itself, without noise
live.result(
    degree=degree,
    bias2=bias2,
    variance=variance,
    noise=sigma**2,
    total=bias2 + variance + sigma**2,
    slip=(bias2 + variance - distance).abs() / distance,
    train_mse=train_mse.mean(),
    dev_mse=dev_mse.mean(),
)
