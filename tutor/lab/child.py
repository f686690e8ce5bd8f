"""The process of one run: sets up the session, runs the demo as it stands in its file, reports how it ended."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading
from pathlib import Path
from types import ModuleType

from tutor.lab.cgroup import enter, homes
from tutor.lab.checkpoints import MOST_BYTES
from tutor.lab.closing import Interpreter, Script, failure, limit_frame
from tutor.lab.console import ConsoleWriter
from tutor.lab.copies import OWN_THREADS, Copies
from tutor.lab.offspring import Offspring
from tutor.lab.orders import Continue, Plan
from tutor.lab.process import RUN, children, leave, rename
from tutor.lab.watch import Watch, give_room
from tutor.live.devices import in_force
from tutor.live.even_stream import EvenStream
from tutor.live.frames import Failed, Result, Start
from tutor.live.generators import seed_all
from tutor.live.program import Program
from tutor.live.session import Session, use
from tutor.live.stream import Stream

_COPIES_ROOM = MOST_BYTES
"""What the group of a run may hold beyond its memory: its copies live there too."""
_TASKS_ROOM = 64
"""Processes and threads of the group that are the lab's own, copies among them."""


def run(plan: Plan, sock: socket.socket, news: socket.socket, zygote: int) -> None:
    """Run a plan to its end; every frame, the last one included, has left when this returns."""
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    rename(RUN)
    if plan.threads > 1:
        import torch

        torch.set_num_threads(plan.threads)
    stream = EvenStream(sock, plan.pictures) if plan.even else Stream(sock, plan.pace)
    session = Session(stream, knobs=plan.knobs, seed=plan.seed, device=in_force(plan.device))
    use(session)
    exercise = plan.task == "exercise"
    script = Script(plan.given["solution"] if exercise else plan.script, plan.given.get("text") if exercise else None)
    offspring = Offspring(plan.limits.processes, zygote, stream.mute)

    def cut_off(limit: str, line: int) -> None:
        stream.end(limit_frame(limit, plan.limits, script, line, session.begun))
        leave(0)

    watch = Watch(plan.limits, script.name, offspring, cut_off)
    stream.watch = watch.look
    if isinstance(stream, Stream):
        stream.session = session
        session.keeps = plan.lingers
        if plan.lingers:
            stream.program = Program(script.name)
            stream.program.watched = plan.watched
        if plan.copies and session.device == "cpu":  # what CUDA or Metal holds does not survive a fork
            stream.copies = Copies(news, stream, zygote, lambda order: _go_on(order, plan, session))
    stream.listen()
    console = ConsoleWriter(stream, watch.wrote)
    _announce(plan, session)
    enter(plan.limits.memory + _COPIES_ROOM, plan.limits.processes + plan.limits.threads + _TASKS_ROOM, homes())
    seed_all(plan.seed or 0)  # a demo that seeds nothing draws the same numbers each time, too
    interpreter = Interpreter()
    watch.begin()
    try:
        with contextlib.redirect_stdout(console), contextlib.redirect_stderr(console):
            if plan.watched and isinstance(stream, Stream) and stream.program is not None:
                stream.program.follow()  # to the first boundary, or for as long as it is told
            _work(plan, session)
        failed: BaseException | None = None
    except BaseException as error:
        failed = error
    if offspring.stranger:
        leave(0 if failed is None else 1)
    give_room()
    interpreter.restore()
    if failed is None:
        last: Result | Failed = Result(dict(session.figures), session.device)
    else:
        last = failure(failed, plan.limits, script, session.begun)
        for told in session.on_failure:
            with contextlib.suppress(Exception):
                told(failed)
    try:
        console.finish()
        if isinstance(stream, Stream) and stream.program is not None:
            stream.program.let_go()
            stream.emit(stream.program.conclude(session.begun, last.line if isinstance(last, Failed) else 0))
        stream.end(last)
    except Exception as error:  # a figure that no frame can carry
        stream.end(failure(error, plan.limits, script, session.begun))
    # What else the demo has started would go on unseen.
    if isinstance(stream, Stream) and session.kept and threading.active_count() == OWN_THREADS and not children():
        stream.linger()


def _announce(plan: Plan, session: Session) -> None:
    """Say what begins."""
    start = Start(plan.lesson, plan.step, plan.seed or 0, dict(session.knobs), session.device, plan.device)
    session.sink.emit(start)


def _go_on(order: Continue, plan: Plan, session: Session) -> None:
    """Go on from a copy, with other knobs."""
    session.knobs.update(order.knobs)
    _announce(plan, session)


def _work(plan: Plan, session: Session) -> None:
    match plan.task:
        case "demo":
            _run_script(plan.script, "__main__")
        case "verify":
            from tutor.lab.verify import evaluate

            session.figures["values"] = [evaluate(text, plan.given) for text in plan.expressions]
        case "exercise":
            from tutor.lab.exercise import examine

            session.figures.update(examine(plan.script, plan.given["solution"], plan.given.get("text")))
        case "family":
            from tutor.lab.draws import draws

            module = _run_script(plan.script, "tutor_family")
            session.figures.update(draws(module.make, plan.script, plan.given["seeds"], plan.given["twice"]))


def _run_script(script: str, name: str) -> ModuleType:
    """Execute a file as Python would execute it as a script; the module that it made."""
    path = Path(script)
    module = ModuleType(name)
    module.__file__ = script
    sys.modules[name] = module
    sys.argv = [script]
    sys.path.insert(0, str(path.parent))
    exec(compile(path.read_bytes(), script, "exec", dont_inherit=True), module.__dict__)
    return module
