def lstm_step(x, h, c, Wi, Wh, bi, bh):
    """The new h and the new c, each (B, H). No argument is changed."""
    z = x @ Wi.T + bi + h @ Wh.T + bh  # (B, 4H)
    i, f, g, o = z.chunk(4, dim=-1)  # each (B, H), in PyTorch's order
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()  # a new tensor: the caller's c stays
    return o.sigmoid() * c.tanh(), c
