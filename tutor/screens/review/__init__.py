"""Review: what is due, and the sitting in which it is asked."""
