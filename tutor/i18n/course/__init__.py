"""What is said about lesson files: what is wrong, and what to do. Each theme has a file of its own."""

from tutor.i18n.course.families import *
from tutor.i18n.course.figures import *
from tutor.i18n.course.files import *
from tutor.i18n.course.opening import *
from tutor.i18n.course.packs import *
from tutor.i18n.course.pieces import *
from tutor.i18n.course.questions import *
from tutor.i18n.course.steps import *
from tutor.i18n.course.values import *
from tutor.i18n.course.whole import *
from tutor.i18n.course.yaml import *
