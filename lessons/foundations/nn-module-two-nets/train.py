"""Net 1 or Net 2 learns to read digits of 32 x 32 pixels. Watch the six kernels of its first layer change."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed, device = live.seed(0), live.device()


class Net1(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 3)
        self.fc1 = nn.Linear(6 * 15 * 15, 10)

    def forward(self, x):  # (B, 1, 32, 32)
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)  # (B, 6, 15, 15)
        return self.fc1(x.flatten(1))  # (B, 10)


class Net2(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(1, 6, 3), nn.Conv2d(6, 16, 3)
        self.fc1, self.fc2, self.fc3 = nn.Linear(16 * 6 * 6, 120), nn.Linear(120, 84), nn.Linear(84, 10)

    def forward(self, x):  # (B, 1, 32, 32)
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)  # (B, 6, 15, 15)
        x = F.max_pool2d(F.relu(self.conv2(x)), 2)  # (B, 16, 6, 6)
        x = F.relu(self.fc1(x.flatten(1)))  # (B, 120)
        return self.fc3(F.relu(self.fc2(x)))  # (B, 10)


net = Net1() if live.knob("net") == "one" else Net2()
net = net.to(device)


def draw():
    live.image("kernels", net.conv1.weight.detach())  # (6, 1, 3, 3)


draw()
digits = load_digits()
x = F.interpolate(torch.tensor(digits.images / 16).float()[:, None], size=(32, 32)).to(device)  # (1797, 1, 32, 32)
y = torch.tensor(digits.target).to(device)
mixed = torch.randperm(len(x), generator=torch.Generator().manual_seed(1000 + seed))
train, dev = mixed[:1200], mixed[1200:]  # 597 digits for the dev set
optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)

for step in live.steps(240):  # 6 times through the 1200 digits
    if step % 40 == 0:
        order = train[torch.randperm(1200)]  # (1200,) a new order each time
    optimizer.param_groups[0]["lr"] = live.knob("lr")
    batch = order[step % 40 * 30 :][:30]  # (30,)
    loss = F.cross_entropy(net(x[batch]), y[batch])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

    live.curve("loss", at=step + 1, train=loss)
    if step % 20 == 19:
        with torch.no_grad():
            accuracy = (net(x[dev]).argmax(1) == y[dev]).float().mean().item()
        live.curve("accuracy", at=step + 1, dev=accuracy)
    if live.due():
        draw()

live.result(parameters=sum(p.numel() for p in net.parameters()), accuracy=accuracy, loss=loss)
