"""Gradient descent on three scores alone: which way does the loss pull each of them, and how hard?"""

import torch
import torch.nn.functional as F

from tutor import live

live.seed(0)
right = int(live.knob("right")) - 1  # where the right class stands: 0, 1 or 2
z = torch.tensor([2.0, 1.0, 0.1], requires_grad=True)  # (3,) the scores
truth = F.one_hot(torch.tensor(right), 3).float()  # (3,) 1 for the right class, 0 for the others


def show(p):
    rows = {"z": z.detach(), "p": p, "truth": truth, "grad": p - truth}
    live.table("work", [[name, *row.tolist()] for name, row in rows.items()], ["row", "k1", "k2", "k3"])


first = F.softmax(z.detach(), dim=0)  # (3,)
show(first)
slip = 0.0
for _ in live.steps(150):
    loss = F.cross_entropy(z, torch.tensor(right))  # -log p of the right class
    z.grad = None
    loss.backward()  # what autograd says lies in z.grad now, (3,)
    p = F.softmax(z.detach(), dim=0)  # (3,)
    slip = max(slip, (z.grad - (p - truth)).abs().max().item())
    show(p)
    live.curve("chance", k1=p[0], k2=p[1], k3=p[2])
    with torch.no_grad():
        z -= live.knob("lr") * z.grad

live.result(
    right=right + 1,
    first_p=first[right],
    first_loss=-first[right].log(),
    loss=loss,
    p_right=p[right],
    total=z.sum(),
    slip=slip,
    falling=int((first - truth > 0).sum()),  # how many scores the loss pushes down
)
