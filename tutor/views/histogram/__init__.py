"""Distributions: one, many, and how they move over time."""
