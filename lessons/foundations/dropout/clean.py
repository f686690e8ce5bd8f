"""The same comparison with six seeds: is the gain of dropout larger than the scatter between seeds?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

first = live.seed(0)
digits = load_digits()
images, labels = torch.tensor(digits.data).float() / 16, torch.tensor(digits.target)  # (1797, 64), (1797,)


def dev_accuracy(p, seed):
    """Train on 150 images drawn with this seed, and look at 597 others."""
    torch.manual_seed(seed)
    order = torch.randperm(1797)
    x, y, dev = images[order[:150]], labels[order[:150]], order[1200:]
    wrong = torch.rand(150) < live.knob("flip")  # (150,)
    y[wrong] = (y[wrong] + torch.randint(1, 10, (int(wrong.sum()),))) % 10

    net = nn.Sequential(
        nn.Linear(64, 256),  # (…, 64) -> (…, 256)
        nn.ReLU(),
        nn.Dropout(p),
        nn.Linear(256, 256),
        nn.ReLU(),
        nn.Dropout(p),
        nn.Linear(256, 10),  # (…, 256) -> (…, 10)
    )
    optimizer = torch.optim.Adam(net.parameters(), lr=0.001)
    for _ in range(70):
        for batch in torch.randperm(150).split(50):  # (50,)
            loss = F.cross_entropy(net(x[batch]), y[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    net.eval()
    with torch.no_grad():
        return (net(images[dev]).argmax(-1) == labels[dev]).float().mean()


rows, gains = [], []
live.table("seeds", [["-", None, None, None]], ["seed", "without", "with", "gain"])
for i in live.steps(6):
    without, dropout = dev_accuracy(0.0, first + i), dev_accuracy(live.knob("p"), first + i)
    gains.append(dropout - without)
    rows.append([str(first + i), without, dropout, gains[-1]])
    live.curve("accuracy", at=i + 1, without=without, **{"with": dropout})
    live.table("seeds", rows, ["seed", "without", "with", "gain"])

gains = torch.stack(gains)  # (6,)
live.result(gain=gains.mean(), scatter=gains.std())
