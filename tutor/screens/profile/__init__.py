"""The profile: a learner's own answers in figures."""
