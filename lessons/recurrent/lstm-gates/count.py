"""How deep in the brackets are we? An LSTM makes one cell a counter. Does it count further than it was trained to?"""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

seed = live.seed(0)
H, longer = live.knob("units"), live.knob("longer")


def sequences(B, T, generator):
    """Symbols one-hot (B, T, 3): dot, opens, closes; targets (B, T): how many brackets are open after each."""
    depth, symbols, depths = torch.zeros(B, dtype=torch.long), [], []
    for _ in range(T):
        u = torch.rand(B, generator=generator)
        opens, closes = u < 0.4, (u > 0.6) & (depth > 0)
        depth = depth + opens.long() - closes.long()
        symbols.append(torch.where(opens, 1, torch.where(closes, 2, 0)))
        depths.append(depth)
    return F.one_hot(torch.stack(symbols, dim=1), 3).float(), torch.stack(depths, dim=1).float()


test_x, test_y = sequences(200, 20, torch.Generator().manual_seed(5))
long_x, long_y = sequences(200, longer, torch.Generator().manual_seed(5))
deepest = long_y.amax(dim=1).argmax()  # the test sequence with the most open brackets
time = torch.arange(float(longer))
area = {"x": (0, longer - 1), "y": (-2, float(long_y.max()) + 1)}
live.plane("counter", path={"depth": torch.stack([time, long_y[deepest]], dim=1)}, **area)


@torch.no_grad()
def opened(lstm, x):
    """c and h at every step, each (B, T, H). nn.LSTM returns only the last c, so we feed it one step at a time."""
    state, seen = None, []
    for t in range(x.shape[1]):
        h, state = lstm(x[:, t : t + 1], state)
        seen.append(torch.stack([state[1][0], h[:, 0]]))
    return torch.stack(seen, dim=2)  # (2, B, T, H)


@torch.no_grad()
def picture(lstm, readout):
    """The deepest test sequence: depth and answer, and c and h of the cell that follows the depth best."""
    depth, (c, h) = long_y[deepest], opened(lstm, long_x[deepest, None])[:, 0]  # (T,), (T, H) each
    follows = torch.corrcoef(torch.cat([depth[None], c.T]))[0, 1:]  # (H,)
    k = follows.abs().argmax()
    sign = follows[k].sign()  # some cells count downwards
    lines = {"depth": depth, "answer": readout(h)[:, 0], "c": sign * c[:, k], "h": sign * h[:, k]}
    live.plane("counter", path={name: torch.stack([time, y], dim=1) for name, y in lines.items()}, **area)


nets, trained_on = {}, torch.zeros(longer + 21)
for name, layer in (("lstm", nn.LSTM), ("gru", nn.GRU)):
    torch.manual_seed(seed)
    fresh = torch.Generator().manual_seed(seed)  # both are trained on the same sequences
    net, readout = nets[name] = layer(3, H, batch_first=True), nn.Linear(H, 1)
    weights = [*net.parameters(), *readout.parameters()]
    optimizer = torch.optim.Adam(weights, lr=0.02)
    for _ in live.steps(live.knob("steps")):
        x, y = sequences(64, 20, fresh)
        loss = F.mse_loss(readout(net(x)[0])[..., 0], y)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        trained_on += y.flatten().long().bincount(minlength=len(trained_on))
        live.curve("loss", **{name: loss})
        if name == "lstm" and live.due():
            picture(net, readout)

hits = {name: readout(net(long_x)[0])[..., 0].round() == long_y for name, (net, readout) in nets.items()}  # (B, T)
seen = trained_on / trained_on.sum()  # share of the training steps at each depth
for d in long_y.unique().long():
    live.curve("by_depth", at=d, **{name: hit[long_y == d].float().mean() for name, hit in hits.items()}, seen=seen[d])

deep = int(long_y.max())
rare = min(int((seen.cumsum(0) < 0.999).sum()), deep - 1)  # deeper than this: one training step in a thousand
lstm, readout = nets["lstm"]
c, h = opened(lstm, test_x)  # (200, 20, H) each
answer, follows = readout(h)[..., 0], torch.corrcoef(torch.cat([test_y.flatten()[None], c.flatten(0, 1).T]))[0, 1:]
live.result(lstm_short=(answer.round() == test_y).float().mean(), error=(answer - test_y).abs().mean())
live.result(follows=follows.abs().max(), largest_c=c.abs().max(), largest_h=h.abs().max())
live.result(ceiling=readout(lstm(long_x)[0]).max(), longer=longer, rare=rare, deepest=deep)
for name, hit in hits.items():
    live.result(**{f"{name}_long": hit.float().mean(), f"{name}_deep": hit[long_y > rare].float().mean()})
