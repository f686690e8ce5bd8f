"""The derivative of a product when one of its factors is detached."""

import random

import torch


def make(seed):
    rng = random.Random(seed)
    start, times = rng.randint(2, 5), rng.randint(2, 6)
    cut = rng.choice("uv")
    x = torch.tensor(float(start), requires_grad=True)
    u, v = times * x, x * x
    out = u.detach() * v if cut == "u" else u * v.detach()
    out.backward()
    by_u, by_v = times * start**2, 2 * times * start**2  # the share that each factor has in the whole derivative
    line = "u.detach() * v" if cut == "u" else "u * v.detach()"
    factor, value, slope = ("u", times * start, 2 * start) if cut == "u" else ("v", start**2, times)
    return {
        "given": {
            "start": start,
            "times": times,
            "line": line,
            "cut": factor,
            "free": "v" if cut == "u" else "u",
            "value": value,
            "slope2": slope,
        },
        "key": int(x.grad.item()),
        "wrong": {"uncut": by_u + by_v, "other_side": by_u if cut == "u" else by_v, "nothing": 0},
    }
