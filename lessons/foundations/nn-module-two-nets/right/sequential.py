# One nn.Sequential, layers as modules throughout.
from torch import nn


class Net28(nn.Module):
    def __init__(self):
        super().__init__()
        pooled = [nn.ReLU(), nn.MaxPool2d(2)]
        self.all = nn.Sequential(
            nn.Conv2d(1, 6, 3),
            *pooled,
            nn.Conv2d(6, 16, 3),
            *pooled,
            nn.Flatten(),
            nn.Linear(400, 120),
            nn.ReLU(),
            nn.Linear(120, 84),
            nn.ReLU(),
            nn.Linear(84, 10),
        )

    def forward(self, x):
        return self.all(x)
