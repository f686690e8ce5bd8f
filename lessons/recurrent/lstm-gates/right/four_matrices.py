"""The weights cut into four matrices first, as in the formulas; a list comes back."""

import torch.nn.functional as F


def lstm_step(inputs, shown, memory, W, U, b, d):
    blocks = zip(W.chunk(4), U.chunk(4), b.chunk(4), d.chunk(4), strict=True)
    write, keep, new, show = (F.linear(inputs, w, v) + F.linear(shown, u, r) for w, u, v, r in blocks)
    memory = keep.sigmoid().mul(memory).addcmul(write.sigmoid(), new.tanh())
    return [show.sigmoid() * memory.tanh(), memory]
