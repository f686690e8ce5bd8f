"""`tutor gallery`: a demo for each kind of picture, and the pictures of README and docs."""

from __future__ import annotations

import os

from tutor.call import Call, unknown
from tutor.commands.opening import needs_terminal, run_app
from tutor.i18n import cli as words


def gallery(call: Call) -> int:
    """`tutor gallery [NAME]`, `tutor gallery --write DIR [NAME…]`."""
    from tutor.course import Pack
    from tutor.gallery import LESSON, PACK

    language, names = call.language, call.options.names
    if getattr(call.options, "write", None):
        os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"  # read when Textual is imported
        from tutor.gallery import shots

        known = [shot.name for shot in shots.SHOTS]
        for name in names:
            if name not in known:
                raise unknown(words.NO_SUCH_PICTURE, language, name, known)
        for file in shots.write(call.options.write, names):
            print(file)
        return 0
    pack = Pack.open(PACK)
    steps = [step.id for step in pack.lesson(LESSON).steps]
    name = names[0] if names else steps[0]
    if name not in steps:
        raise unknown(words.NO_SUCH_PICTURE, language, name, steps)
    needs_terminal(language)
    return run_app(call, [pack], (pack.name, LESSON, name))
