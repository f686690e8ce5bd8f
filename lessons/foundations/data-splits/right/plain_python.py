# Python's own shuffle, and one sample dealt out after the other; each set in rising order.
import random

import torch


def split(count, train_share, dev_share, seed):
    deck = list(range(count))
    random.Random(seed).shuffle(deck)
    hands = [], [], []
    for place, index in enumerate(deck):
        if place < round(train_share * count):
            hands[0].append(index)
        elif place < round(train_share * count) + round(dev_share * count):
            hands[1].append(index)
        else:
            hands[2].append(index)
    return [torch.tensor(sorted(hand), dtype=torch.int32) for hand in hands]
