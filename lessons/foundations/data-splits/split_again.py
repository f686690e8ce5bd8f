"""How many samples are left for training when dev and test are rounded."""

import random


def make(seed):
    rng = random.Random(seed)
    while True:
        n = rng.randint(300, 9999)
        train, share = rng.choice([(60, 20), (70, 15), (80, 10), (90, 5)])
        exact = share * n / 100
        part, cut = round(exact), share * n // 100
        naive = round(train * n / 100)
        key = n - 2 * part
        if part != cut and abs(exact - cut - 0.5) > 0.01:  # rounding up, and no half to argue about
            break
    given = {"n": n, "train": train, "share": share, "exact": exact, "part": part}
    wrong = {"cut": n - 2 * cut, "only_test": n - part, "alone": naive if naive != key else None, "dev": part}
    return {"given": given, "key": key, "wrong": wrong}
