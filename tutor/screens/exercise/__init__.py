"""Code exercises: the editor, the checks and what they say, the hints, the solution.

Whoever shows an exercise elsewhere calls `review.open_fresh`.
"""
