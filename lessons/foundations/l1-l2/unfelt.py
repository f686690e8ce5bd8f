import torch
from torch import nn


def size_after_training(lam):
    torch.manual_seed(0)
    X = torch.randn(100, 5)
    y = X @ torch.tensor([[3.0], [-2.0], [0.0], [0.0], [1.0]])
    net = nn.Linear(5, 1)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(200):
        loss = (net(X) - y).pow(2).mean()
        penalty = lam / 2 * net.weight.detach().pow(2).sum()
        optimizer.zero_grad()
        (loss + penalty).backward()
        optimizer.step()
    return net.weight.norm().item()


print(f"lam = 0: {size_after_training(0):.3f}")
print(f"lam = 2: {size_after_training(2):.3f}")
