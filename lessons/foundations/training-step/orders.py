"""Net 2 learns digits, and its twin runs the same lines in another order. Where does the twin lose its way?"""

import copy

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

seed = live.seed(0)
lines = {
    "right": ["zero_grad", "forward", "loss", "backward", "step"],
    "no zero_grad": ["forward", "loss", "backward", "step"],
    "zero_grad too late": ["forward", "loss", "backward", "zero_grad", "step"],
    "step too early": ["forward", "loss", "zero_grad", "step", "backward"],
    "no step": ["zero_grad", "forward", "loss", "backward"],
}
twin, columns = live.knob("order"), ["line", "grad", "moved"]
live.table("ledger", [[line, None, None] for line in lines[twin]], columns)


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


digits = load_digits()
x = F.interpolate(torch.tensor(digits.images / 16).float()[:, None], size=(32, 32))  # (1797, 1, 32, 32)
y = torch.tensor(digits.target)
mixed = torch.randperm(len(x), generator=torch.Generator().manual_seed(1000 + seed))
train, dev = mixed[:1200], mixed[1200:]  # 597 digits for the dev set

net = Net2()
both = [("right", net), (twin, copy.deepcopy(net))]  # the same numbers to begin with
optimizers = [torch.optim.SGD(net.parameters(), lr=0.1) for _, net in both]
history = []
for step in live.steps(240):  # 6 times through the 1200 digits
    if step % 40 == 0:
        shuffled = train[torch.randperm(1200)]  # (1200,) a new order each time
    batch = shuffled[step % 40 * 30 :][:30]  # (30,)
    losses, moves = [], []
    for (order, net), optimizer in zip(both, optimizers, strict=True):
        optimizer.param_groups[0]["lr"] = live.knob("lr")
        ledger, old = [], nn.utils.parameters_to_vector(net.parameters()).detach()  # (81194,)
        for line in lines[order]:
            if line == "zero_grad":
                optimizer.zero_grad()
            elif line == "forward":
                out = net(x[batch])  # (30, 10)
            elif line == "loss":
                loss = F.cross_entropy(out, y[batch])
            elif line == "backward":
                loss.backward()
            elif line == "step":
                optimizer.step()
            new = nn.utils.parameters_to_vector(net.parameters()).detach()  # (81194,) after this line
            grads = [p.grad.flatten() for p in net.parameters() if p.grad is not None]
            ledger.append([line, torch.cat(grads).norm().item() if grads else "None", (new - old).norm().item()])
            old = new
        losses.append(loss.item())
        moves.append(sum(row[2] for row in ledger))
    history.append(losses[1])
    live.curve("loss", at=step + 1, twin=losses[1], right=losses[0])
    live.curve("moves", at=step + 1, twin=moves[1], right=moves[0])
    live.table("ledger", ledger, columns)  # the twin's

with torch.no_grad():
    accuracy = (net(x[dev]).argmax(1) == y[dev]).float().mean()
late = sum(history[-20:]) / 20
live.result(first=history[0], loss=late, worst=max(history), accuracy=accuracy, moved=moves[1])
