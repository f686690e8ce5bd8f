"""Kill all 120 units of a layer by their biases, then train as usual: with which function do they come back?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
live.image("units", torch.full((1, 16, 30), -1.0), labels=["layer2"], low=-1, high=1)
digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 16  # (1797, 64) pixels between 0 and 1
y = torch.tensor(digits.target)  # (1797,)
order = torch.randperm(len(y), generator=torch.Generator().manual_seed(1000 + seed))
X, y = X[order], y[order]
X, y, dev_X, dev_y = X[:1200], y[:1200], X[1200:], y[1200:]

f = {"relu": nn.ReLU(), "leaky": nn.LeakyReLU(), "elu": nn.ELU(), "gelu": nn.GELU()}[live.knob("act")]
net = nn.Sequential(nn.Linear(64, 120), f, nn.Linear(120, 120), f, nn.Linear(120, 10))
nn.init.constant_(net[2].bias, live.knob("bias"))  # (120,) at -1 no image lifts z above 0
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)


@torch.no_grad()
def measure():
    """The share of images that switch on each unit of layer 2, and the accuracy on new images."""
    on = (net[:3](X) > 0).float().mean(0)  # (120,)
    return on, (net(dev_X).argmax(-1) == dev_y).float().mean()


def draw(on):
    picture = torch.where(on == 0, -1.0, on).view(1, 8, 15)  # black only where no image switches it on
    picture = picture.repeat_interleave(2, 1).repeat_interleave(2, 2)  # (1, 16, 30) each unit a square
    live.image("units", picture, labels=["layer2"], low=-1, high=1)


on, accuracy = measure()
draw(on)
at_start = (on == 0).float().mean()
for step in live.steps(900):  # 30 times through 1200 images, 40 at a time
    if step % 30 == 0:
        order = torch.randperm(1200)
    f.negative_slope = live.knob("slope")  # of LeakyReLU; the others have no use for it
    batch = order[step % 30 * 40 : step % 30 * 40 + 40]  # (40,)
    loss = F.cross_entropy(net(X[batch]), y[batch])
    optimizer.zero_grad()
    loss.backward()
    if step == 0:
        gradient = net[2].weight.grad.norm()  # what reaches the weights of the dead units
    optimizer.step()
    if step % 15 == 14 or step == 0:
        on, accuracy = measure()
        live.curve("share", off=(on == 0).float().mean(), accuracy=accuracy)
    if live.due():
        draw(on)

live.result(
    act=live.knob("act"),
    at_start=at_start,
    off=(on == 0).float().mean(),
    accuracy=accuracy,
    gradient=gradient,
)
