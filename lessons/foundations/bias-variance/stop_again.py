"""A table of errors while a network trains: which step's weights are worth keeping?"""

import random

STEPS = [50, 100, 200, 400, 800, 1600]


def make(seed):
    rng = random.Random(seed)
    train = [rng.randint(26, 34)]
    for _ in STEPS[1:]:
        train.append(max(1, train[-1] - rng.randint(3, 7)))
    lowest = rng.randint(1, 3)  # the row where the dev error is lowest
    dev = [0] * len(STEPS)
    dev[lowest] = train[lowest] + rng.randint(1, 2)
    for row in range(lowest - 1, -1, -1):
        dev[row] = max(dev[row + 1] + rng.randint(1, 4), train[row] + 1)
    for row in range(lowest + 1, len(STEPS)):
        dev[row] = dev[row - 1] + rng.randint(1, 3)
    gaps = [after - before for before, after in zip(train, dev, strict=True)]
    closest = gaps.index(min(gaps)) if gaps.count(min(gaps)) == 1 else lowest
    return {
        "given": {
            **{f"train{row}": error for row, error in enumerate(train)},
            **{f"dev{row}": error for row, error in enumerate(dev)},
            "low": dev[lowest],
        },
        "key": STEPS[dev.index(min(dev))],
        "wrong": {
            "last": STEPS[-1],
            "later": STEPS[lowest + 1],
            "closest": STEPS[closest] if closest < lowest else None,
        },
    }
