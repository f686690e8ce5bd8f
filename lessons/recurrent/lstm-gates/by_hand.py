"""One LSTM layer computed by hand, step by step, beside nn.LSTM. In which order do its four blocks stand?"""

import torch
from torch import nn

from tutor import live

live.seed(0)
order = live.knob("order")  # four letters: the blocks from top to bottom, as we believe them to be
second_bias = live.knob("second_bias")

lstm = nn.LSTM(5, 6)  # 5 numbers in, 6 units
W_ih, W_hh = lstm.weight_ih_l0, lstm.weight_hh_l0  # (24, 5), (24, 6): 24 = 4 blocks of 6 rows
b_ih, b_hh = lstm.bias_ih_l0, lstm.bias_hh_l0  # (24,), (24,)
x = torch.randn(7, 3, 5)  # (T, B, D)
h0, c0 = torch.randn(1, 3, 6), torch.randn(1, 3, 6)  # (layers, B, H)
live.tensor("cell", torch.stack([c0[0, 0], h0[0, 0]]), rows=["c", "h"], cols=range(6))

with torch.no_grad():
    output, _ = lstm(x, (h0, c0))  # (T, B, H): what PyTorch says


@torch.no_grad()
def step(x, h, c, order, second_bias=True):
    """One time step: (B, D), (B, H), (B, H) -> h and c after it, and the four blocks."""
    z = x @ W_ih.T + b_ih + h @ W_hh.T  # (B, 4H): all four blocks at once
    if second_bias:
        z = z + b_hh
    block = dict(zip(order, z.chunk(4, dim=-1), strict=True))  # each (B, H)
    i, f, o = block["i"].sigmoid(), block["f"].sigmoid(), block["o"].sigmoid()
    g = block["g"].tanh()
    c = f * c + i * g
    return o * c.tanh(), c, (i, f, g, o)


h, c, error = h0[0], c0[0], 0.0
for t in live.steps(7):
    h, c, gates = step(x[t], h, c, order, second_bias)
    error = max(error, (h - output[t]).abs().max().item())
    first = torch.stack([*gates, c, h, output[t]])[:, 0]  # (7, H): the first sequence of the batch
    live.tensor("cell", first, rows=["i", "f", "g", "o", "c", "h", "torch"], cols=range(6))

errors = {}
for name in ("ifgo", "figo", "fiog", "ifog"):
    h, c, errors[name] = h0[0], c0[0], 0.0
    for t in range(7):
        h, c, _ = step(x[t], h, c, name)
        errors[name] = max(errors[name], (h - output[t]).abs().max().item())
live.table("orders", [{"order": name, "difference": worst} for name, worst in errors.items()])

count = {kind.__name__: sum(p.numel() for p in kind(5, 6).parameters()) for kind in (nn.LSTM, nn.GRU, nn.RNN)}
right = errors.pop("ifgo")
live.result(
    fits=h.shape == output[0].shape,
    error=error,
    right=right,
    least_wrong=min(errors.values()),
    lstm=count["LSTM"],
    gru=count["GRU"],
    rnn=count["RNN"],
    gru_times=count["GRU"] / count["RNN"],
    lstm_times=count["LSTM"] / count["RNN"],
)
