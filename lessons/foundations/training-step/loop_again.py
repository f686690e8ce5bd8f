"""Four lines in some order, a few rounds: where does the parameter end?"""

import random

import torch

ORDERS = {
    "right": ["zero_grad", "loss", "backward", "step"],
    "piles": ["loss", "backward", "step"],
    "never": ["loss", "backward", "zero_grad", "step"],
    "one_late": ["loss", "step", "zero_grad", "backward"],
}
CODE = {
    "zero_grad": "optimizer.zero_grad()",
    "loss": "loss = {times} * p",
    "backward": "loss.backward()",
    "step": "optimizer.step()",
}
REASON = {
    "right": {
        "en": "Each round finds the gradient {times} and moves p by {lr} · {times}.",
        "zh": "每一遍的梯度都是 {times}，p 每次移动 {lr} · {times}。",
    },
    "piles": {
        "en": "Nobody clears: the steps see {times}, then twice {times}, then three times {times} …",
        "zh": "没有人清零：各步看到的梯度依次是 {times}、两倍的 {times}、三倍的 {times}……",
    },
    "never": {
        "en": "Every gradient is cleared before step sees it: p stays where it was.",
        "zh": "每次的梯度都在 step 看到之前被清掉了：p 一动不动。",
    },
    "one_late": {
        "en": "Each step uses the gradient of the round before. The first one finds None and does nothing.",
        "zh": "每一步用的都是上一遍的梯度。第一步看到的是 None，什么也不做。",
    },
}


def run(order, start, times, lr, rounds):
    p = torch.tensor(float(start), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([p], lr=lr)
    for _ in range(rounds):
        for line in order:
            if line == "zero_grad":
                optimizer.zero_grad()
            elif line == "loss":
                loss = times * p
            elif line == "backward":
                loss.backward()
            else:
                optimizer.step()
    return round(p.item(), 6)


def make(seed):
    rng = random.Random(seed)
    name = rng.choice(list(ORDERS))
    start, times, lr, rounds = rng.randint(4, 12), rng.randint(2, 5), rng.choice([0.1, 0.2, 0.5]), rng.randint(3, 4)
    ends = {order: run(lines, start, times, lr, rounds) for order, lines in ORDERS.items()}
    body = "\n    ".join(CODE[line] for line in ORDERS[name]).replace("{times}", str(times))
    reason = {tongue: text.format(times=times, lr=lr) for tongue, text in REASON[name].items()}
    given = {"start": start, "lr": lr, "rounds": rounds, "body": {"en": body, "zh": body}, "reason": reason}
    return {"given": given, "key": ends[name], "wrong": {o: None if o == name else end for o, end in ends.items()}}
