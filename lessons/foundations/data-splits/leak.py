"""Features of noise, labels that mean nothing: choose the best features before cross-validation, or inside it?"""

import torch

from tutor import live

live.seed(0)
n, features, keep = live.knob("n"), live.knob("features"), live.knob("keep")
folds, rounds = 5, 10
y = torch.arange(n) % 2  # (n,) 0, 1, 0, 1, …: as many of each, in every fold as well
fold_of = torch.arange(n) % folds  # (n,)


def correlation(X, y):
    X, y = X - X.mean(0), y - y.float().mean()
    return (X * y[:, None]).sum(0) / X.norm(dim=0) / y.norm()  # (features,)


def draw(X, r, best, train, test):
    """Each sample, by its mean over the chosen features that rise with the label, and over those that fall."""
    up, down = best[r[best] > 0], best[r[best] < 0]
    place = torch.stack((X[:, up].mean(1), X[:, down].mean(1)), 1)  # (n, 2)
    place = place.nan_to_num()  # where no feature rises, or none falls, there is no mean: 0
    points = {"test": (place[test], y[test]), "train": (place[train], y[train])}
    live.plane("samples", points=points, x=(-1, 1), y=(-1, 1), equal=False)


live.plane("samples", points={"test": torch.zeros(0, 2), "train": torch.zeros(0, 2)}, x=(-1, 1), y=(-1, 1), equal=False)
correct = []
for step in live.steps(rounds * folds):
    fold = step % folds
    if fold == 0:
        X = torch.randn(n, features)  # (n, features) new noise: it knows nothing of y
    train, test = (fold_of != fold).nonzero()[:, 0], (fold_of == fold).nonzero()[:, 0]

    seen = torch.arange(n) if live.knob("choose") == "before" else train  # the samples that choose the features
    r = correlation(X[seen], y[seen])  # (features,)
    best = r.abs().topk(keep).indices  # (keep,)

    distance = torch.cdist(X[test][:, best], X[train][:, best])  # (n / 5, 4 n / 5)
    guess = y[train][distance.argmin(1)]  # (n / 5,) the label of the nearest training sample
    correct += (guess == y[test]).tolist()

    live.curve("accuracy", at=step + 1, mean=sum(correct) / len(correct), chance=0.5)
    if live.due():
        draw(X, r, best, train, test)

live.result(accuracy=sum(correct) / len(correct), predictions=len(correct), n=n, features=features, keep=keep)
