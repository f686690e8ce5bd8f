"""All 4096 networks that dropout on 12 inputs can leave over: is their average one network, with all inputs on?"""

import torch

from tutor import live

live.seed(0)
p, hidden = live.knob("p"), live.knob("hidden")
n, double = 12, torch.float64

x = torch.randn(n, dtype=double)  # (12,) one sample
V, c = torch.randn(20, n, dtype=double) / 2, torch.randn(20, dtype=double)
W, b = torch.randn(3, 20 if hidden else n, dtype=double) / (2 if hidden else 1), torch.randn(3, dtype=double)


def log_softmax(x):
    """(…, 12) -> (…, 3): the log-probabilities of three classes."""
    h = torch.relu(x @ V.T + c) if hidden else x  # (…, 20) or (…, 12)
    return torch.log_softmax(h @ W.T + b, -1)


full = log_softmax(x).exp()  # (3,) one network with every input on, as after eval()
names = ["class_a", "class_b", "class_c"]
live.table("probabilities", [["full", *full.tolist()]], ["network", *names])

order = torch.randperm(2**n)  # (4096,) every number from 0 to 4095 once; its binary digits are a mask
m = ((order[:, None] >> torch.arange(n)) & 1).to(double)  # (4096, 12)
chance = (1 - p) ** m.sum(1) * p ** (n - m.sum(1))  # (4096,) how often dropout draws this mask
logs = log_softmax(m * x / (1 - p))  # (4096, 3) what each of the networks says
for step in live.steps(128):
    done = 32 * (step + 1)
    weight = chance[:done] / chance[:done].sum()  # (done,) adds up to 1
    arithmetic = weight @ logs[:done].exp()  # (3,) mean of the probabilities
    geometric = torch.softmax(weight @ logs[:done], -1)  # (3,) mean of their logarithms, made to add up to 1
    gap = (arithmetic - full).abs().max()
    geometric_gap = (geometric - full).abs().max()
    live.curve("distance", at=done, arithmetic=gap, geometric=geometric_gap)
    if live.due():
        live.image("subnet", m[done - 1].view(1, 1, 3, 4), low=0, high=1)
        rows = {"full": full, "geometric": geometric, "arithmetic": arithmetic, "this": logs[done - 1].exp()}
        live.table("probabilities", [[k, *v.tolist()] for k, v in rows.items()], ["network", *names])

live.result(networks=done, gap=gap, geometric_gap=geometric_gap)
