"""Where a demo runs: a warm process that forks one process per run. No Textual here, and no torch in the app.

`Lab` is the app's side; `zygote` and `child` are the other processes, or `nursery` and `spare` where fork is not safe.
"""

from tutor.lab.lab import Lab
from tutor.lab.plans import Plan, demo_plan, verify_plan
from tutor.lab.reasons import REASONS, explain
from tutor.lab.run import Run

__all__ = ["REASONS", "Lab", "Plan", "Run", "demo_plan", "explain", "verify_plan"]
