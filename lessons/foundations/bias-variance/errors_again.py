"""Three errors, and how much of the dev error is bias and how much is variance."""

import random


def say(bias, variance):
    return {"en": f"{bias} bias, {variance} variance", "zh": f"偏差 {bias} 个，方差 {variance} 个"}


def make(seed):
    rng = random.Random(seed)
    while True:
        bayes, bias, variance = rng.randint(1, 6), rng.randint(1, 12), rng.randint(1, 14)
        train = bayes + bias
        dev = train + variance
        if len({bias, variance, train, dev - bayes}) == 4:
            break
    return {
        "given": {"bayes": bayes, "train": train, "dev": dev, "bias": bias, "variance": variance},
        "key": say(train - bayes, dev - train),
        "wrong": {
            "swapped": say(dev - train, train - bayes),
            "from_zero": say(train, dev - train),  # as if an error of 0 could be reached
            "both_from_bayes": say(train - bayes, dev - bayes),
        },
    }
