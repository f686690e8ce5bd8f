"""The first step of an optimiser with weight_decay, when the data pulls as well."""

import itertools
import random

import torch

KINDS = {"SGD": torch.optim.SGD, "Adam": torch.optim.Adam, "AdamW": torch.optim.AdamW}


def first_step(name, w, grad, lr, decay):
    weight = torch.tensor([w], dtype=torch.float64, requires_grad=True)
    optimizer = KINDS[name]([weight], lr=lr, weight_decay=decay)
    weight.grad = torch.tensor([grad], dtype=torch.float64)
    optimizer.step()
    return round(weight.item(), 4)


def make(seed):
    rng = random.Random(seed)
    name = rng.choice(list(KINDS))
    while True:
        w = rng.choice([2.0, 3.0, 4.0, 5.0, 6.0])
        lr, decay = rng.choice([0.1, 0.2]), rng.choice([0.1, 0.2, 0.4, 0.5])
        grad = -rng.randint(1, 9) / 10 * decay * w  # the data pulls up, weaker than the decay pulls down
        grad = round(grad, 2)
        args = (w, grad, lr)
        answers = {"key": first_step(name, *args, decay), "no_decay": first_step(name, *args, 0.0)}
        if name == "SGD":
            answers["doubled"] = first_step("SGD", *args, 2 * decay)
            answers["no_lr"] = round(w - lr * grad - decay * w, 4)
        else:
            answers["swapped"] = first_step("AdamW" if name == "Adam" else "Adam", *args, decay)
            answers["as_sgd"] = first_step("SGD", *args, decay)
        if min(abs(a - b) for a, b in itertools.combinations(answers.values(), 2)) > 0.005:
            break
    total = round(grad + decay * w, 4)
    how = {
        "SGD": f"{w:g} − {lr:g} · ({grad:g} + {decay:g} · {w:g})",
        "Adam": f"{w:g} − {lr:g} · sign({grad:g} + {decay:g} · {w:g})",
        "AdamW": f"(1 − {lr:g} · {decay:g}) · {w:g} − {lr:g} · sign({grad:g})",
    }[name]
    other = {"SGD": "Adam", "Adam": "AdamW", "AdamW": "Adam"}[name]
    given = {"name": name, "other": other, "w": w, "grad": grad, "lr": lr, "decay": decay, "total": total, "how": how}
    wrong = {key: answers.get(key) for key in ("no_decay", "doubled", "no_lr", "swapped", "as_sgd")}
    return {"given": given, "key": answers["key"], "wrong": wrong}
