"""The program that runs, and what its lines made."""
