"""Finding one's way by words: search over the course, and the glossary."""
