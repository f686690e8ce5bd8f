"""Search over the whole course, in both languages at once: what is searched, how it matches, and in which order."""
