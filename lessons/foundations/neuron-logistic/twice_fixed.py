import torch
import torch.nn.functional as F
from torch import nn

torch.manual_seed(0)
x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
y = torch.tensor([0.0, 0.0, 0.0, 1.0])
neuron = nn.Linear(2, 1)
optimizer = torch.optim.SGD(neuron.parameters(), lr=5.0)
for _ in range(3000):
    z = neuron(x).squeeze(1)
    loss = F.binary_cross_entropy_with_logits(z, y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"loss {loss.item():.2f}")
