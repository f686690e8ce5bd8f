"""Five lines update Net 2 once. After each line: what has it changed?"""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

live.seed(0)
lr, rounds = live.knob("lr"), live.knob("rounds")


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


net, criterion = Net2(), nn.MSELoss()
optimizer = torch.optim.SGD(net.parameters(), lr=lr)
x, target = torch.randn(1, 1, 32, 32), torch.randn(10).view(1, -1)  # one image, ten numbers it should give: (1, 10)
out, loss, p = None, None, net.conv1.bias  # p: (6,)
lines = ["zero_grad", "forward", "loss", "backward", "step"]
empty = [[line, None, None, None, None] for line in lines]
ledger = list(empty)
moved = dict.fromkeys(lines, 0)  # how many parameter tensors each line has changed
before, found, error = p.detach().clone(), "None", 0.0


def graph(t):
    """Whether the record behind t still holds what backward needs."""
    try:
        return "recorded" if [getattr(t.grad_fn, name) for name in dir(t.grad_fn) if "_saved_" in name] else "None"
    except RuntimeError:
        return "freed"


def draw():
    live.table("ledger", ledger, ["line", "loss", "graph", "grads", "changed"])
    grad = torch.full((6,), torch.nan) if p.grad is None else p.grad
    numbers = torch.stack((before, grad, before - lr * grad, p), 1).tolist()  # (6, 4)
    rows = [[k, *(None if v != v else v for v in row)] for k, row in enumerate(numbers)]
    live.table("bias", rows, ["channel", "p", "grad", "wanted", "now"])


draw()
for step in live.steps(5 * rounds):
    line = lines[step % 5]
    old = [q.detach().clone() for q in net.parameters()]  # ten tensors
    if line == "zero_grad":
        optimizer.zero_grad(set_to_none=live.knob("none"))
        before, out, loss = p.detach().clone(), None, None
    elif line == "forward":
        out = net(x)  # (1, 10)
    elif line == "loss":
        loss = criterion(out, target)  # ()
    elif line == "backward":
        found = "None" if p.grad is None else "zeros"
        loss.backward()
    elif line == "step":
        optimizer.step()
        error = max((q - (o - lr * q.grad)).abs().max().item() for q, o in zip(net.parameters(), old, strict=True))

    changed = sum(not torch.equal(q, o) for q, o in zip(net.parameters(), old, strict=True))
    moved[line] += changed
    grads = "None" if p.grad is None else f"{p.grad.norm():.4f}"
    last = out if loss is None else loss
    ledger[step % 5] = [line, loss and loss.item(), "None" if last is None else graph(last), grads, f"{changed} / 10"]
    if step % 5 == 0:
        ledger[1:] = empty[1:]
    draw()

by = {f"by_{line}": moved[line] for line in ("zero_grad", "backward", "step")}
live.result(loss=loss, found=found, error=error, **by)
