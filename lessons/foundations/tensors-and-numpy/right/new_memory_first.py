# Asks for memory first, laid out row by row, then fills it.
import torch


def flat_copy(source):
    target = torch.empty(source.shape, dtype=source.dtype)
    target[...] = source
    return target.view(source.numel())
