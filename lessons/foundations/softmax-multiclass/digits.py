"""Ten neurons learn ten digits. Row k of the matrix W, drawn as an image, is what neuron k looks for."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
data = load_digits()
order = torch.randperm(1797, generator=torch.Generator().manual_seed(1000 + seed))
x = torch.tensor(data.data, dtype=torch.float32)[order] / 16  # (1797, 64) pixels between 0 and 1
y = torch.tensor(data.target)[order]  # (1797,) the digits, 0 to 9
x, dev_x, y, dev_y = x[:1200], x[1200:], y[:1200], y[1200:]

net = nn.Linear(64, 10)  # W is (10, 64), b is (10,)
if live.knob("start") == "zeros":
    nn.init.zeros_(net.weight)
    nn.init.zeros_(net.bias)
optimizer = torch.optim.SGD(net.parameters(), lr=live.knob("lr"))


def show():
    live.image("weights", net.weight.view(10, 8, 8), labels=[f"{k}" for k in range(10)])  # (10, 64) -> (10, 8, 8)


@torch.no_grad()
def measure(step):
    z, dev_z = net(x), net(dev_x)  # (1200, 10), (597, 10)
    loss, dev_loss = F.cross_entropy(z, y).item(), F.cross_entropy(dev_z, dev_y).item()
    live.curve("loss", at=step, train=loss, dev=dev_loss)
    return loss, dev_loss


show()
first_loss, _ = measure(0)
for step in live.steps(1800):
    optimizer.param_groups[0]["lr"] = live.knob("lr")
    i = torch.randint(1200, (40,))  # (40,) a batch
    z = net(x[i])  # (40, 64) -> (40, 10): ten scores for each image
    loss = F.cross_entropy(z, y[i])  # softmax and -log in one
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step < 20 or step % 20 == 19:
        train_loss, dev_loss = measure(step + 1)
    if live.due():
        show()

with torch.no_grad():
    right = int((net(dev_x).argmax(1) == dev_y).sum())  # the largest score decides: no softmax needed
live.result(first_loss=first_loss, loss=train_loss, dev_loss=dev_loss, accuracy=right / 597, errors=597 - right)
