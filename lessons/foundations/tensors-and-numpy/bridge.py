"""torch.from_numpy looks at the array's own memory; torch.tensor makes a copy of it."""

import time

import numpy as np
import torch

from tutor import live

n = live.knob("n")  # numbers in the largest array, 4 bytes each
columns = ["after", "a", "shared", "copied"]
live.table("values", [["start", None, None, None]], columns)


def timed(convert, array, times):
    """What a conversion gives, and the microseconds of the fastest one: a busy machine only slows it down."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        tensor = convert(array)
        taken.append(time.perf_counter() - begin)
    return tensor, min(taken) * 1e6


for step in live.steps(20):
    size = n * (step + 1) // 20
    a = np.ones(size, dtype=np.float32)  # (size,)
    shared, share_time = timed(torch.from_numpy, a, times=20)  # (size,) in the memory of a
    copied, copy_time = timed(torch.tensor, a, times=2)  # (size,) in memory of its own
    live.curve("time", at=size, shared=share_time, copied=copy_time)

rows = []


def look(after):
    """One row: the first number that each of the three shows now."""
    rows.append([after, a[0].item(), shared[0].item(), copied[0].item()])
    live.table("values", rows, columns)


look("start")
a += 1  # in place: writes into the memory that `shared` looks at
look("a += 1")
a = a + 1  # a new array: only the name `a` moves on
look("a = a + 1")

if copy_time < 100:  # microseconds
    live.note("close")
live.result(
    n=n,
    share_time=share_time,
    copy_time=copy_time,
    ratio=copy_time / share_time,
    array=a[0].item(),
    shared=shared[0].item(),
    copied=copied[0].item(),
)
