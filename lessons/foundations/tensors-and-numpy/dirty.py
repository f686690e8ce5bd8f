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


def kind(block):
    """What a block of n numbers holds: the old mark, zeros, or something else."""
    if (block == fill).sum() > n / 2:
        return "old"
    return "other" if block.any() else "zeros"


calls = {"torch.empty": torch.empty, "torch.zeros": torch.zeros, "torch.rand": torch.rand}
seen = {call: {"call": call, "old": 0, "zeros": 0, "other": 0} for call in calls}
live.table("counter", list(seen.values()))
live.tensor("block", torch.full((shown // 5, 5), fill))  # the mark, before anything is freed

for _ in live.steps(trials):
    for call, make in calls.items():
        marked = torch.full((n,), fill)  # (n,) our mark in every number
        del marked  # back to the allocator; nobody wipes it
        block = make(n)  # (n,) as large as the one just freed
        seen[call][kind(block)] += 1
        if call == "torch.empty" and live.due():
            start = (n - shown) // 2
            live.tensor("block", block[start : start + shown].view(-1, 5))  # (shown / 5, 5) from its middle
        del block
    if live.due():
        live.table("counter", list(seen.values()))

found = seen["torch.empty"]
live.note(max(("old", "zeros", "other"), key=found.get))
live.result(
    bytes=4 * n,
    fill=fill,
    trials=trials,
    old=found["old"],
    zeros=found["zeros"],
    other=found["other"],
    wiped=seen["torch.zeros"]["zeros"],  # torch.zeros, for comparison
)
