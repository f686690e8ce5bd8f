"""Several scans of each patient: split by image, or by patient?"""

import torch
from sklearn.datasets import load_digits

from tutor import live

live.seed(0)
scans, patients, rounds = live.knob("scans"), 60, 60
digits = load_digits()
images = torch.tensor(digits.images).float() / 16  # (1797, 8, 8) a digit plays the part of a patient's organ

live.image("pairs", torch.zeros(7, 18, 8))
correct, own = [], []
for step in live.steps(rounds):
    organ = images[torch.randperm(1797)[:patients]]  # (patients, 8, 8)
    who = torch.arange(patients).repeat_interleave(scans)  # (patients * scans,) whose scan it is
    X = (organ[who] + 0.1 * torch.randn(len(who), 8, 8)).clamp(0, 1)  # (patients * scans, 8, 8)
    y = torch.randint(2, (patients,))[who]  # (patients * scans,) ill or well: a coin, the same for all scans of one

    by_image = torch.rand(len(who)) < 0.25  # (patients * scans,)
    by_patient = (torch.rand(patients) < 0.25)[who]  # (patients * scans,) all scans of a patient, or none
    in_test = by_image if live.knob("split") == "image" else by_patient
    train, test = (~in_test).nonzero()[:, 0], in_test.nonzero()[:, 0]

    nearest = train[torch.cdist(X[test].flatten(1), X[train].flatten(1)).argmin(1)]  # (test,)
    correct += (y[nearest] == y[test]).tolist()
    own += (who[nearest] == who[test]).tolist()
    live.curve("accuracy", at=step + 1, mean=sum(correct) / len(correct), chance=0.5)
    if live.due():
        few = test[:7], nearest[:7]
        gap = torch.zeros(len(few[0]), 2, 8)
        pairs = torch.cat((X[few[0]], gap, X[few[1]]), 1)  # (7, 18, 8) a test scan, and below it the nearest train scan
        live.image("pairs", pairs, labels=[f"P{who[a]}→P{who[b]}" for a, b in zip(*few, strict=True)])

live.result(accuracy=sum(correct) / len(correct), own=sum(own) / len(own), scans=scans)
