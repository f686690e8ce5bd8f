"""The blocks cut in the order i, f, o, g."""


def lstm_step(x, h, c, Wi, Wh, bi, bh):
    z = x @ Wi.T + bi + h @ Wh.T + bh
    i, f, o, g = z.chunk(4, dim=-1)
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c
