"""A flatten with a fixed size and a whole batch: from which image does each number of a row come?"""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

live.seed(0)
batch, size, how = live.knob("batch"), live.knob("size"), live.knob("how")
flatten = {
    "view(-1, 576)": lambda t: t.view(-1, 576),
    "view(len(x), -1)": lambda t: t.view(len(t), -1),
    "flatten(1)": lambda t: t.flatten(1),
    "flatten()": lambda t: t.flatten(),
}[how]
shown = 8  # rows in the picture
colours = torch.tensor([[0.95, 0.85, 0.3], [0.1, 0.2, 0.5], [0.3, 0.7, 0.6], [0.5, 0.1, 0.3], [0.9, 0.9, 0.95]])


def draw(owner):
    """Each row is a stripe. A change of colour within it is where another image begins."""
    picture = torch.full((shown, 60, 3), 0.05)  # (rows, columns, rgb)
    if len(owner):
        places = torch.linspace(0, owner.shape[1] - 1, 60).long()  # (60,) of the features of a row
        picture[: len(owner)] = colours[owner[:, places] % 5]  # (rows, 60, 3)
    live.image("rows", picture.permute(2, 0, 1).repeat_interleave(2, 1), low=0, high=1)  # (3, 16, 60)


draw(torch.empty(0, 1).long())
digits = load_digits()
x = torch.tensor(digits.images[:batch] / 16).float()[:, None]  # (batch, 1, 8, 8)
x = F.interpolate(x, size=(size, size))  # (batch, 1, size, size)
labels = torch.tensor(digits.target[:batch])  # (batch,)
conv1, conv2, fc = nn.Conv2d(1, 6, 3), nn.Conv2d(6, 16, 3), nn.Linear(576, 10)

rows, features, noticed, error = 0, 0, "nobody", "none"
owner = torch.empty(0, 1).long()
try:
    with torch.no_grad():
        x = F.max_pool2d(F.relu(conv1(x)), 2)
        x = F.max_pool2d(F.relu(conv2(x)), 2)  # (batch, 16, 5, 5) for images of 28 x 28
        number = torch.arange(batch)[:, None, None, None]  # (batch, 1, 1, 1) each image has its number
        features, noticed = x[0].numel(), "flatten"
        owner = torch.atleast_2d(flatten(number.repeat(1, *x.shape[1:])))  # who owns each number of each row
        x = flatten(x)  # (100, 576) of 144 images
        rows, noticed = len(owner), "fc1"
        scores = fc(x)  # (100, 10)
        noticed = "loss"
        F.cross_entropy(scores, labels)
        noticed = "nobody"
except (RuntimeError, ValueError) as problem:
    error = str(problem).splitlines()[0]

table = []
for step in live.steps(shown):
    if step < rows:
        images, counts = owner[step].unique(return_counts=True)
        parts = [f"#{image}: {count}" for image, count in zip(images.tolist(), counts.tolist(), strict=True)]
        table.append([step, ", ".join(parts[:3]) + (", …" if len(parts) > 3 else "")])
        live.table("who", table, ["row", "numbers"])
    draw(owner[: step + 1] if rows else owner)

mixed = sum(len(row.unique()) > 1 for row in owner)
live.result(batch=batch, features=features, rows=rows, mixed=mixed, noticed=noticed, error=error)
