"""A kernel slides over a digit and gives one number for each place where it fits."""

import torch
import torch.nn.functional as F
from sklearn.datasets import load_digits

from tutor import live

n, k, s, p = live.knob("n"), live.knob("k"), live.knob("s"), live.knob("p")
digit = torch.tensor(load_digits().images[0] / 16).float()[None, None]  # (1, 1, 8, 8)
image = F.interpolate(digit, size=(n, n))  # (1, 1, n, n)
padded = F.pad(image, (p, p, p, p))[0, 0]  # (n + 2p, n + 2p): p rows and columns of zeros on every side
kernel = torch.linspace(-1, 1, k).expand(k, k)  # (k, k) right minus left: answers where brightness changes

size = n + 2 * p
places = (size - k) // s + 1  # along one side
output = torch.zeros(places, places)


def draw(i=None, j=None):
    """Image and output, to one scale. Blue: padding, or nothing. Orange: the window, and the number it gives."""
    blue, orange = torch.tensor([[[0.05]], [[0.12]], [[0.3]]]), torch.tensor([[[1.0]], [[0.6]], [[0.1]]])  # (3, 1, 1)
    pictures = blue.expand(2, 3, size, size).clone()
    pictures[0, :, p : p + n, p : p + n] = image[0]
    pictures[1, :, :places, :places] = output.abs() / output.abs().max().clamp(min=1e-6)
    if i is not None:
        window = pictures[0, :, i * s : i * s + k, j * s : j * s + k]  # (3, k, k)
        window[:] = (window + orange) / 2
        pictures[1, :, i : i + 1, j : j + 1] = orange
    live.image("slide", pictures, labels=[f"{n}x{n}", f"{places}x{places}"], low=0, high=1)


draw()
cells = [(i, j) for i in range(places) for j in range(places)]  # row by row
at_once = -(-len(cells) // 50)  # a large image has many places: then several at a step
for step in live.steps(-(-len(cells) // at_once)):
    for i, j in cells[step * at_once : (step + 1) * at_once]:
        window = padded[i * s : i * s + k, j * s : j * s + k]  # (k, k)
        output[i, j] = (window * kernel).sum()
    if live.due():
        draw(i, j)

by_torch = F.conv2d(image, kernel[None, None], stride=s, padding=p)[0, 0]  # (places, places)
live.result(n=n, k=k, s=s, p=p, places=places, unused=(size - k) % s, difference=(output - by_torch).abs().max())
