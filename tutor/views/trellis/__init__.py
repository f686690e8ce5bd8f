"""States over time: scores, back-pointers, the best path."""
