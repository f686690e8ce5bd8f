"""What does torch.empty hold? Leave a mark in memory, give the memory back, and look at what comes next.

The outcome is the memory allocator's doing, not PyTorch's: with glibc it changes with the size of the block.
"""

import torch

from tutor import live

n = live.knob("n")  # numbers in one block, 4 bytes each
fill = float(live.knob("fill"))  # the mark
shown = min(n, 40) // 5 * 5  # numbers of the block that are shown, in rows of 5
trials = min(200, max(5, 100_000_000 // n))  # fewer rounds for the largest blocks
live.seed(0)


def next_block(make):
    """Mark n numbers, give their memory back, and ask for n numbers again."""
    marked = torch.full((n,), fill)  # (n,) our mark in every number
    del marked  # back to the allocator; nobody wipes it
    return make(n)  # (n,)


def kind(block):
    """What a block holds: the old mark, zeros, or something else. No large tensor is made: it would leave marks too."""
    middle = block[n // 4 : n - n // 4]  # (about n / 2,) the allocator's own notes stand at the ends
    if middle.min() == fill == middle.max():
        return "old"
    return "other" if block.any() else "zeros"


seen = {call: {"call": call, "old": 0, "zeros": 0, "other": 0} for call in ("torch.empty", "torch.zeros", "torch.rand")}
found = seen["torch.empty"]
live.table("counter", [found])
live.tensor("block", torch.full((shown // 5, 5), fill))  # the mark, before anything is freed

for _ in live.steps(trials):
    block = next_block(torch.empty)
    found[kind(block)] += 1
    if live.due():
        start = (n - shown) // 2
        live.tensor("block", block[start : start + shown].view(-1, 5))  # (shown / 5, 5) from its middle
        live.table("counter", [found])
    del block

for make in (torch.zeros, torch.rand):  # for comparison
    for _ in range(trials):
        seen[f"torch.{make.__name__}"][kind(next_block(make))] += 1
live.table("counter", list(seen.values()))

most = max(("old", "zeros", "other"), key=found.get)
live.result(
    bytes=4 * n,
    fill=fill,
    trials=trials,
    old=found["old"],
    zeros=found["zeros"],
    other=found["other"],
    so={"old": "kept", "zeros": "fresh", "other": "used"}[most],
    wiped=seen["torch.zeros"]["zeros"],
)
