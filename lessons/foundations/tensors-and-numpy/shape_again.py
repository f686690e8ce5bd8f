"""The shape of a tensor after a few operations, and what comes out when one of them is misread."""

import random

import torch


def make(seed):
    rng = random.Random(seed)
    a, b, c = rng.sample(range(4, 9), 3)
    start = rng.randint(1, c - 3)
    stop = rng.randint(start + 2, c - 1)
    long = stop - start
    if rng.random() < 0.5:
        index = rng.randrange(b)
        x = torch.zeros(a, b, c)
        turned = x.transpose(0, 2)  # (c, b, a)
        cut = turned[start:stop]  # (long, b, a)
        y = cut[:, index]  # (long, a)
        made, line = f"torch.zeros({a}, {b}, {c})", f"x.transpose(0, 2)[{start}:{stop}, {index}]"
        shapes = (x.shape, turned.shape, cut.shape, y.shape)
        wrong = {"unmoved": [long, c], "inclusive": [long + 1, a], "uncut": [c, a], "kept": [long, 1, a]}
    else:
        x = torch.arange(a * b * c)
        rows = x.view(-1, c)  # (a * b, c)
        turned = rows.t()  # (c, a * b)
        y = turned[start:stop]  # (long, a * b)
        made, line = f"torch.arange({a * b * c})", f"x.view(-1, {c}).t()[{start}:{stop}]"
        shapes = (x.shape, rows.shape, turned.shape, y.shape)
        wrong = {"unmoved": [long, c], "inclusive": [long + 1, a * b], "uncut": [c, a * b], "kept": None}
    walk = " → ".join(str(tuple(shape)) for shape in shapes)
    given = {"x": made, "y": line, "walk": walk, "start": start, "stop": stop}
    return {"given": given, "key": list(y.shape), "wrong": wrong}
