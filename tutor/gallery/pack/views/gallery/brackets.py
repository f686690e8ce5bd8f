"""An LSTM learns to know whether it is inside brackets; its gates open and close at them (Hochreiter, 1997)."""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

live.seed(0)
symbols = "abc()"
test = list("ab(ca)bc(b)a")
cell, head = nn.LSTMCell(len(symbols), 8), nn.Linear(8, 1)
optimizer = torch.optim.Adam([*cell.parameters(), *head.parameters()], lr=0.02)


def sample(length):
    inside, text = False, []
    for _ in range(length):
        text.append((")" if inside else "(") if torch.rand(()) < 0.25 else "abc"[torch.randint(3, ())])
        inside = text[-1] == "(" or (inside and text[-1] != ")")
    return text


def run(text):
    h, c, shown = torch.zeros(1, 8), torch.zeros(1, 8), []
    for symbol in text:
        x = F.one_hot(torch.tensor([symbols.index(symbol)]), len(symbols)).float()  # (1, 5)
        i, f, g, o = (x @ cell.weight_ih.T + h @ cell.weight_hh.T + cell.bias_ih + cell.bias_hh).chunk(4, 1)
        i, f, o = i.sigmoid(), f.sigmoid(), o.sigmoid()  # (1, 8) each
        c = f * c + i * g.tanh()
        h = o * c.tanh()
        shown.append(torch.cat([i, f, o, c]))  # (4, 8)
    return torch.stack(shown)  # (T, 4, 8)


for _ in live.steps(120):
    text = sample(24)
    gates = run(text)  # (24, 4, 8)
    h = gates[:, 2] * gates[:, 3].tanh()  # (24, 8)
    depth = torch.tensor([1.0 if s == "(" else -1.0 if s == ")" else 0.0 for s in text]).cumsum(0)  # (24,)
    loss = F.binary_cross_entropy_with_logits(head(h)[:, 0], depth)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    live.curve("loss", train=loss)
    if live.due():
        i, f, o, c = run(test).detach().unbind(1)  # (11, 8) each
        live.gates("gates", test, input=i, forget=f, output=o, cell=c)
live.result(loss=loss)
