"""Where in the storage an element of a transposed slice lies."""

import random

import torch


def make(seed):
    rng = random.Random(seed)
    while True:
        rows, columns = rng.randint(3, 6), rng.randint(4, 8)
        top, left = rng.randint(1, rows - 2), rng.randint(1, columns - 2)
        x = torch.arange(rows * columns).view(rows, columns)
        y = x[top:, left:].t()  # (columns - left, rows - top)
        i, j = rng.randrange(1, columns - left), rng.randrange(1, rows - top)
        offset, (down, right) = y.storage_offset(), y.stride()
        key = offset + i * down + j * right
        wrong = {
            "no_offset": i * down + j * right,
            "unswapped": offset + i * right + j * down,  # with the strides of x
            "compact": i * (rows - top) + j,  # as if y were laid out row by row
        }
        if len({key, *wrong.values()}) == 4:
            break
    given = {"rows": rows, "columns": columns, "top": top, "left": left, "i": i, "j": j}
    return {"given": {**given, "offset": offset, "down": down, "right": right}, "key": key, "wrong": wrong}
