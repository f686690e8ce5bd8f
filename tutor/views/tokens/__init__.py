"""Segmented text: tags, spans, and words over a lattice."""
