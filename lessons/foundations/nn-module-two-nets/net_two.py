"""Net 2: two convolutions and three linear layers. A digit walks through it, and its sizes are written down."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

live.seed(0)
kernel, padding, maps = live.knob("kernel"), live.knob("padding"), live.knob("maps")
stages = ["image", "pool1", "conv2", "pool2", "flatten", "fc1"]
seen = []  # what forward had in its hands at each stage


def look(t):
    seen.append(t)
    return t


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, kernel, padding=padding)
        self.conv2 = nn.Conv2d(6, maps, kernel, padding=padding)
        self.fc1 = nn.Linear(16 * 6 * 6, 120)  # 576, whatever the knobs say
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, x):
        x = look(x)  # (1, 1, 32, 32)
        x = look(F.max_pool2d(F.relu(self.conv1(x)), 2))  # (1, 6, 15, 15)
        x = look(F.relu(self.conv2(x)))  # (1, 16, 13, 13)
        x = look(F.max_pool2d(x, 2))  # (1, 16, 6, 6)
        x = look(x.flatten(1))  # (1, 576)
        x = look(F.relu(self.fc1(x)))  # (1, 120)
        x = F.relu(self.fc2(x))  # (1, 84)
        return self.fc3(x)  # (1, 10)


size = live.knob("size")
digit = torch.tensor(load_digits().images[0] / 16).float()[None, None]  # (1, 1, 8, 8)
image = F.interpolate(digit, size=(size, size))  # (1, 1, size, size)


def draw(passed, broken=False):
    """One box a stage, all to one scale: the mean of its maps, or a column of numbers. Red: it raised an error."""
    tall = max(size, *(t.shape[-1] for t in passed if t.dim() == 4))
    boxes = torch.tensor([0.05, 0.12, 0.3]).view(3, 1, 1).repeat(5, 1, tall, tall)  # (5, 3, tall, tall) blue
    words = [""] * 5
    for box, t in enumerate(passed[:5]):
        numbers = t[0].mean(0) if t.dim() == 4 else F.interpolate(t[None], size=tall)[0].T.expand(-1, tall // 4)
        height, width = numbers.shape
        boxes[box, :, :height, :width] = numbers.abs() / numbers.abs().max().clamp(min=1e-6)
        words[box] = "x".join(str(n) for n in t.shape[1:])
    if broken:  # a flatten that fc1 refuses is red, too
        box = min(len(passed), 4)
        boxes[box] = torch.tensor([0.8, 0.1, 0.1]).view(3, 1, 1)
        words[box] = f"{words[box]}≠576" if words[box] else "error"
    live.image("walk", boxes, labels=words, low=0, high=1)


draw([image])
net, error = Net(), "none"
live.shapes(net)
try:
    with torch.no_grad():
        net(image)
except RuntimeError as problem:
    error = str(problem).splitlines()[0]
broken = len(seen) < len(stages)
for step in live.steps(len(stages)):
    draw(seen[: step + 1], broken and step >= len(seen))

live.result(
    wanted=net.fc1.in_features,
    flat=seen[4].numel() if len(seen) > 4 else "unreached",
    stage=stages[len(seen)] if broken else "nowhere",
    error=error,
)
