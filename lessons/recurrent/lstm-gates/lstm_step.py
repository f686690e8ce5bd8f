"""One time step of an LSTM layer, equal to nn.LSTM.

x  (B, D)   the input of this step          Wi (4H, D)  weight_ih_l0
h  (B, H)   the output of the step before   Wh (4H, H)  weight_hh_l0
c  (B, H)   the memory of the step before   bi (4H,)    bias_ih_l0
                                            bh (4H,)    bias_hh_l0
"""


def lstm_step(x, h, c, Wi, Wh, bi, bh):
    """The new h and the new c, each (B, H). No argument is changed."""
    # z = ...  all four blocks at once, (B, 4H)
    # Cut z into four blocks of H columns; squash each one.
    # Then the two lines: the new memory, and what the unit shows of it.
    return h, c
