"""The recap of a lesson: what was predicted, what happened, what was answered, and what to take away."""
