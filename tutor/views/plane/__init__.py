"""Parts of the plane: fields, contours, regions, scatters, paths."""
