"""A small network learns to read digits: the loss on what it sees, and on what it does not."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

live.seed(0)
data = load_digits()
x = torch.tensor(data.data, dtype=torch.float32) / 16  # (1797, 64)
y = torch.tensor(data.target)  # (1797,)
order = torch.randperm(len(x))
train, dev = order[:300], order[300:]

net = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
optimizer = torch.optim.SGD(net.parameters(), lr=live.knob("lr"), momentum=0.9)
for _ in live.steps(400):
    optimizer.param_groups[0]["lr"] = live.knob("lr")
    batch = train[torch.randint(len(train), (32,))]  # (32,)
    loss = F.cross_entropy(net(x[batch]), y[batch])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        dev_loss = F.cross_entropy(net(x[dev]), y[dev])
    live.curve("loss", train=loss, dev=dev_loss)
live.result(dev_loss=dev_loss)
