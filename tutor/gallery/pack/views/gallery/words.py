"""Skip-gram in two dimensions: words that stand in the same places move together (Mikolov et al., 2013)."""

import torch
import torch.nn.functional as F

from tutor import live

live.seed(0)
patterns = [
    "cat dog bird fish | eats sleeps runs",
    "北京 上海 广州 | 地铁 公园 大学",
    "one two three | plus minus times",
]
pairs = []
for pattern in patterns:
    names, verbs = (half.split() for half in pattern.split("|"))
    pairs += [(a, b) for a in names for b in verbs] + [(b, a) for a in names for b in verbs]
vocabulary = sorted({word for pair in pairs for word in pair})
centre = torch.tensor([vocabulary.index(a) for a, _ in pairs])
context = torch.tensor([vocabulary.index(b) for _, b in pairs])

vectors = (0.1 * torch.randn(len(vocabulary), 2)).requires_grad_()
out = (0.1 * torch.randn(len(vocabulary), 2)).requires_grad_()
optimizer = torch.optim.Adam([vectors, out], lr=0.03)
for _ in live.steps(250):
    loss = F.cross_entropy(vectors[centre] @ out.T, context)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    live.curve("loss", train=loss)
    if live.due():
        live.plane("words", points={"words": (vectors, vocabulary)})
live.result(loss=loss)
