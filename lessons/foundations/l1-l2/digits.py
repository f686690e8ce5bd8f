"""Digits with 64 pixels, beside them 64 inputs of pure noise: what becomes of the weights of the noise?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
method, n = live.knob("method"), live.knob("n")

pixels, label = load_digits(return_X_y=True)
order = torch.randperm(1797, generator=torch.Generator().manual_seed(1000 + seed))
pixels = torch.tensor(pixels, dtype=torch.float32)[order] / 16  # (1797, 64) from 0 to 1
label = torch.tensor(label)[order]  # (1797,)
X = torch.cat([pixels, live.knob("noise") * torch.randn(1797, 64)], 1)  # (1797, 128)
train, dev = slice(n), slice(1200, None)  # always the same 597 dev digits

net = nn.Linear(128, 10)
W = net.weight  # (10, 128)


def draw():
    """A picture for each digit, pixels left, noise right. Shown is 1/4 + |w|/2, so that only an exact 0 is black."""
    w = W.detach()
    ink = (w != 0) * (0.25 + 0.5 * w.abs())  # (10, 128)
    picture = torch.cat([part.view(10, 8, 8) for part in ink.split(64, 1)], 2)  # (10, 8, 16)
    live.image("weights", picture, labels=list("0123456789"), low=0, high=1)


@torch.no_grad()
def accuracy(part):
    return (net(X[part]).argmax(-1) == label[part]).float().mean()


draw()
for step in live.steps(600):
    lr, lam = 0.5, live.knob("lam")
    loss = F.cross_entropy(net(X[train]), label[train])
    if method == "l2":
        loss = loss + lam / 2 * W.pow(2).sum()
    if method == "l1_gradient":
        loss = loss + lam * W.abs().sum()
    net.zero_grad()
    loss.backward()
    with torch.no_grad():
        W -= lr * W.grad
        net.bias -= lr * net.bias.grad  # no penalty on the bias
        if method == "l1_proximal":
            W.copy_(W.sign() * (W.abs() - lr * lam).clamp(min=0))

    if step % 10 == 9 or step == 0:
        zero = (W == 0).float()  # (10, 128)
        shares = {"noise": zero[:, 64:].mean(), "pixels": zero[:, :64].mean()}
        live.curve("accuracy", at=step + 1, **shares, dev=accuracy(dev), train=accuracy(train))
    if live.due():
        draw()

live.result(
    method=method,
    lam=lam,
    zeros=zero.mean(),
    noise_zeros=zero[:, 64:].mean(),
    small=(W.abs() < 1e-3).float().mean(),
    largest=W.abs().max(),
    train_accuracy=accuracy(train),
    dev_accuracy=accuracy(dev),
)
