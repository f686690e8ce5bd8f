"""One feature, given twice: does a model lean on one of the copies, or on both?"""

import torch
import torch.nn.functional as F

from tutor import live

live.seed(0)
x = torch.randn(400)
X = torch.stack((x, x), 1)  # (400, 2) the same feature twice
y = x  # to be predicted: any w with w1 + w2 = 1 does it
w = torch.tensor([1.0, -0.5], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.05)

x_range, y_range, heights = (-2.5, 3.5), (-1, 1.5), [0.03, 0.1, 0.4, 0.7, 1.2, 2.5, 5, 10]
w1, w2 = torch.meshgrid(torch.linspace(*x_range, 96), torch.linspace(*y_range, 40), indexing="xy")  # (40, 96) each


def draw(p, way):
    """The mean loss of every w over all masks, as a landscape, and the way that w has gone."""
    height = ((1 - w1 - w2) ** 2 + p / (1 - p) * (w1**2 + w2**2)) * x.pow(2).mean()  # (40, 96)
    live.plane("landscape", field=height, path={"w": way}, x=x_range, y=y_range, contours=heights)


way = [w.tolist()]
draw(live.knob("p"), torch.tensor(way))
for step in live.steps(800):
    p = live.knob("p")
    loss = (F.dropout(X, p) @ w - y).pow(2).mean()  # (400, 2) @ (2,) -> (400,); a new mask at each step
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    way.append(w.tolist())
    live.curve("weights", at=step + 1, w1=way[-1][0], w2=way[-1][1])
    if live.due():
        draw(p, torch.tensor(way))

settled = torch.tensor(way[-200:]).mean(0)  # (2,) the masks never stop shaking w, so take a mean
live.result(w1=settled[0], w2=settled[1], gap=settled[0] - settled[1], sum=settled.sum(), theory=1 / (2 + p / (1 - p)))
