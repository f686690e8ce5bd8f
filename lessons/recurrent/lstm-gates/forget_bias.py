"""Four forget biases, one task: hold a number for a long time. The bias decides how far a network sees at first."""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

seed = live.seed(0)
T, p = live.knob("length"), live.knob("p")


def sequences(B, T, p, generator):
    """Sample and hold: inputs (B, T, 2) = value and flag, targets (B, T) = the value at the last flag."""
    value = 2 * torch.rand(B, T, generator=generator) - 1
    flag = torch.rand(B, T, generator=generator) < p
    flag[:, 0] = True
    target = value.clone()
    for t in range(1, T):
        target[:, t] = torch.where(flag[:, t], value[:, t], target[:, t - 1])
    return torch.stack([value, flag.float()], dim=2), target


biases = {"minus_2": -2.0, "zero": 0.0, "one": 1.0, "three": 3.0}
gates = {name: torch.tensor(bias, dtype=torch.float64).sigmoid() for name, bias in biases.items()}  # f at first
rows = [{"bias": name, "gate": gates[name], "kept": gates[name] ** T, "error": None} for name in biases]
live.table("biases", rows)

errors = {}
for row, (name, bias) in zip(rows, biases.items(), strict=True):
    torch.manual_seed(seed)
    fresh = torch.Generator().manual_seed(seed)  # the same weights and the same sequences for all four
    lstm, readout = nn.LSTM(2, 4, batch_first=True), nn.Linear(4, 1)
    with torch.no_grad():
        lstm.bias_ih_l0[4:8] = bias  # rows 4 to 7: the forget gate of 4 units
        lstm.bias_hh_l0[4:8] = 0  # the two biases add up, so leave one at zero
    weights = [*lstm.parameters(), *readout.parameters()]
    optimizer = torch.optim.Adam(weights, lr=0.02)
    losses = []
    for _ in live.steps(live.knob("steps")):
        x, y = sequences(64, T, p, fresh)
        loss = F.mse_loss(readout(lstm(x)[0])[..., 0], y)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        losses.append(loss.item())
        live.curve("loss", **{name: sum(losses[-20:]) / len(losses[-20:])})  # mean of the last 20
    row["error"] = errors[name] = sum(losses[-50:]) / 50
    live.table("biases", rows)

live.result(zero_line=1 / 3, **errors)
