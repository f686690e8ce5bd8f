"""The parameters of an LSTM layer, and what is counted when something is forgotten."""

import random

from torch import nn


def count(layer):
    return sum(weight.numel() for weight in layer.parameters())


def make(seed):
    rng = random.Random(seed)
    while True:
        D, H = rng.sample(range(2, 11), 2)
        lstm, unbiased, rnn, gru = nn.LSTM(D, H), nn.LSTM(D, H, bias=False), nn.RNN(D, H), nn.GRU(D, H)
        if count(unbiased) != count(gru):  # they meet where D + H = 6
            break
    return {
        "given": {"D": D, "H": H, "rows": 4 * H, "each": D + H + 2},
        "key": count(lstm),
        "wrong": {
            "one_bias": count(lstm) - 4 * H,
            "no_bias": count(unbiased),
            "one_block": count(rnn),
            "three_blocks": count(gru),
        },
    }
