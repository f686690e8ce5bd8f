"""Two equal networks, one mistake: the second sends its scores through softmax before the loss does so again."""

import copy

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
data = load_digits()
order = torch.randperm(1797, generator=torch.Generator().manual_seed(1000 + seed))
x = torch.tensor(data.data, dtype=torch.float32)[order] / 16  # (1797, 64)
y = torch.tensor(data.target)[order]  # (1797,)
x, dev_x, y, dev_y = x[:1200], x[1200:], y[:1200], y[1200:]

once = nn.Linear(64, 10)
twice = copy.deepcopy(once)  # the same start
optimizer = torch.optim.SGD([*once.parameters(), *twice.parameters()], lr=live.knob("lr"))
best = F.one_hot(y, 10).float()  # (1200, 10) probabilities that could not be better
floor = F.cross_entropy(best, y).item()  # what the mistaken loss makes of them


@torch.no_grad()
def measure(step):
    """The losses on the training set and the accuracies on the dev set, right network first."""
    losses = [F.cross_entropy(once(x), y).item(), F.cross_entropy(F.softmax(twice(x), dim=1), y).item()]
    hits = [(net(dev_x).argmax(1) == dev_y).float().mean().item() for net in (once, twice)]
    live.curve("loss", at=step, once=losses[0], twice=losses[1], floor=floor)
    live.curve("accuracy", at=step, once=hits[0], twice=hits[1])
    return losses, hits


@torch.no_grad()
def show():
    """One dev image: what the first softmax says, and what the second one makes of that."""
    p = F.softmax(twice(dev_x[0]), dim=0)  # (10,)
    live.tensor("image", torch.stack((p, F.softmax(p, dim=0))), rows=["first", "second"], cols=range(10))  # (2, 10)
    return p.max(), F.softmax(p, dim=0).max()


measure(0)
show()
for step in live.steps(1800):
    optimizer.param_groups[0]["lr"] = live.knob("lr")
    i = torch.randint(1200, (40,))  # (40,) the same batch for both
    good = F.cross_entropy(once(x[i]), y[i])
    bad = F.cross_entropy(F.softmax(twice(x[i]), dim=1), y[i])  # the mistake
    optimizer.zero_grad()
    (good + bad).backward()  # two separate graphs: neither network feels the other
    optimizer.step()
    if step % 20 == 19:
        losses, hits = measure(step + 1)
    if step + 1 == 300:
        early = hits
    if live.due():
        show()

first, second = show()
live.result(
    floor=floor,
    once=losses[0],
    twice=losses[1],
    once_hits=hits[0],
    twice_hits=hits[1],
    early_once=early[0],
    early_twice=early[1],
    first=first,
    second=second,
)
