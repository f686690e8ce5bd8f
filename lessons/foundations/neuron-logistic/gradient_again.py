"""The gradient of the cross-entropy by one weight, from the probability, the truth and the inputs."""

import random

import torch
import torch.nn.functional as F


def make(seed):
    rng = random.Random(seed)
    while True:
        p, y = rng.choice([0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9]), rng.randint(0, 1)
        x = torch.tensor(rng.sample([-4, -3, -2, 2, 3, 4, 5], 3)).double()  # (3,)
        W = torch.zeros(3, dtype=torch.float64, requires_grad=True)
        b = torch.tensor(p).double().logit()  # so that the neuron says p
        F.binary_cross_entropy_with_logits(W @ x + b, torch.tensor(float(y)).double()).backward()
        k = rng.randrange(3)
        key, xk = W.grad[k].item(), x[k].item()
        wrong = {
            "turned": -key,
            "no_input": p - y,
            "no_truth": p * xk if y else None,  # with y = 0 that is right
            "slope_again": key * p * (1 - p),
        }
        numbers = [key, *(value for value in wrong.values() if value is not None)]
        if min(abs(a - c) for i, a in enumerate(numbers) for c in numbers[:i]) > 0.01:
            break
    given = {"p": p, "y": y, **{f"x{i + 1}": int(x[i]) for i in range(3)}, "k": k + 1, "xk": int(xk)}
    return {
        "given": given,
        "key": round(key, 4),
        "wrong": {name: value if value is None else round(value, 4) for name, value in wrong.items()},
    }
