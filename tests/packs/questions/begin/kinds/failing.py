"""A family that makes no question."""


def make(seed: int) -> dict[str, object]:
    """Nothing but an error."""
    raise RuntimeError(f"no numbers for {seed}")
