"""The same deep network with four activation functions, trained side by side on images of digits."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
depth = live.knob("depth")
kinds = {"sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU}
others = {"leaky": nn.LeakyReLU, "elu": nn.ELU, "gelu": nn.GELU, "silu": nn.SiLU}
other = live.knob("other")
kinds[other] = others[other]


def draw(norms):
    """One line for each network: log10 of the gradient norm against the number of the layer."""
    layer = torch.arange(1.0, depth + 2)  # (depth + 1,)
    lines = {name: torch.stack((layer, norm), 1) for name, norm in norms.items()}  # (depth + 1, 2) each
    live.plane("gradient", path=lines, x=(1, depth + 1), y=(-8, 1))


draw({name: torch.full((depth + 1,), torch.nan) for name in kinds})
digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 16  # (1797, 64) pixels between 0 and 1
y = torch.tensor(digits.target)  # (1797,)
order = torch.randperm(len(y), generator=torch.Generator().manual_seed(1000 + seed))
X, y = X[order], y[order]
X, y, dev_X, dev_y = X[:1200], y[:1200], X[1200:], y[1200:]


def network(kind):
    layers = []
    for _ in range(depth):
        layers += [nn.Linear(64, 64), kind()]  # (…, 64) -> (…, 64)
    net = nn.Sequential(*layers, nn.Linear(64, 10))  # (…, 64) -> (…, 10)
    for layer in net[::2]:
        nn.init.xavier_uniform_(layer.weight)
        nn.init.zeros_(layer.bias)
    return net


nets, optimizers = {}, {}
for name, kind in kinds.items():
    live.seed(0)  # every network begins with the same weights
    nets[name] = network(kind)
    optimizers[name] = torch.optim.SGD(nets[name].parameters(), lr=live.knob("lr"))

recent = {name: [] for name in nets}
for step in live.steps(450):  # 15 times through 1200 images, 40 at a time
    if step % 30 == 0:
        order = torch.randperm(1200)
    batch = order[step % 30 * 40 : step % 30 * 40 + 40]  # (40,)
    for name, net in nets.items():
        optimizers[name].param_groups[0]["lr"] = live.knob("lr")
        loss = F.cross_entropy(net(X[batch]), y[batch])
        optimizers[name].zero_grad()
        loss.backward()
        optimizers[name].step()
        recent[name] = [*recent[name][-29:], loss.item()]
    if step % 10 == 0 or step == 449:
        live.curve("loss", **{name: sum(losses) / len(losses) for name, losses in recent.items()})
    if live.due():
        norms = {name: [layer.weight.grad.norm() for layer in net[::2]] for name, net in nets.items()}
        draw({name: torch.stack(of_layers).log10() for name, of_layers in norms.items()})

with torch.no_grad():
    correct = {name: (net(dev_X).argmax(-1) == dev_y).float().mean() for name, net in nets.items()}
live.result(
    depth=depth,
    sigmoid_loss=sum(recent["sigmoid"]) / 30,
    **{name: correct[name] for name in ("sigmoid", "tanh", "relu")},
    other=other,
    other_accuracy=correct[other],
)
