"""The picture of what a hidden check found: what was called, what came, what was expected."""
