"""One update of one weight by hand: forward, loss, backward, step."""

import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        w0, x, t = rng.randint(1, 5), rng.randint(2, 5), rng.randint(-4, 12)
        lr = rng.choice([0.01, 0.02, 0.05, 0.1])
        w = torch.tensor(float(w0), dtype=torch.float64, requires_grad=True)
        optimizer = torch.optim.SGD([w], lr=lr)
        loss = (w * x - t) ** 2
        loss.backward()
        optimizer.step()
        off, grad = w0 * x - t, int(w.grad)
        wrong = {
            "uphill": round(w0 + lr * grad, 6),
            "no_rate": w0 - grad,
            "no_two": round(w0 - lr * off * x, 6),
            "no_input": round(w0 - lr * 2 * off, 6),
        }
        key = round(w.item(), 6)
        if len({key, *wrong.values()}) == 5 and abs(off) > 1:
            break
    return {"given": {"w": w0, "x": x, "t": t, "lr": lr, "off": off, "grad": grad}, "key": key, "wrong": wrong}
