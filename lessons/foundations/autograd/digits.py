"""The same mistake on real data: classify digits by gradient descent, with and without zeroing the gradients."""

import copy

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
lr, hidden, steps = live.knob("lr"), live.knob("hidden"), 200

data = load_digits()
order = torch.randperm(1797, generator=torch.Generator().manual_seed(1000 + seed))
images = torch.tensor(data.data, dtype=torch.float32)[order] / 16  # (1797, 64) pixels from 0 to 1
digits = torch.tensor(data.target)[order]  # (1797,)
train, train_digit, dev, dev_digit = images[:1200], digits[:1200], images[1200:], digits[1200:]

layers, size = [], 64
for _ in range(hidden):
    layers += [nn.Linear(size, 32), nn.ReLU()]
    size = 32
zeroed = nn.Sequential(*layers, nn.Linear(size, 10))  # (n, 64) -> (n, 10): a score for each digit
nets = {"forgot": copy.deepcopy(zeroed), "zeroed": zeroed}  # both begin at the same place


@torch.no_grad()
def correct(net):
    """The share of dev images that get their digit."""
    return (net(dev).argmax(1) == dev_digit).float().mean().item()


def show(labels):
    live.image("images", dev[:12].view(12, 8, 8), labels=labels)


show([f"{digit}" for digit in dev_digit[:12]])
highest = dict.fromkeys(nets, 0.0)
for step in live.steps(steps):
    losses = {}
    for name, net in nets.items():
        loss = F.cross_entropy(net(train), train_digit)
        if name == "zeroed":
            net.zero_grad()  # the only difference
        loss.backward()
        with torch.no_grad():
            for w in net.parameters():
                w -= lr * w.grad
        losses[name] = loss.item()
        highest[name] = max(highest[name], losses[name])
    live.curve("loss", at=step + 1, **losses)
    if step % 10 == 9:
        live.curve("accuracy", at=step + 1, **{name: correct(net) for name, net in nets.items()})
    if live.due():
        guess = nets["forgot"](dev[:12]).argmax(1)  # (12, 10) -> (12,)
        show([f"{digit}→{guessed}" for digit, guessed in zip(dev_digit, guess, strict=False)])

live.result(
    hidden=hidden,
    **{f"{name}_loss": loss for name, loss in losses.items()},
    **{f"{name}_dev": correct(net) for name, net in nets.items()},
    highest=highest["forgot"],
)
