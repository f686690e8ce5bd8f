"""One entry of the gradient of a mean of squares, and what comes out when one factor of the chain rule is forgotten."""

import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        rows, columns = rng.choice([(1, 2), (2, 2), (1, 5), (2, 5), (1, 4)])
        start, plus, times = rng.randint(1, 4), rng.randint(1, 5), rng.randint(2, 6)
        x = torch.full((rows, columns), float(start), requires_grad=True)
        y = x + plus
        z = y * y * times
        out = z.mean()
        out.backward()
        key = round(x.grad[0, 0].item(), 4)
        count = rows * columns
        wrong = {
            "no_mean": round(key * count, 4),
            "one_way": round(key / 2, 4),  # y comes in twice, and one of the two edges is forgotten
            "value": round(out.item(), 4),
        }
        if len({key, *wrong.values()}) == 4:
            break
    given = {"rows": rows, "columns": columns, "start": start, "plus": plus, "times": times}
    return {"given": {**given, "count": count, "y": start + plus}, "key": key, "wrong": wrong}
