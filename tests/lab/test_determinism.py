"""The same seed, the same frames: twice in a row, in another lab, and after whatever ran before."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support import SMALL
from tutor.lab import Lab, Plan
from tutor.lab.headless import play
from tutor.live.frames import Frame, Result

in_the_loop = pytest.mark.asyncio(loop_scope="session")

EVERYTHING = """
import os
import random

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from tutor import live

# Drawn before anything is seeded: the order of a set of words, Python's, NumPy's and torch's first numbers.
print(set("the quick brown fox jumps over the lazy dog".split()))
print(random.random(), np.random.rand(), torch.rand(1).item())

x = torch.randn(64, 2)
y = (x.sum(1) > 0).long()
for number in (0, 7):
    live.seed(number)
    print(random.random(), np.random.rand(), torch.rand(1).item())
    order = torch.Generator().manual_seed(number)
    batches = DataLoader(TensorDataset(x, y), batch_size=16, shuffle=True, generator=order)
    model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Dropout(0.3), nn.Linear(8, 2))
    live.shapes(model, f"shapes{number}")
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for step in live.steps(12):
        for inputs, targets in batches:
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(inputs), targets)
            loss.backward()
            optimizer.step()
        live.curve("loss", train=loss, ratio=loss / (0.0 if step >= 5 else 1.0))
        if live.due():
            live.tensor("first", model[0].weight)
            live.plane("data", field=torch.rand(8, 8), points={"train": (x, y)}, path={"way": x[:5]})
            live.table("table", [{"step": step, "noise": random.gauss(0, 1)}])
        if step == 3:
            live.note("half", step=step, drawn=np.random.rand())
live.result(loss=loss, draws=[random.random(), np.random.rand(), torch.rand(1).item()])
"""

SPOILS = """
import os, random
import numpy as np
import torch
from tutor import live

live.seed(99)
torch.set_default_dtype(torch.float64)
torch.set_num_threads(2)
torch.set_grad_enabled(False)
torch.use_deterministic_algorithms(True)
np.random.seed(5)
np.seterr(all="raise")
random.seed(5)
os.environ["TUTOR_DEVICE"] = "nowhere"
os.environ["OMP_NUM_THREADS"] = "7"
os.chdir("/")
torch.nn.Linear.forward = None
live.curve("loss", train=float("nan"))
live.result(threads=torch.get_num_threads(), dtype=str(torch.get_default_dtype()))
"""

STATE = """
import os
print(os.getcwd(), sorted(os.environ), torch.get_num_threads(), torch.get_default_dtype(), torch.is_grad_enabled())
print(torch.are_deterministic_algorithms_enabled(), np.geterr())
"""


async def frames_of(lab: Lab, script: Path, source: str, **more: object) -> list[Frame]:
    """All frames of a run with this source that ends well."""
    script.write_text(source, encoding="utf-8")
    frames: list[Frame] = []
    last = await play(lab, Plan(script=str(script), even=True, **more), frames.extend)  # type: ignore[arg-type]
    assert isinstance(last, Result), last
    return frames


@in_the_loop
async def test_a_run_after_one_that_spoils_everything_equals_a_run_in_a_fresh_lab(lab: Lab, tmp_path: Path) -> None:
    script = tmp_path / "demo.py"
    first = repr(await frames_of(lab, script, EVERYTHING + STATE))
    spoilt = await frames_of(lab, script, SPOILS)
    assert isinstance(spoilt[-1], Result)
    assert spoilt[-1].figures == {"threads": 2, "dtype": "torch.float64"}
    after = repr(await frames_of(lab, script, EVERYTHING + STATE))
    fresh = Lab()
    try:
        alone = repr(await frames_of(fresh, script, EVERYTHING + STATE))
    finally:
        fresh.close()
    assert after == first == alone


@in_the_loop
async def test_another_seed_draws_other_numbers_even_where_the_demo_seeds_nothing(lab: Lab, tmp_path: Path) -> None:
    source = "import random\nfrom tutor import live\nlive.result(drawn=random.random())\n"
    drawn = [(await frames_of(lab, tmp_path / "demo.py", source, seed=seed))[-1] for seed in (3, 4, 3)]
    assert drawn[0] == drawn[2] != drawn[1]


def run_as_json(pack: Path, *words: str) -> bytes:
    """What `tutor run --json` prints."""
    command = [sys.executable, "-m", "tutor", "--courses", str(pack), "run", "small/first/descend", "--json", *words]
    return subprocess.run(command, capture_output=True, check=True).stdout


def test_run_json_prints_the_same_bytes_twice(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(SMALL, tmp_path / "pack"))
    (pack / "begin" / "first" / "descend.py").write_text(EVERYTHING, encoding="utf-8")
    once, twice, other = run_as_json(pack), run_as_json(pack), run_as_json(pack, "--seed", "5")
    assert once == twice != other
    kinds = {json.loads(line)["kind"] for line in once.decode().splitlines()}
    assert kinds == {"start", "console", "curve", "tensor", "plane", "shapes", "table", "note", "alarm", "result"}
