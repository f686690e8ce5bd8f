"""Everything in float64, and so is what comes back."""

import torch


def lstm_step(x, h, c, Wi, Wh, bi, bh):
    x, h, c, Wi, Wh, bi, bh = (tensor.double() for tensor in (x, h, c, Wi, Wh, bi, bh))
    z = torch.addmm(bi + bh, torch.cat([x, h], 1), torch.cat([Wi, Wh], 1).T)  # (B, 4H)
    i, f, g, o = z.split(z.shape[1] // 4, dim=1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c
