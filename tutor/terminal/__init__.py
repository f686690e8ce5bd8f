"""What is known of the terminal the learner sits at."""

from tutor.terminal.kinds import Terminal

__all__ = ["Terminal"]
