"""`tutor check --run`: every demo at its defaults, every key, every family, every solution, every typical mistake."""

from tutor.lab.prove.lesson import prove_all
from tutor.lab.prove.prover import Report

__all__ = ["Report", "prove_all"]
