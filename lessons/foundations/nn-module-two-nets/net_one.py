"""Net 1: one convolution and one linear layer. A digit walks through it, and every size is written down."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits
from torch import nn

from tutor import live

live.seed(0)
kernel, stride, padding = live.knob("kernel"), live.knob("stride"), live.knob("padding")
stages = ["image", "conv1", "pool", "flatten", "fc1"]
seen = []  # what forward had in its hands at each stage


def look(t):
    seen.append(t)
    return t


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, kernel, stride=stride, padding=padding)
        self.fc1 = nn.Linear(6 * 15 * 15, 10)  # 1350, whatever the knobs say

    def forward(self, x):
        x = look(x)  # (1, 1, 32, 32)
        x = look(F.relu(self.conv1(x)))  # (1, 6, 30, 30)
        x = look(F.max_pool2d(x, 2))  # (1, 6, 15, 15)
        x = look(x.flatten(1))  # (1, 1350)
        x = look(self.fc1(x))  # (1, 10)
        return x


size = live.knob("size")
digit = torch.tensor(load_digits().images[0] / 16).float()[None, None]  # (1, 1, 8, 8)
image = F.interpolate(digit, size=(size, size))  # (1, 1, size, size)


def draw(passed, broken=False):
    """One box a stage, all to one scale: the mean of its maps, or a column of numbers. Red: it raised an error."""
    tall = max(size, *(t.shape[-1] for t in passed if t.dim() == 4))
    boxes = torch.tensor([0.05, 0.12, 0.3]).view(3, 1, 1).repeat(len(stages), 1, tall, tall)  # (5, 3, tall, tall) blue
    words = ["" for _ in stages]
    for box, t in enumerate(passed):
        numbers = t[0].mean(0) if t.dim() == 4 else F.interpolate(t[None], size=tall)[0].T.expand(-1, tall // 4)
        height, width = numbers.shape
        boxes[box, :, :height, :width] = numbers.abs() / numbers.abs().max().clamp(min=1e-6)
        words[box] = "x".join(str(n) for n in t.shape[1:])
    if broken:
        boxes[len(passed)] = torch.tensor([0.8, 0.1, 0.1]).view(3, 1, 1)
        words[len(passed)] = f"{passed[-1].numel()}≠1350" if len(passed) == 4 else "error"
    live.image("walk", boxes, labels=words, low=0, high=1)
    rows = [[stage, str(tuple(t.shape)), t.numel()] for stage, t in zip(stages, passed, strict=False)]
    live.table("sizes", rows, ["stage", "shape", "numbers"])


draw([image])
net, error = Net(), "none"
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
    flat=seen[3].numel() if len(seen) > 3 else "unreached",
    stage=stages[len(seen)] if broken else "nowhere",
    error=error,
)
