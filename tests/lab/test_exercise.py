"""The hidden checks, run in the lab: what was called, what came, what was expected, whatever the learner wrote."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tutor.course.model import CodeStep
from tutor.i18n import Text
from tutor.lab import Lab, checks
from tutor.lab.checks import Checked, Checking
from tutor.lab.limits import Limits
from tutor.lab.plans import exercise_plan
from tutor.live.findings import Called, Finding
from tutor.live.values import Shown

pytestmark = pytest.mark.asyncio(loop_scope="session")

Written = Callable[[str, str], Checking]


@pytest.fixture
def written(tmp_path: Path, lab: Lab) -> Written:
    """The checks of this text, begun on a solution of that text."""

    def make(check: str, solution: str) -> Checking:
        head = "import torch\nfrom tutor.live import expect, say\nSAY = say(en='no', zh='否')\n"
        (tmp_path / "f_check.py").write_text(head + check, encoding="utf-8")
        (tmp_path / "f.py").write_text(solution, encoding="utf-8")
        step = CodeStep(id="f", code="f.py", check="f_check.py", solution="f.py", text=Text("t", "t"))
        return Checking(lab, tmp_path, step, tmp_path / "f.py")

    return make


async def only(checking: Checking) -> Finding:
    """The only finding."""
    checked = await checking.result()
    assert not checked.passed
    assert len(checked.findings) == 1
    return checked.findings[0]


def called(finding: Finding) -> Called:
    assert finding.call is not None
    return finding.call


def numbers(value: Shown | None) -> list[float]:
    assert value is not None
    assert value.tensor is not None
    return value.tensor.grid.values


async def test_a_tensor_as_it_was_given_as_it_came_and_as_it_should_be(written: Written) -> None:
    found = await only(
        written(
            "def check_it(m):\n    expect(m.f(torch.arange(4.).view(2, 2)), torch.ones(2, 2), SAY)\n",
            "\ndef f(x):\n    return x * 2\n",
        )
    )
    call = called(found)
    assert (found.check, found.en, found.zh, found.line) == ("check_it", "no", "否", 0)
    assert (call.function, call.line) == ("f", 2)
    assert [argument.name for argument in call.arguments] == ["x"]
    assert numbers(call.arguments[0]) == [0, 1, 2, 3]
    assert numbers(call.returned) == [0, 2, 4, 6]
    assert numbers(found.want) == [1, 1, 1, 1]
    assert found.got is None
    assert call.changed == []


async def test_a_number_and_the_part_of_a_tuple_that_was_compared(written: Written) -> None:
    found = await only(
        written(
            "def check_it(m):\n    a, b = m.f(2, scale=3)\n    expect(b, 0.5, SAY)\n",
            "f = lambda n, scale: 0\ndef f(n, scale=1): return 1, n / scale\n",
        )
    )
    call = called(found)
    assert [(argument.name, argument.text) for argument in call.arguments] == [("n", "2"), ("scale", "3")]
    assert call.returned == Shown("", "(1, 0.666667)")
    assert found.got == Shown("", "0.666667")
    assert found.want == Shown("", "0.5")


async def test_numbers_that_look_alike_are_told_in_full(written: Written) -> None:
    found = await only(
        written("def check_it(m):\n    expect(m.f(), 1.5, SAY, within=0)\n", "def f(): return 1.5 + 1e-9\n")
    )
    assert found.got == Shown("", "1.500000001")
    assert found.want == Shown("", "1.5")


async def test_an_exception_and_its_line(written: Written) -> None:
    found = await only(
        written("def check_it(m):\n    m.f(torch.zeros(3))\n", "def f(x):\n    y = x.view(2, 2)\n    return y\n")
    )
    assert found.line == 2
    assert found.en.startswith("RuntimeError: shape '[2, 2]' is invalid")
    assert called(found).raised == found.en
    assert called(found).returned is None


async def test_an_exception_in_the_words_of_the_check(written: Written) -> None:
    check = (
        "def check_it(m):\n    try:\n        m.f()\n    except KeyError as error:\n"
        "        raise AssertionError(SAY) from error\n"
    )
    found = await only(written(check, "def f():\n    return {}['k']\n"))
    assert (found.en, found.line) == ("no", 2)
    assert called(found).raised == "KeyError: 'k'"


async def test_what_was_changed_in_place_is_shown_before_and_after(written: Written) -> None:
    found = await only(
        written(
            "def check_it(m):\n    x = torch.tensor([1., float('nan')])\n    m.f(x, torch.ones(2))\n"
            "    assert x[0] == 1, SAY\n",
            "def f(x, y):\n    x[0] = 5\n    return x + y\n",
        )
    )
    call = called(found)
    assert numbers(call.arguments[0])[0] == 1
    assert [changed.name for changed in call.changed] == ["x"]
    assert numbers(call.changed[0])[0] == 5


async def test_nan_that_stays_is_no_change(written: Written) -> None:
    found = await only(
        written(
            "def check_it(m):\n    m.f(torch.tensor([float('nan')]))\n    assert False, SAY\n", "def f(x): return x\n"
        )
    )
    assert called(found).changed == []


async def test_a_very_large_tensor_travels_as_what_a_panel_can_show(written: Written) -> None:
    found = await only(
        written(
            "def check_it(m):\n    x = torch.zeros(1500, 1500)\n    m.f(x)\n    assert False, SAY\n",
            "def f(x):\n    x += 1\n    return x / 0\n",
        )
    )
    call = called(found)
    assert call.arguments[0].tensor is not None
    assert call.arguments[0].tensor.shape == [1500, 1500]
    assert call.arguments[0].tensor.high == 0
    assert call.changed[0].tensor is not None
    assert call.changed[0].tensor.high == 1
    assert call.returned is not None
    assert call.returned.tensor is not None
    assert call.returned.tensor.infs == 1500 * 1500


async def test_an_object_whose_repr_raises(written: Written) -> None:
    solution = "class Odd:\n    def __repr__(self):\n        raise SystemExit\ndef f():\n    return Odd(), [Odd()]\n"
    found = await only(written("def check_it(m):\n    expect(m.f(), 3, SAY)\n", solution))
    odd = "<Odd: repr raised SystemExit>"
    assert called(found).returned == Shown("", f"({odd}, [{odd}])")


async def test_what_is_printed_belongs_to_its_call(written: Written) -> None:
    found = await only(
        written(
            "def check_it(m):\n    m.f(1)\n    m.f(2)\n    assert False, SAY\n",
            "def f(n):\n    print('got', n)\n",
        )
    )
    assert called(found).printed == "got 2\n"


async def test_the_call_that_gave_the_value_is_the_one_that_is_told(written: Written) -> None:
    check = "def check_it(m):\n    first = m.f(1)\n    m.f(2)\n    expect(first, [9], SAY)\n"
    found = await only(written(check, "def f(n): return [n]\n"))
    assert called(found).arguments[0].text == "1"


async def test_a_class_is_recorded_by_the_calls_that_the_check_makes(written: Written) -> None:
    solution = (
        "from torch import nn\nclass Net(nn.Module):\n    def __init__(self, n):\n        super().__init__()\n"
        "        self.n = n\n    def forward(self, x):\n        return self.twice(x) + self.n\n"
        "    def twice(self, x):\n        return 2 * x\n"
    )
    found = await only(
        written("def check_it(m):\n    expect(m.Net(1)(torch.ones(2)), torch.zeros(2), SAY)\n", solution)
    )
    assert called(found).function == "Net.forward"
    assert [argument.name for argument in called(found).arguments] == ["x"]
    assert numbers(called(found).returned) == [3, 3]


async def test_a_function_that_calls_itself_is_one_call(written: Written) -> None:
    solution = "def f(n):\n    return 1 if n == 0 else n * f(n - 1)\n"
    found = await only(written("def check_it(m):\n    expect(m.f(500) > 0, False, SAY)\n", solution))
    assert called(found).arguments[0].text == "500"


async def test_what_a_check_puts_into_the_module_is_seen_by_its_functions(written: Written) -> None:
    checking = written(
        "def check_it(m):\n    m.RATE = 3\n    expect(m.f(), 3, SAY)\n", "RATE = 1\ndef f(): return RATE\n"
    )
    assert (await checking.result()).passed


async def test_arguments_that_do_not_fit(written: Written) -> None:
    found = await only(written("def check_it(m):\n    m.f(1, 2)\n", "def f(a): return a\n"))
    assert found.en.startswith("TypeError: f() takes 1 positional argument")
    assert [argument.name for argument in called(found).arguments] == ["[0]", "[1]"]


@pytest.mark.parametrize(
    ("solution", "said", "line"),
    [
        ("def f(:\n", "SyntaxError: invalid syntax", 1),
        ("x = 1\nraise ValueError('at once')\n", "ValueError: at once", 2),
        ("import no_such_package\n", "ModuleNotFoundError: No module named 'no_such_package'", 1),
    ],
)
async def test_a_file_that_cannot_be_read(written: Written, solution: str, said: str, line: int) -> None:
    found = await only(written("def check_it(m):\n    m.f()\n", solution))
    assert (found.en, found.line, found.call) == (said, line, None)


async def test_the_same_message_is_told_once(written: Written) -> None:
    check = "".join(f"def check_{name}(m):\n    m.f()\n" for name in "abc")
    checked = await written(check, "def f(): raise OSError('one')\n").result()
    assert [found.check for found in checked.findings] == ["check_a"]


async def test_only_the_first_findings_carry_their_tensors(written: Written) -> None:
    check = "".join(
        f"def check_{name}(m):\n    expect(m.f(), torch.ones(2), say(en='{name}', zh='{name}'))\n"
        for name in "abcdefgh"
    )
    checked = await written(check, "import torch\ndef f(): return torch.zeros(2)\n").result()
    assert len(checked.findings) == 8
    assert [found.call is not None for found in checked.findings] == [True] * 6 + [False] * 2


def quick(monkeypatch: pytest.MonkeyPatch, limits: Limits) -> None:
    """Checks run under these limits."""
    monkeypatch.setattr(
        checks, "exercise_plan", lambda *given: msgspec.structs.replace(exercise_plan(*given), limits=limits)
    )


async def test_an_endless_loop_ends_at_the_limit_and_says_which_call_it_was(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch, Limits(cpu=0.3))
    checked = await written("def check_it(m):\n    m.f(7)\n", "def f(n):\n    while True:\n        n += 1\n").result()
    assert checked.failed is not None
    assert (checked.failed.reason, checked.call) == ("cpu", "f(n=7)")
    assert checked.failed.line in (2, 3)
    assert "f(n=7)" in checked.trouble("zh")
    assert checked.kept()[0]["en"] == checked.trouble("en")


async def test_a_process_that_leaves_says_so(written: Written) -> None:
    checked = await written("def check_it(m):\n    m.f()\n", "import os\ndef f():\n    os._exit(3)\n").result()
    assert checked.failed is not None
    assert (checked.failed.reason, checked.failed.message) == ("exit", "3")
    assert "f()" in checked.trouble("en")


async def test_checks_that_are_stopped(written: Written) -> None:
    checking = written("def check_it(m):\n    m.f()\n", "def f():\n    while True: pass\n")
    result: asyncio.Task[Checked] = asyncio.ensure_future(checking.result())
    await asyncio.sleep(0)
    checking.stop()
    checked = await result
    assert checked.failed is not None
    assert checked.failed.reason == "stopped"


async def test_a_text_is_checked_in_place_of_the_file(lab: Lab, tmp_path: Path) -> None:
    (tmp_path / "c.py").write_text("def check_it(m):\n    assert m.f() == 2, m.f()\n", encoding="utf-8")
    step = CodeStep(id="f", code="f.py", check="c.py", solution="f.py", text=Text("t", "t"))
    (tmp_path / "f.py").write_text("def f(): return 1\n", encoding="utf-8")
    checked = await Checking(lab, tmp_path, step, tmp_path / "f.py", "def f():\n    return 2\n").result()
    assert checked.passed
    checked = await Checking(lab, tmp_path, step, tmp_path / "f.py", "\ndef f():\n    return 1 / 0\n").result()
    assert checked.findings[0].line == 3


async def test_a_warning_within_the_checks_ends_nothing(written: Written) -> None:
    check = "import warnings\ndef check_a(m):\n    warnings.warn('once')\ndef check_b(m):\n    expect(m.f(1), 2, SAY)\n"
    checked = await written(check, "def f(x):\n    return 2 * x\n").result()
    assert checked.passed
