"""Where the figures of README come from. Each prints a ratio against a baseline of the same run; 1 means too slow."""
