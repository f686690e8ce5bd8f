"""Loops over sequences and units, numbers from `math`."""

import math

import torch


def sigmoid(value):
    return 1 / (1 + math.exp(-value))


def lstm_step(x, h, c, Wi, Wh, bi, bh):
    H = h.shape[1]
    new_h, new_c = torch.empty_like(h), torch.empty_like(c)
    for b in range(len(x)):
        for unit in range(H):
            i, f, g, o = (float(Wi[row] @ x[b] + Wh[row] @ h[b] + bi[row] + bh[row]) for row in range(unit, 4 * H, H))
            memory = sigmoid(f) * float(c[b, unit]) + sigmoid(i) * math.tanh(g)
            new_c[b, unit] = memory
            new_h[b, unit] = sigmoid(o) * math.tanh(memory)
    return new_h, new_c
