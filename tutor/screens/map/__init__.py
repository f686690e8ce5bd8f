"""The map of a course: what each lesson builds on, drawn as rails beside the list."""
