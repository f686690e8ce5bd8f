"""Formulas in a terminal: LaTeX on one line, or drawn on several."""
