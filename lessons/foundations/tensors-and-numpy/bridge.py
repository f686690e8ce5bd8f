"""torch.from_numpy looks at the array's own memory; torch.tensor makes a copy of it."""

import time

import numpy as np
import torch

from tutor import live

n = live.knob("n")  # numbers in the array, 4 bytes each
columns = ["after", "a", "shared", "copied"]
rows = []
live.table("values", [["start", None, None, None]], columns)

a = np.ones(n, dtype=np.float32)  # (n,)
shared = torch.from_numpy(a)  # (n,) in the memory of a
copied = torch.tensor(a)  # (n,) in memory of its own


def look(after):
    """One row: the first number that each of the three shows now."""
    rows.append([after, a[0].item(), shared[0].item(), copied[0].item()])
    live.table("values", rows, columns)


for step in live.steps(3):
    if step == 0:
        look("start")
    elif step == 1:
        a += 1  # in place: writes into the memory that `shared` looks at
        look("a += 1")
    else:
        a = a + 1  # a new array: only the name `a` moves on
        look("a = a + 1")


def timed(convert, array, times):
    """The microseconds of the fastest of several conversions: a busy machine only slows them down."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        convert(array)
        taken.append(time.perf_counter() - begin)
    return min(taken) * 1e6


for step in live.steps(12):  # arrays from n / 12 numbers to n
    array = np.ones(n * (step + 1) // 12, dtype=np.float32)
    share_time = timed(torch.from_numpy, array, times=20)
    copy_time = timed(torch.tensor, array, times=10)
    live.curve("time", at=len(array), shared=share_time, copied=copy_time)

live.result(
    n=n,
    share_time=share_time,
    copy_time=copy_time,
    ratio=copy_time / share_time,
    so="cheap" if copy_time < 100 else "dear",
    array=a[0].item(),
    shared=shared[0].item(),
    copied=copied[0].item(),
)
