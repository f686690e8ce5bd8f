"""Tensors: numbers, heatmaps, slices, windows, and the value under the cursor."""
