"""One weight on ½(w - a)² + λ|w|, whose lowest point is 0: does gradient descent ever arrive?"""

import torch

from tutor import live

live.seed(0)
a, lam = live.knob("a"), live.knob("lam")


def J(w):
    return 0.5 * (w - a) ** 2 + lam * w.abs()


xs = torch.linspace(-0.4, 1.1, 301)
valley = torch.stack((xs, J(xs)), 1)  # (301, 2)


def draw(gradient, proximal):
    """Both weights as balls in the valley of J."""
    where = {"gradient": gradient.detach(), "proximal": proximal}
    balls = {name: torch.stack((w, J(w)))[None] for name, w in where.items()}  # (1, 2) each
    live.plane("valley", points=balls, path={"J": valley}, x=(-0.4, 1.1))


start = 0.3 + 0.1 * torch.rand(())
gradient = start.clone().requires_grad_()
proximal = start.clone()
draw(gradient, proximal)
live.curve("w", at=0, gradient=gradient, proximal=proximal)

tail = []
for step in live.steps(60):
    lr = live.knob("lr")

    gradient.grad = None
    J(gradient).backward()  # autograd: the slope of |w| is sign(w)
    with torch.no_grad():
        gradient -= lr * gradient.grad

    u = proximal - lr * (proximal - a)  # a gradient step on ½(w - a)² alone
    proximal = u.sign() * (u.abs() - lr * lam).clamp(min=0)  # then the penalty: lr·λ nearer to 0, and no further

    live.curve("w", at=step + 1, gradient=gradient, proximal=proximal)
    if live.due():
        draw(gradient, proximal)
    if step >= 30:
        tail.append([gradient.item(), proximal.item()])

gradient_tail, proximal_tail = torch.tensor(tail).T  # (30,), (30,) the second half of the run
live.result(
    tried=len(gradient_tail),
    gradient_zeros=(gradient_tail == 0).sum(),
    proximal_zeros=(proximal_tail == 0).sum(),
    width=gradient_tail.max() - gradient_tail.min(),
    lr=lr,
)
