"""The caller's memory changed in place."""


def lstm_step(x, h, c, Wi, Wh, bi, bh):
    z = x @ Wi.T + bi + h @ Wh.T + bh
    i, f, g, o = z.chunk(4, dim=-1)
    c *= f.sigmoid()
    c += i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c
