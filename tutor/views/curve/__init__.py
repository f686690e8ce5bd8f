"""Curves: loss and other series over steps, with the runs they are compared with."""
