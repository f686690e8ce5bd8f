"""A convolution looks at digits: what goes in, what its filters are, what they answer."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

live.seed(0)
data = load_digits()
x = torch.tensor(data.images, dtype=torch.float32)[:, None] / 16  # (1797, 1, 8, 8)
y = torch.tensor(data.target)  # (1797,)

conv = nn.Conv2d(1, 8, 5, padding=2)
net = nn.Sequential(conv, nn.ReLU(), nn.AvgPool2d(2), nn.Flatten(), nn.Linear(8 * 16, 10))
optimizer = torch.optim.Adam(net.parameters(), lr=0.01)
for _ in live.steps(150):
    batch = torch.randint(1500, (64,))
    loss = F.cross_entropy(net(x[batch]), y[batch])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if live.due():
        guess = net(x[1500:1524]).argmax(1)  # (24,)
        names = [f"{a}" if a == b else f"{a}→{b}" for a, b in zip(y[1500:1524].tolist(), guess.tolist(), strict=True)]
        live.image("digits", x[1500:1524], labels=names)
        live.image("filters", conv.weight)  # (8, 1, 5, 5)
        live.image("answers", conv(x[1500:1501])[0, :, None])  # (8, 1, 8, 8)
accuracy = (net(x[1500:]).argmax(1) == y[1500:]).float().mean()
live.result(accuracy=accuracy)
