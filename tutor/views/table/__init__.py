"""Rows under named columns."""
