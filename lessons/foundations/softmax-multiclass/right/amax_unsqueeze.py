# Other calls, the axes added afterwards.
def log_softmax(z):
    m = z.amax(-1)
    e = (z - m.unsqueeze(-1)).exp()
    return z - (m + e.sum(-1).log()).unsqueeze(-1)
