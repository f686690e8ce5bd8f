"""How well each digit is read: a table, a sentence, and what the program prints."""

import torch
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_fscore_support

from tutor import live

data = load_digits()
x, y = torch.tensor(data.data), torch.tensor(data.target)  # (1797, 64), (1797,)
model = LogisticRegression(C=live.knob("C"), max_iter=200).fit(x[:600], y[:600])
guess = model.predict(x[600:])
print(f"iterations: {model.n_iter_[0]}")
precision, recall, f1, count = precision_recall_fscore_support(y[600:], guess)
live.table(
    "scores",
    [{"digit": d, "precision": precision[d], "recall": recall[d], "f1": f1[d], "images": count[d]} for d in range(10)],
)
worst = int(f1.argmin())
live.note("worst", digit=worst, f1=f1[worst])
live.result(worst=worst, f1=f1.mean())
