# Everything in float64.
import torch
import torch.nn.functional as F
from torch import nn


class Net28(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Conv2d(1, 6, 3, dtype=torch.float64)
        self.b = nn.Conv2d(6, 16, 3, dtype=torch.float64)
        self.c = nn.Linear(400, 120, dtype=torch.float64)
        self.d = nn.Linear(120, 84, dtype=torch.float64)
        self.e = nn.Linear(84, 10, dtype=torch.float64)

    def forward(self, x):
        x = F.max_pool2d(self.a(x.double()).relu(), kernel_size=2)
        x = F.max_pool2d(self.b(x).relu(), kernel_size=2)
        x = x.reshape(x.size(0), -1)
        return self.e(self.d(self.c(x).relu()).relu())
