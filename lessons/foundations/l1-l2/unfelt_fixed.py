import torch
from torch import nn

torch.manual_seed(0)
X = torch.randn(100, 5)
y = X @ torch.tensor([[3.0], [-2.0], [0.0], [0.0], [1.0]])
for lam in (0, 2):
    net = nn.Linear(5, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(200):
        loss = (net(X) - y).pow(2).mean()
        penalty = lam / 2 * net.weight.pow(2).sum()
        optimizer.zero_grad()
        (loss + penalty).backward()
        optimizer.step()
    print(f"lam = {lam}: {net.weight.norm().item():.3f}")
