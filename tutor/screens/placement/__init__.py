"""The placement test: which lessons a learner may skip."""
