"""What is remembered: attempts, places and settings. No Textual, no torch."""

from tutor.learner.attempt import MET, Attempt
from tutor.learner.database import default_folder
from tutor.learner.store import Store

__all__ = ["MET", "Attempt", "Store", "default_folder"]
