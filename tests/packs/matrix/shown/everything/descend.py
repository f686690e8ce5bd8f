"""Gradient descent on a bowl of two weights, watched from the side and from above."""

import torch

from tutor import live

live.seed(0)
w = torch.tensor([-2.0, 1.5], requires_grad=True)  # (2,)
stretch = torch.tensor([1.0, 4.0])  # (2,)
side = torch.linspace(-3, 3, 40)
bowl = side[None, :] ** 2 + 4 * side[:, None] ** 2  # (40, 40)
path = [w.detach().clone()]
for _ in live.steps(live.knob("steps")):
    loss = (stretch * w**2).sum()
    loss.backward()
    with torch.no_grad():
        w -= live.knob("lr") * w.grad
        w.grad = None
    path.append(w.detach().clone())
    live.curve("loss", train=loss)
    if live.due():
        live.plane("bowl", field=bowl, path={"way": torch.stack(path)}, x=(-3, 3), y=(-3, 3))
        live.tensor("weights", torch.outer(w.detach(), torch.arange(12.0)))
live.note("end", step=len(path) - 1)
print("the last loss is", round(loss.item(), 4))
live.result(loss=loss)
