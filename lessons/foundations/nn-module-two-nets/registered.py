"""Two convolutions, kept as an attribute that nn.Module sees, or in a plain list that it does not see."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
kept = live.knob("kept")
live.curve("moved", at=0, conv1=0, fc=0)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        convs = [nn.Conv2d(1, 6, 3), nn.Conv2d(6, 16, 3)]
        self.convs = convs if kept == "list" else nn.ModuleList(convs)
        self.fc = nn.Linear(16 * 6 * 6, 10)

    def forward(self, x):  # (B, 1, 32, 32)
        for conv in self.convs:
            x = F.max_pool2d(F.relu(conv(x)), 2)  # (B, 6, 15, 15), then (B, 16, 6, 6)
        return self.fc(x.flatten(1))  # (B, 10)


digits = load_digits()
x = F.interpolate(torch.tensor(digits.images / 16).float()[:, None], size=(32, 32))  # (1797, 1, 32, 32)
y = torch.tensor(digits.target)
mixed = torch.randperm(len(x), generator=torch.Generator().manual_seed(1000 + seed))
train, dev = mixed[:1200], mixed[1200:]  # 597 digits for the dev set

net = Net()
live.table("registered", [[name, str(tuple(p.shape))] for name, p in net.named_parameters()], ["name", "shape"])
optimizer = torch.optim.SGD(net.parameters(), lr=live.knob("lr"), momentum=0.9)
conv1_start, fc_start = net.convs[0].weight.detach().clone(), net.fc.weight.detach().clone()


@torch.no_grad()
def accuracy(model):
    return (model(x[dev]).argmax(1) == y[dev]).float().mean().item()


for step in live.steps(160):
    batch = train[torch.randint(len(train), (30,))]  # (30,)
    loss = F.cross_entropy(net(x[batch]), y[batch])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    moved = (net.convs[0].weight - conv1_start).norm(), (net.fc.weight - fc_start).norm()
    live.curve("moved", at=step + 1, conv1=moved[0], fc=moved[1])
    live.curve("loss", at=step + 1, train=loss)

saved = net.state_dict()  # what torch.save would write into a file
other = Net()  # tomorrow: a new net, with new random weights
loaded = other.load_state_dict(saved)  # it raises an error when names differ
live.table("days", [["today", accuracy(net)], ["tomorrow", accuracy(other)]], ["net", "accuracy"])
live.result(
    tensors=len(list(net.parameters())),
    parameters=sum(p.numel() for p in net.parameters()),
    missing=len(loaded.missing_keys),
    conv1_moved=moved[0],
    today=accuracy(net),
    tomorrow=accuracy(other),
)
