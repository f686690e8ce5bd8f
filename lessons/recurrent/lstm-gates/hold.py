"""Sample and hold: numbers stream by, some carry a flag. Report the last flagged one, with ONE unit of memory."""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

seed = live.seed(0) + live.knob("start")
torch.manual_seed(seed)
H = live.knob("units")

lstm = nn.LSTM(2, H, batch_first=True)
readout = nn.Linear(H, 1)
with torch.no_grad():
    lstm.bias_ih_l0[H : 2 * H] = live.knob("bias")  # the second block of rows is the forget gate
    lstm.bias_hh_l0[H : 2 * H] = 0


def sequences(B, T, p, generator):
    """Inputs (B, T, 2) = value and flag, targets (B, T) = the value at the last flag, flags (B, T)."""
    value = 2 * torch.rand(B, T, generator=generator) - 1  # uniform in (-1, 1)
    flag = torch.rand(B, T, generator=generator) < p
    flag[:, 0] = True
    target = value.clone()
    for t in range(1, T):
        target[:, t] = torch.where(flag[:, t], value[:, t], target[:, t - 1])
    return torch.stack([value, flag.float()], dim=2), target, flag


@torch.no_grad()
def opened(x):
    """The same LSTM unrolled by hand, to look inside: i, f, g, o, c, h, each (B, T, H)."""
    h = c = torch.zeros(len(x), H)
    seen = []
    for t in range(x.shape[1]):
        z = x[:, t] @ lstm.weight_ih_l0.T + lstm.bias_ih_l0 + h @ lstm.weight_hh_l0.T + lstm.bias_hh_l0
        i, f, g, o = z.chunk(4, dim=-1)  # each (B, H)
        i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
        c = f * c + i * g
        h = o * c.tanh()
        seen.append(torch.stack([i, f, g, o, c, h]))
    return torch.stack(seen, dim=2)  # (6, B, T, H)


test_x, test_y, test_flag = sequences(200, 60, live.knob("p"), torch.Generator().manual_seed(7))
marks = ["^" if flag else "·" for flag in test_flag[7, :40]]


def picture():
    """One test sequence of 40 steps: where its flags are, what should come out, and what the gates do."""
    inside = opened(test_x[7:8, :40])[:, 0]  # (6, 40, H)
    unit = readout.weight[0].abs().argmax()  # the unit that the answer listens to most
    answer = readout(inside[5])[:, 0]  # (40,)
    i, f, g, o, c, h = inside[..., unit]  # (40,) each
    live.gates("gates", marks, target=test_y[7, :40], answer=answer, i=i, f=f, g=g, o=o, c=c, h=h)


picture()
weights = [*lstm.parameters(), *readout.parameters()]
optimizer = torch.optim.Adam(weights, lr=0.03)
fresh = torch.Generator().manual_seed(seed)
for _ in live.steps(live.knob("steps")):
    x, y, _ = sequences(64, live.knob("length"), live.knob("p"), fresh)
    loss = F.mse_loss(readout(lstm(x)[0])[..., 0], y)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(weights, 1.0)
    optimizer.step()
    if live.due():
        picture()

inside = opened(test_x)
mse = F.mse_loss(readout(inside[5])[..., 0], test_y)
i, f, g = inside[:3, :, 1:, readout.weight[0].abs().argmax()]  # (B, 59) each: at t = 0 there is nothing to keep
at = test_flag[:, 1:]
live.result(mse=mse, zero=1 / 3)  # always answering 0 costs the variance of the numbers
live.result(f_between=f[~at].mean(), f_at=f[at].mean())
live.result(i_between=i[~at].mean(), i_at=i[at].mean(), i_spread=i[at].std(), g_spread=g[at].std())
