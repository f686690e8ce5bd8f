import torch
import torch.nn.functional as F

z = torch.tensor([3.0, -2.0, 4.0, -3.0, 2.0])
tags = torch.tensor([1.0, 0.0, 1.0, 0.0, 1.0])
p = torch.sigmoid(z)
found = (p > 0.5).float()
loss = F.binary_cross_entropy_with_logits(p, tags)
print("found", found.tolist(), "loss", round(loss.item(), 3))
