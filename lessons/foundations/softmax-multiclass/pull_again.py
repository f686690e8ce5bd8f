"""Probabilities and the right class: the derivative of the cross-entropy by one of the scores."""

import random

import torch
import torch.nn.functional as F


def make(seed):
    rng = random.Random(seed)
    while True:
        parts = [rng.randint(1, 17) for _ in range(3)]
        parts.append(20 - sum(parts))
        if parts[3] < 1 or len(set(parts)) < 4:
            continue
        right, asked = rng.randrange(4), rng.randrange(4)
        if rng.random() < 0.5:
            asked = right
        p = torch.tensor(parts, dtype=torch.float64) / 20  # (4,) they add up to 1
        z = p.log().requires_grad_()  # (4,) scores that have these probabilities
        loss = F.cross_entropy(z, torch.tensor(right))
        loss.backward()
        key = round(z.grad[asked].item(), 4)
        own = round(p[asked].item(), 4)
        wrong = {
            "no_truth": own if asked == right else None,
            "truth_everywhere": round(own - 1, 4) if asked != right else None,
            "turned": round(-key, 4),
            "loss": round(loss.item(), 4),
        }
        values = [key, *(value for value in wrong.values() if value is not None)]
        if min(abs(a - b) for i, a in enumerate(values) for b in values[:i]) > 0.02:
            break
    names = "ABCD"
    given = {f"p{k}": f"{part / 20:.2f}" for k, part in enumerate(parts)}
    given |= {"right": names[right], "asked": names[asked], "own": f"{own:.2f}", "truth": int(asked == right)}
    return {"given": given, "key": key, "wrong": wrong}
