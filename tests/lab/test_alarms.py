"""The names that an alarm gives to what holds nan, in real runs of real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.lab import Lab, Plan
from tutor.lab.headless import play
from tutor.live.frames import Alarm, Frame, Result

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def alarms(lab: Lab, folder: Path, source: str, *, even: bool = True) -> list[Alarm]:
    """What a demo with this source raises."""
    script = folder / "demo.py"
    script.write_text("import torch\nfrom torch import nn\nfrom tutor import live\n" + source, encoding="utf-8")
    frames: list[Frame] = []
    last = await play(lab, Plan(script=str(script), even=even), frames.extend)
    assert isinstance(last, Result), last
    return [frame for frame in frames if isinstance(frame, Alarm)]


DIVERGES = """
live.seed(0)
x = torch.tensor([1.0, 2.0])
w = torch.ones(2, requires_grad=True)
still = torch.zeros(3)
for step in live.steps(200):
    loss = ((w * x) ** 2).sum()
    loss.backward()
    with torch.no_grad():
        w -= 10 * w.grad
    live.curve("loss", train=loss)
    w.grad = None
"""


@pytest.mark.parametrize("even", [True, False])
async def test_a_loss_that_diverges_is_told_at_its_step_with_the_tensors(lab: Lab, tmp_path: Path, even: bool) -> None:
    (alarm,) = await alarms(lab, tmp_path, DIVERGES, even=even)
    # The second weight grows 79 times a step, from 1: at step 11 the loss is 4 · 79^20, above float32's 3.4e38.
    assert (alarm.name, alarm.series, alarm.step, alarm.value, alarm.count) == ("loss", "train", 10, "inf", 1)
    assert alarm.tensors == ["loss"]  # the gradient and the weights still hold numbers


async def test_modules_gradients_buffers_containers_and_locals_are_named_in_order(lab: Lab, tmp_path: Path) -> None:
    source = """
bad = float("nan")
model = nn.Sequential(nn.Linear(2, 1), nn.BatchNorm1d(1), nn.LazyLinear(1))
model[0].weight.grad = torch.full((1, 2), bad)
model[1].running_mean.fill_(bad)
again = model[1].running_mean
parts = {"q": torch.tensor([bad]), "k": torch.ones(1)}
whole = torch.tensor([1, 2])

def forward(scale):
    hidden = torch.ones(2) * scale
    live.curve("loss", train=bad)
    live.curve("loss", dev=bad)

for _ in live.steps(1):
    forward(bad)
"""
    first, second = await alarms(lab, tmp_path, source)
    assert first.tensors == ["model.0.weight.grad", "model.1.running_mean", "parts['q']", "hidden"]
    assert second.tensors == []


async def test_what_only_an_optimizer_holds_comes_last_and_the_rest_is_a_mark(lab: Lab, tmp_path: Path) -> None:
    source = """
bad = torch.tensor(float("nan"))
optimizer = torch.optim.SGD([torch.full((2,), float("nan"), requires_grad=True)], lr=0.1)
several = [bad + step for step in range(COUNT)]
live.curve("loss", train=bad)
"""
    (few,) = await alarms(lab, tmp_path, source.replace("COUNT", "1"))
    assert few.tensors == ["bad", "several[0]", "optimizer.param_groups[0]['params'][0]"]
    (many,) = await alarms(lab, tmp_path, source.replace("COUNT", "9"))
    assert many.tensors == ["bad", *(f"several[{number}]" for number in range(5)), "…"]


async def test_what_a_program_marks_as_passing_is_named_after_all_else(lab: Lab, tmp_path: Path) -> None:
    source = """
bad = float("nan")
_scratch = torch.tensor([bad])

def show(loss):
    live.curve("loss", train=loss)

for _ in live.steps(1):
    [show(each.sum()) for each in [torch.tensor([bad, 1.0])]]
"""
    (alarm,) = await alarms(lab, tmp_path, source)
    assert alarm.tensors == ["loss", "_scratch", "each"]


async def test_looking_for_tensors_ends_no_run_and_draws_no_random_number(lab: Lab, tmp_path: Path) -> None:
    source = """
class Trap:
    def __getattr__(self, name):
        raise RuntimeError("do not touch")
    @property
    def __class__(self):
        raise RuntimeError("do not ask")

trap, lazy = Trap(), nn.LazyLinear(1)
inner = (torch.ones(1, requires_grad=True) * 2).sqrt()
flat = torch.tensor(float("nan"), device="meta")
live.seed(1)
expected = torch.rand(1)
live.seed(1)
live.curve("loss", train=float("nan"))
assert torch.equal(torch.rand(1), expected)
"""
    (alarm,) = await alarms(lab, tmp_path, source)
    assert alarm.value == "nan"
