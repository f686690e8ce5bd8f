"""Walk the graph backwards, node by node: each takes the gradient that arrives and hands on what its inputs get."""

import torch

from tutor import live

start, form = live.knob("start"), live.knob("form")
if form in ("z.mean()", "z.sum()"):
    x = torch.full((2, 2), start, requires_grad=True)  # (2, 2) a leaf: no operation made it
    y = x + 2
    z = y * y * 3
    out = z.mean() if form == "z.mean()" else z.sum()  # (2, 2) -> ()
    made = {out.grad_fn: "out", z.grad_fn: "z", y.grad_fn: "y"}
else:
    x = torch.tensor(start, requires_grad=True)  # ()
    y = x * x
    with torch.set_grad_enabled(form != "no_grad"):
        out = y * y.detach() if form == "y * y.detach()" else y * y
    made = {out.grad_fn: "out", y.grad_fn: "y"}


def visit(node, order):
    """Put every node before those that its inputs come from. None: a constant, or a tensor that was cut off."""
    for below, _ in node.next_functions:
        if below is not None and below not in order:
            visit(below, order)
    order.insert(0, node)
    return order


order = visit(out.grad_fn, []) if out.grad_fn is not None else []
place = {node: (0.0, len(order) - 1.0 - row) for row, node in enumerate(order)}  # in the picture, `out` on top
arrived = {}  # the gradient of out that has arrived at each node
rows = []


def name(node):
    return f"{made.get(node, 'x' if not node.next_functions else 'y·y')}: {type(node).__name__}"


def draw(walked):
    """The graph: nodes that were visited, nodes still ahead, and what is not in the graph."""
    path = {"passed": [], "edge": []}
    for node in order:
        below = [child for child, _ in node.next_functions if child is not None]
        for bend, child in enumerate(below):  # of two edges to one node the second is bent
            middle = (-0.3 * bend, (place[node][1] + place[child][1]) / 2)
            path["passed" if node in walked else "edge"] += [(torch.nan, torch.nan), place[node], middle, place[child]]
    points = {}
    for key, nodes in {"walked": walked, "ahead": [node for node in order if node not in walked]}.items():
        texts = [name(node) + (f" ← {arrived[node].flatten()[0]:g}" if node in arrived else "") for node in nodes]
        points[key] = (torch.tensor([place[node] for node in nodes]).view(-1, 2), texts)
    if form == "y * y.detach()":
        points["outside"] = (torch.tensor([[1.9, 0.6]]), ["y.detach()"])
    if form == "no_grad":
        points["outside"] = (torch.tensor([[0.0, 0.0]]), ["out: grad_fn None"])
    path = {key: torch.tensor(edges).view(-1, 2) for key, edges in path.items()}
    live.plane("graph", points=points, path=path, x=(-0.5, 3), y=(-0.4, max(len(order), 2) - 0.6), equal=False)
    live.table("walk", rows, ["node", "arrives", "handed"])


draw([])
for step in live.steps(len(order)):
    node = order[step]
    arrives = arrived.setdefault(node, torch.ones_like(out))  # where nothing has arrived, it is d out / d out = 1
    with torch.no_grad():
        parts = node(arrives)  # what autograd calls: a gradient for each input. AccumulateGrad adds to x.grad instead
    parts = parts if isinstance(parts, tuple) else (parts,)
    handed = [(below, part) for (below, _), part in zip(node.next_functions, parts, strict=False) if below is not None]
    for below, part in handed:
        arrived[below] = arrived[below] + part if below in arrived else part  # two ways into a node: their sum
    rows.append([name(node), arrives.flatten()[0], ", ".join(f"{part.flatten()[0]:g}" for _, part in handed)])
    draw(order[: step + 1])

grad = x.grad.flatten()[0].item() if order else None
again = torch.autograd.grad(out, x)[0].flatten()[0].item() if order else None  # the same by one call of autograd
live.result(
    nodes=[type(node).__name__ for node in order],
    arrives=[arrived[node].flatten()[0].item() for node in order],
    grad=grad,
    autograd=again,
    start=start,
    out=out.item(),
    so="nothing" if not order else "agrees" if grad == again else "differs",
)
