"""Which letter came last, A or B? One LSTM unit learns it fast, and not by the gates of the textbook."""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

seed = live.seed(0)
lstm = nn.LSTM(3, 1, batch_first=True)  # symbols one-hot: dot, A, B; one unit
readout = nn.Linear(1, 1)


def sequences(B, T, p, generator):
    """Symbols (B, T): 0 a dot, 1 A, 2 B, the first never a dot; targets (B, T): 1 where the last letter was A."""
    u = torch.rand(B, T, generator=generator)
    symbol = torch.where(u < p, 1, torch.where(u < 2 * p, 2, 0))
    symbol[:, 0] = torch.where(u[:, 0] < 0.5, 2, 1)
    target = (symbol == 1).float()
    for t in range(1, T):
        target[:, t] = torch.where(symbol[:, t] == 0, target[:, t - 1], target[:, t])
    return symbol, target


@torch.no_grad()
def opened(symbol, wire=1.0):
    """i, f, g, o, c, h at every step: (B, T, 6). `wire` scales the way from the old h into g: 1 as trained, 0 cut."""
    x = F.one_hot(symbol, 3).float()  # (B, T, 3)
    h = c = torch.zeros(len(x), 1)
    seen = []
    for t in range(x.shape[1]):
        back = h @ lstm.weight_hh_l0.T  # (B, 4): one unit, so blocks of one row each: i, f, g, o
        back[:, 2] *= wire
        i, f, g, o = (x[:, t] @ lstm.weight_ih_l0.T + lstm.bias_ih_l0 + back + lstm.bias_hh_l0).chunk(4, dim=1)
        i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()  # each (B, 1)
        c = f * c + i * g
        h = o * c.tanh()
        seen.append(torch.cat([i, f, g, o, c, h], dim=1))
    return torch.stack(seen, dim=1)


test_s, test_y = sequences(200, 60, 0.15, torch.Generator().manual_seed(77))
letters = ["·AB"[symbol] for symbol in test_s[3, :40]]
calls = F.pad(torch.tensor([[1], [2]]), (0, 59))  # (2, 60): one A, then 59 dots; one B, then 59 dots


def picture():
    """One test sequence; and h after a single letter and many dots, with the wire and without it."""
    i, f, g, o, c, h = opened(test_s[3:4, :40])[0].T  # (40,) each
    answer = 2 * torch.sigmoid(readout(h[:, None]).detach()[:, 0]) - 1  # -1 means surely B, +1 surely A
    live.gates("gates", letters, target=2 * test_y[3, :40] - 1, answer=answer, i=i, f=f, g=g, o=o, c=c, h=h)
    h, cut = (torch.stack([torch.arange(60.0).expand(2, 60), opened(calls, w)[..., 5]], dim=2) for w in (1.0, 0.0))
    live.plane("silence", path={"A": h[0], "B": h[1], "A_cut": cut[0], "B_cut": cut[1]}, x=(0, 59), y=(-1, 1))


picture()
weights = [*lstm.parameters(), *readout.parameters()]
optimizer = torch.optim.Adam(weights, lr=0.03)
fresh = torch.Generator().manual_seed(seed)
first99 = None
for t in live.steps(live.knob("steps")):
    s, y = sequences(64, 20, live.knob("p"), fresh)
    answer = readout(lstm(F.one_hot(s, 3).float())[0])[..., 0]  # (B, T)
    loss = F.binary_cross_entropy_with_logits(answer, y)
    right = ((answer > 0) == (y > 0.5)).float().mean().item()
    first99 = t if first99 is None and right > 0.99 else first99
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(weights, 1.0)
    optimizer.step()
    if live.due():
        picture()
inside, dots = opened(test_s), test_s == 0
accuracy = ((readout(inside[..., 5:])[..., 0] > 0) == (test_y > 0.5)).float().mean()
apart, apart_cut = (opened(calls, w)[:, -1, 5].diff().abs().squeeze() for w in (1.0, 0.0))  # 59 dots later
i, f = inside[..., 0][dots].mean(), inside[..., 1][dots].mean()
live.result(accuracy=accuracy, first99=first99, apart=apart, apart_cut=apart_cut, i_between=i, f_between=f)
