"""One picture passes through dropout again and again: what is lost each time, and what stays on average?"""

import torch
from sklearn.datasets import load_digits

from tutor import live

live.seed(0)
p, rescale = live.knob("p"), live.knob("rescale")

x = torch.tensor(load_digits().images[3] / 16)  # (8, 8) a three; 0 is black, 1 is white
live.image("pictures", x[None, None], labels=["x"], low=0, high=2)

ys = torch.empty(300, 8, 8, dtype=x.dtype)
for step in live.steps(300):
    m = (torch.rand(8, 8) >= p).to(x)  # (8, 8) 1 with probability 1 - p: this pixel stays
    y = m * x
    if rescale:
        y = y / (1 - p)  # what is left makes up for what is gone
    ys[step] = y
    mean = ys[: step + 1].mean(0)  # (8, 8) over all masks so far

    live.curve("brightness", at=step + 1, y=y.sum() / x.sum(), mean=mean.sum() / x.sum())
    if live.due():
        live.image("pictures", torch.stack((x, y, mean))[:, None], labels=["x", "y", "mean(y)"], low=0, high=2)

brightest = ys.flatten(1)[:, x.argmax()] / x.max()  # (300,) what became of one pixel, as a part of its value
live.result(
    brightness=mean.sum() / x.sum(),
    likeness=torch.cosine_similarity(mean.flatten(), x.flatten(), 0),
    kept=(brightest > 0).double().mean(),
    survivor=brightest.max(),
    spread=brightest.std(),
)
