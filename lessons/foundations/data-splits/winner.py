"""Many models that guess, one dev set: how good does the best of them look, and how good is it?"""

import torch
from sklearn.datasets import load_digits

from tutor import live

live.seed(4)
K, n_dev = live.knob("K"), live.knob("n_dev")

digits = load_digits()
order = torch.randperm(1797)
X = torch.tensor(digits.data)[order] / 16  # (1797, 64)
X = X - X[:900].mean(0)
coin = torch.randint(2, (1797,))  # (1797,) heads or tails: nothing in the images tells
large = (torch.tensor(digits.target)[order] >= 5).long()  # (1797,) is the digit 5 or more?
y = coin if live.knob("labels") == "coin" else large
tall = 0.08 if live.knob("labels") == "coin" else 0.25  # of the picture
dev_X, dev_y = X[:n_dev], y[:n_dev]  # to choose
test_X, test_y = X[900:], y[900:]  # 897 digits, to see what the choice is worth

scores = torch.full((K, 2), torch.nan)  # of each model: accuracy on dev, on test


def draw(count, best):
    points = {"winner": scores[best : best + 1], "each": scores[:count]}  # the first lies on top
    half = torch.tensor([[0.1, 0.5], [1.0, 0.5]])
    live.plane("models", points=points, path={"chance": half}, x=(0.1, 1), y=(0.5 - tall, 0.5 + tall), equal=False)


draw(0, 0)
best = 0
for k in live.steps(K):
    w = torch.randn(64, dtype=torch.float64)  # (64,) a model that nobody trained
    scores[k, 0] = ((dev_X @ w > 0) == dev_y).double().mean()
    scores[k, 1] = ((test_X @ w > 0) == test_y).double().mean()
    if scores[k, 0] > scores[best, 0]:
        best = k
        live.note("leader", model=k + 1, dev=scores[k, 0], test=scores[k, 1])
    live.curve("best", at=k + 1, dev=scores[best, 0], test=scores[best, 1])
    if live.due():
        draw(k + 1, best)

live.result(K=K, n_dev=n_dev, dev=scores[best, 0], test=scores[best, 1], mean_dev=scores[:, 0].mean())
