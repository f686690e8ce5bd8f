"""Figures of results, and cells of tables."""

from __future__ import annotations

import torch

from tutor.live import summary


def test_figures_are_plain_values() -> None:
    assert summary.figure(torch.tensor([1, 2])) == [1, 2]
    assert summary.figure(torch.tensor(0.5)) == 0.5
    assert summary.figure((True, "x", None)) == [True, "x", None]
    assert summary.cell([1]) == "[1]"
