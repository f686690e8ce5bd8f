"""Two programs side by side, the lines that differ marked."""
