"""The course line by line: for screen readers, pipes, logs and terminals that can do no more.

What is said is printed and never taken back: no colour, no cursor, one prompt a line. What is done is kept by the same
rules as on the screen.
"""
