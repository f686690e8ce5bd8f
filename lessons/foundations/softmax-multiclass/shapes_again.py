"""A layer, a batch: which shape has the weight, the output, or the gradient?"""

import random

import torch
from torch import nn


def make(seed):
    rng = random.Random(seed)
    B, D, K = rng.sample([3, 5, 8, 12, 20, 32, 40, 64], 3)
    layer = nn.Linear(D, K)
    x = torch.zeros(B, D)
    z = layer(x)  # (B, K)
    z.sum().backward()
    what = rng.choice(["layer(x)", "layer.weight", "layer.weight.grad", "x @ layer.weight.T"])
    given = {"B": B, "D": D, "K": K, "what": what}
    if what in ("layer(x)", "x @ layer.weight.T"):
        key = list((z if what == "layer(x)" else x @ layer.weight.T).shape)
        wrong = {"turned": [K, B], "weight": [K, D], "one_image": [K], "input": [B, D]}
    else:
        key = list((layer.weight if what == "layer.weight" else layer.weight.grad).shape)
        wrong = {"by_formula": [D, K], "one_neuron": [D], "output": [B, K]}
    names = ("turned", "weight", "one_image", "input", "by_formula", "one_neuron", "output")
    wrong = {name: wrong.get(name) for name in names}
    return {"given": given, "key": key, "wrong": wrong}
