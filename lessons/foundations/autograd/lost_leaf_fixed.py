import torch

x = torch.tensor([1.0, 2.0, 3.0])
y = torch.tensor([2.0, 4.0, 6.0])
w = torch.zeros(1, requires_grad=True)

for _ in range(50):
    loss = ((w * x - y) ** 2).mean()
    w.grad = None
    loss.backward()
    with torch.no_grad():
        w -= 0.1 * w.grad

print(f"w is {w.item():.3f}")
