"""Five tags, any number of which may be true of an image: what does each output head make of them?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
softmax = live.knob("head") == "softmax"
members = {"even": "02468", "big": "56789", "prime": "2357", "round": "0689", "three": "0369"}
true_tags = torch.tensor([[float(str(d) in them) for them in members.values()] for d in range(10)])  # (10, 5)


def show(p):
    """A row for each digit: what the network says of its tags. A star stands at the tags that are true."""
    cells = [[f"{p[d, t]:.2f}" + " *" * int(true_tags[d, t]) for t in range(5)] for d in range(10)]
    live.table("found", [[f"{d}", *cells[d]] for d in range(10)], ["digit", *members])


show(torch.zeros(10, 5))

digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 16  # (1797, 64) pixels between 0 and 1
digit = torch.tensor(digits.target)  # (1797,)
order = torch.randperm(len(digit), generator=torch.Generator().manual_seed(1000 + seed))
X, digit = X[order], digit[order]
X, digit, dev_X, dev_digit = X[:1200], digit[:1200], X[1200:], digit[1200:]
tags, dev_tags = true_tags[digit], true_tags[dev_digit]  # (1200, 5), (597, 5)
first = [(dev_digit == d).nonzero()[0, 0].item() for d in range(10)]  # one new image of each digit

net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 5))  # (…, 64) -> (…, 5): a score for each tag
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in live.steps(200):
    z = net(X)  # (1200, 5)
    if softmax:
        loss = F.cross_entropy(z, tags / tags.sum(1, keepdim=True).clamp(min=1))  # true tags share the whole equally
    else:
        loss = F.binary_cross_entropy_with_logits(z, tags)  # five yes-or-no questions
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        dev_z = net(dev_X)  # (597, 5)
    p = torch.softmax(dev_z, 1) if softmax else torch.sigmoid(dev_z)  # (597, 5)
    all_right = ((p > 0.5) == dev_tags.bool()).all(1).float().mean()  # all five of an image
    live.curve("right", dev_accuracy=all_right)
    if live.due():
        show(p[first])  # (10, 5)

live.result(
    head=live.knob("head"),
    all_right=all_right,
    one_at_most=(dev_tags.sum(1) <= 1).float().mean(),
    highest_of_two=p[dev_tags.sum(1) >= 2].sort(1).values[:, -2].max(),
    largest_sum=p.sum(1).max(),
)
