"""The shapes in a small convolutional network, and the row where a kernel too large breaks them."""

import torch
from torch import nn

from tutor import live

kernel = int(live.knob("kernel"))
net = nn.Sequential(
    nn.Conv2d(1, 6, kernel),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(6, 16, kernel),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.LazyLinear(10),
)
live.shapes(net)
logits = net(torch.randn(8, 1, 28, 28))  # (8, 10)
live.result(parameters=sum(p.numel() for p in net.parameters()))
