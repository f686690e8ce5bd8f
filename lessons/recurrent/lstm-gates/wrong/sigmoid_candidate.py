"""The candidate through the sigmoid, like a gate."""


def lstm_step(x, h, c, Wi, Wh, bi, bh):
    z = x @ Wi.T + bi + h @ Wh.T + bh
    i, f, g, o = z.sigmoid().chunk(4, dim=-1)
    c = f * c + i * g
    return o * c.tanh(), c
