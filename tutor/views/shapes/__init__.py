"""The flow of shapes through a model."""
