"""Images in half blocks, alone and in grids."""
