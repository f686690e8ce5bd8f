"""`tutor doctor`: what works on this machine, what does not, and what to do about it.

Each probe looks at one thing and gives a `Finding`. A probe that breaks is itself a finding: nothing here raises,
even where half of the packages are missing.
"""

from tutor.doctor.finding import Finding, Machine
from tutor.doctor.report import report, run

__all__ = ["Finding", "Machine", "report", "run"]
