def double(x):
    """Twice x."""
