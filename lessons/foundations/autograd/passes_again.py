"""What x.grad holds after several passes, with the gradient cleared once on the way."""

import random

import torch


def make(seed):
    rng = random.Random(seed)
    passes = rng.randint(5, 9)
    clear = rng.randint(1, passes - 3)  # at least three passes follow
    start, times = rng.randint(1, 4), rng.randint(2, 5)
    x = torch.tensor(float(start), requires_grad=True)
    for step in range(passes):
        if step == clear:
            x.grad = None
        (times * x * x).backward()
    one = 2 * times * start
    return {
        "given": {"passes": passes, "clear": clear, "start": start, "times": times, "one": one, "left": passes - clear},
        "key": int(x.grad.item()),
        "wrong": {"sets": one, "never_cleared": passes * one, "one_short": (passes - clear - 1) * one},
    }
