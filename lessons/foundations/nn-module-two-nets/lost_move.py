import torch
from torch import nn

net = nn.Linear(2, 1)
x = torch.ones(3, 2)
net.to(torch.float64)
x.to(torch.float64)
y = net(x)
print(y.shape, y.dtype)
