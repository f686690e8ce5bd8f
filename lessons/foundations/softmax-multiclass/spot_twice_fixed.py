import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
y = torch.arange(300) % 3  # (300,) three groups
x = 5 * F.one_hot(y, 3).float() + torch.randn(300, 3)  # (300, 3) far apart
net = nn.Linear(3, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=0.5)
for _ in range(300):
    z = net(x)
    loss = F.cross_entropy(z, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"{loss.item():.2f}")
