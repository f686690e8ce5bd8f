# ModuleLists and loops; the number of features is multiplied up.
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import nn


class Net28(nn.Module):
    def __init__(self):
        super(Net28, self).__init__()  # noqa: UP008
        self.filters = nn.ModuleList([nn.Conv2d(1, 6, (3, 3)), nn.Conv2d(6, 16, (3, 3))])
        sizes = [400, 120, 84, 10]
        self.dense = nn.ModuleList(nn.Linear(a, b) for a, b in pairwise(sizes))

    def forward(self, pictures):
        for layer in self.filters:
            pictures = torch.relu(F.max_pool2d(layer(pictures), 2))
        features = 1
        for size in pictures.shape[1:]:
            features *= size
        rows = pictures.view(pictures.shape[0], features)
        for layer in self.dense[:-1]:
            rows = layer(rows).clamp(min=0)
        return self.dense[-1](rows)
