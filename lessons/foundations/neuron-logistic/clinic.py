"""One neuron and 30 measurements of a lump: is it malignant?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_breast_cancer
from torch import nn

from tutor import live

live.seed(0)
data = load_breast_cancer()
x = torch.tensor(data.data, dtype=torch.float32)  # (569, 30)
y = 1 - torch.tensor(data.target, dtype=torch.float32)  # (569,) 1: malignant; the file has it the other way round
order = torch.randperm(len(y))
x, y = x[order], y[order]
x, dev_x, y, dev_y = x[:400], x[400:], y[:400], y[400:]  # (400, 30), (169, 30), (400,), (169,)
if live.knob("standardise"):
    mean, std = x.mean(0), x.std(0)  # (30,) of the train set alone
    x, dev_x = (x - mean) / std, (dev_x - mean) / std

neuron = nn.Linear(30, 1)  # 30 weights and a bias
optimizer = torch.optim.SGD(neuron.parameters(), lr=0.1)


@torch.no_grad()
def look(epoch):
    """What the neuron makes of patients that it never saw."""
    z = neuron(dev_x).squeeze(1)  # (169,)
    sick, says = dev_y == 1, z > 0
    loss = F.binary_cross_entropy_with_logits(neuron(x).squeeze(1), y).item()
    accuracy = (says == sick).float().mean().item()
    live.curve("loss", at=epoch, train=loss)
    live.curve("dev", at=epoch, accuracy=accuracy)
    if live.due():
        live.histogram("scores", {"malignant": z[sick], "benign": z[~sick]})
    return loss, accuracy, (sick & ~says).sum().item(), (~sick & says).sum().item(), sick.sum().item()


history = [look(0)]
for epoch in live.steps(100):
    optimizer.param_groups[0]["lr"] = live.knob("lr")
    for batch in torch.randperm(400).split(50):  # (50,)
        z = neuron(x[batch]).squeeze(1)  # (50, 1) -> (50,)
        loss = F.binary_cross_entropy_with_logits(z, y[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    history.append(look(epoch + 1))

loss, accuracy, missed, alarms, sick = history[-1]
late = [entry[1] for entry in history[-30:]]
live.result(
    loss=loss,
    top_loss=max(entry[0] for entry in history[1:]),
    dev_accuracy=accuracy,
    swing=max(late) - min(late),
    missed=missed,
    alarms=alarms,
    sick=sick,
    always_benign=(dev_y == 0).float().mean(),
    parameters=sum(p.numel() for p in neuron.parameters()),
)
