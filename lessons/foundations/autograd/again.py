"""Call backward again and again: what is in x.grad after each pass?"""

import torch

from tutor import live

passes, graph = live.knob("passes"), live.knob("graph")
x = torch.ones(2, 2, requires_grad=True)  # (2, 2)


def forward():
    return (3 * (x + 2) ** 2).mean()  # (2, 2) -> ()


live.curve("grad", at=0, added=0, held=0)
live.tensor("entries", torch.zeros(2, 2))
held, refused = [], 0
out = forward()
for step in live.steps(passes):
    if live.knob("zero"):
        x.grad = None
    before = 0.0 if x.grad is None else x.grad[0, 0].item()
    if graph == "new" and step > 0:
        out = forward()  # a new record for every pass
    try:
        out.backward(retain_graph=graph == "retained")
    except RuntimeError:
        refused = step + 1
        live.note("refused", at=refused)
        break
    held.append(x.grad[0, 0].item())
    live.curve("grad", at=step + 1, added=held[-1] - before, held=held[-1])
    live.tensor("entries", x.grad)

live.result(passes=len(held), held=held, last=held[-1], refused=refused)
