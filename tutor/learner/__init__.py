"""What is remembered: attempts, places and settings; and what follows from them. No Textual, no torch."""

from tutor.learner.attempt import MET, Attempt
from tutor.learner.cards import Card
from tutor.learner.database import default_folder
from tutor.learner.progress import LessonProgress, state_of
from tutor.learner.statistics import Profile
from tutor.learner.store import Store
from tutor.learner.today import Today

__all__ = ["MET", "Attempt", "Card", "LessonProgress", "Profile", "Store", "Today", "default_folder", "state_of"]
