import torch


def dropout(x, p, training, gen):
    wide = x.to(torch.float64)
    if training:
        coins = torch.empty(x.shape, dtype=torch.float64).uniform_(generator=gen)
        wide = torch.where(coins < p, torch.zeros_like(wide), wide / (1 - p))
    return wide
