"""Two layers of attention learn to write a word backwards: the weights turn into an anti-diagonal."""

import torch
import torch.nn.functional as F
from torch import nn

from tutor import live

live.seed(0)
T, D, H = 8, 32, 4  # tokens, width, heads
letters = "abcdefgh"


class Layer(nn.Module):
    """Attention (Vaswani et al., 2017) without the rest of a Transformer."""

    def __init__(self):
        super().__init__()
        self.qkv, self.out = nn.Linear(D, 3 * D), nn.Linear(D, D)

    def forward(self, h):
        q, k, v = self.qkv(h).view(-1, T, 3, H, D // H).permute(2, 0, 3, 1, 4)  # 3 x (B, H, T, D/H)
        self.weights = (q @ k.transpose(2, 3) / (D // H) ** 0.5).softmax(-1)  # (B, H, T, T)
        mixed = (self.weights @ v).transpose(1, 2).reshape(-1, T, D)  # (B, T, D)
        return h + self.out(mixed)


token, place = nn.Embedding(len(letters), D), nn.Embedding(T, D)
layers, head = nn.ModuleList([Layer(), Layer()]), nn.Linear(D, len(letters))
modules = nn.ModuleList([token, place, layers, head])
optimizer = torch.optim.Adam(modules.parameters(), lr=0.01)
word = torch.randperm(8)[None]  # (1, 8)


def run(x):
    h = token(x) + place(torch.arange(T))  # (B, T, D)
    for layer in layers:
        h = layer(h)
    return head(h)  # (B, T, 8)


for _ in live.steps(200):
    x = torch.randint(len(letters), (64, T))  # (64, 8)
    loss = F.cross_entropy(run(x).flatten(0, 1), x.flip(1).flatten())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    live.curve("loss", train=loss)
    if live.due():
        with torch.no_grad():
            run(word)
        weights = torch.cat([layer.weights for layer in layers])  # (2, 4, 8, 8)
        live.attention("attention", weights, [letters[i] for i in word[0]])
live.result(loss=loss)
