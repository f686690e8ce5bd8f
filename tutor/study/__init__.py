"""What a learner makes of a course, whoever shows it: how far they are, a sitting, an exercise, a recap.

Here meet the lessons, the memory and the lab; no screen is known. `screens` draws it and `plain` prints it.
"""
