"""Statistics and block means in one pass, against torch in double precision."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
import torch.nn.functional as F

from tutor.live.measures import PIECE, Facts, facts, facts_and_blocks, real

HUGE = torch.finfo(torch.float64).max
LARGE = torch.Generator().manual_seed(0)


def normal(*shape: int, mean: float = 0.0, std: float = 1.0) -> torch.Tensor:
    return torch.randn(*shape, generator=LARGE) * std + mean


def expected(tensor: torch.Tensor) -> Facts:
    """The same, the long way."""
    numbers = real(tensor).double().flatten()
    finite = numbers[numbers.isfinite()]
    nans, infs = int(numbers.isnan().sum()), int(numbers.isinf().sum())
    if not finite.numel():
        return Facts(None, None, None, None, nans, infs)
    std, mean = torch.std_mean(finite, correction=0)
    return Facts(finite.min().item(), finite.max().item(), mean.item(), std.item(), nans, infs)


def agree(found: Facts, wanted: Facts) -> None:
    """Counts and ends are exact; mean and deviation right to more digits than are shown."""
    assert (found.low, found.high, found.nans, found.infs) == (wanted.low, wanted.high, wanted.nans, wanted.infs)
    if wanted.mean is None or wanted.std is None:
        assert (found.mean, found.std) == (None, None)
        return
    assert found.std == pytest.approx(wanted.std, rel=2e-5)
    assert found.mean == pytest.approx(wanted.mean, rel=1e-5, abs=1e-9 * wanted.std)


TENSORS: dict[str, Callable[[], torch.Tensor]] = {
    "normal": lambda: normal(1200, 700),
    "far from zero": lambda: normal(1200, 700, mean=1e4),
    "close together far from zero": lambda: normal(1200, 700, mean=1e4, std=0.01),
    "as far as it spreads": lambda: normal(1200, 700, mean=1),
    "ten times as far": lambda: normal(1200, 700, mean=-10),
    "a thousand times as far": lambda: normal(1200, 700, mean=1e3),
    "a million times as far": lambda: normal(1200, 700, mean=-1e6),
    "double a million times as far": lambda: normal(1200, 700).double() + 1e6,
    "positive": lambda: normal(1200, 700).relu(),
    "two numbers": lambda: 1.1 + 1.2 * (normal(1200, 700) > 0),
    "two numbers far from zero": lambda: 7.3 + 0.1 * (normal(1200, 700) > 0),
    "drifting": lambda: torch.arange(900_000.0).view(900, 1000),
    "one outlier first": lambda: torch.cat([torch.tensor([1e6]), normal(799_999)]).view(800, 1000),
    "far from zero, with ends near it": lambda: (
        normal(1200, 700, mean=9)
        .clamp(min=1)
        .index_put(
            (torch.tensor([3, 500, 700, 900]), torch.tensor([0, 1, 2, 3])), torch.tensor([5e-9, 3e-9, 1e-9, 2e-9])
        )
    ),
    "zeros": lambda: torch.zeros(1200, 700),
    "ones": lambda: torch.ones(1200, 700),
    "diagonal": lambda: torch.eye(1200, 700),
    "constant": lambda: torch.full((900, 900), 1.1),
    "of equal size": lambda: 1.3 * normal(900, 900).sign(),
    "wide": lambda: normal(2, PIECE + 777),
    "one wide row": lambda: normal(1, 3 * PIECE),
    "high": lambda: normal(3 * PIECE, 1),
    "transposed": lambda: normal(1200, 700).T,
    "high transposed": lambda: normal(PIECE + 9, 2).T,
    "sliced": lambda: normal(1500, 1400)[::2, 1::3],
    "expanded": lambda: normal(1, 700).expand(1300, 700),
    "reversed": lambda: normal(1200, 700).flip(0),
    "double": lambda: normal(1200, 700).double() * 1e-3 + 1e6,
    "bfloat16": lambda: normal(1200, 700).bfloat16(),
    "half": lambda: normal(1200, 700, mean=100).half(),
    "float8": lambda: normal(600, 700).to(torch.float8_e5m2),
    "int64 far from zero": lambda: torch.randint(2**40, 2**40 + 1000, (900, 800), generator=LARGE),
    "int64": lambda: torch.randint(-(2**40), 2**40, (900, 800), generator=LARGE),
    "uint8": lambda: torch.randint(0, 256, (900, 800), dtype=torch.uint8, generator=LARGE),
    "bool": lambda: normal(900, 800) > 1,
    "complex": lambda: torch.complex(normal(900, 800), normal(900, 800)),
    "small": lambda: normal(3, 4),
    "one nan": lambda: normal(1200, 700).index_put((torch.tensor(700), torch.tensor(3)), torch.tensor(math.nan)),
    "infinities": lambda: normal(1200, 700).clamp(max=2).masked_fill_(normal(1200, 700) > 3, -math.inf),
    "masked": lambda: normal(1200, 1200, mean=5).masked_fill_(torch.ones(1200, 1200).triu(1) > 0, -math.inf),
    "double with a nan in each row": lambda: torch.cat(
        [normal(1200, 700), torch.full((1200, 1), math.nan)], 1
    ).double(),
    "zeros with a nan in each row": lambda: torch.cat([torch.zeros(1200, 700), torch.full((1200, 1), math.nan)], 1),
    "last piece not finite": lambda: torch.cat([normal(500, 1000, mean=3), torch.full((400, 1000), math.inf)]),
    "nothing finite": lambda: torch.full((700, 800), math.nan),
    "first piece not finite": lambda: torch.cat([torch.full((400, 1000), math.inf), normal(500, 1000)]),
    "large": lambda: normal(1200, 700) * 1e30,
    "tiny": lambda: normal(1200, 700) * 1e-30,
    "subnormal": lambda: normal(1200, 700) * 1e-40,
    "tiny beside normal": lambda: torch.cat([normal(500, 1000), normal(500, 1000) * 1e-25]),
}


@pytest.mark.parametrize("name", TENSORS)
def test_statistics_and_blocks_are_those_of_double_precision(name: str) -> None:
    tensor = TENSORS[name]()
    agree(facts(tensor), expected(tensor))
    found, blocks = facts_and_blocks(tensor, 48, 160)
    agree(found, expected(tensor))
    size = (min(48, tensor.shape[0]), min(160, tensor.shape[1]))
    wanted = F.adaptive_avg_pool2d(real(tensor).double()[None], size)[0]
    assert torch.allclose(blocks, wanted, rtol=1e-5, atol=1e-6 * (found.std or 0), equal_nan=True)


@pytest.mark.parametrize("shape", [(), (5,), (0,), (2, 0, 3), (3, 4, 5), (70, 80, 90), (2, 3, 5, 7, 11)])
def test_tensors_of_any_number_of_axes(shape: tuple[int, ...]) -> None:
    tensor = normal(*shape) if shape else torch.tensor(2.5)
    agree(facts(tensor), expected(tensor))
    agree(facts(tensor.movedim(0, -1) if shape else tensor), expected(tensor))


def test_axes_with_gaps_between_them() -> None:
    tensor = normal(90, 80, 70)[::2, 1:, ::3].transpose(0, 1)
    agree(facts(tensor), expected(tensor))


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("size", [(700, 800), (70, 80)])
def test_the_largest_doubles_do_not_overflow(sign: int, size: tuple[int, int]) -> None:
    tensor = torch.full(size, sign * HUGE, dtype=torch.float64)
    found, blocks = facts_and_blocks(tensor, 48, 160)
    assert (found.low, found.high, found.mean) == (sign * HUGE, sign * HUGE, sign * HUGE)
    assert found.std == pytest.approx(0, abs=1e-9 * HUGE)
    assert blocks.flatten().tolist() == pytest.approx([sign * HUGE] * blocks.numel())
    both = facts(torch.tensor([HUGE, -HUGE], dtype=torch.float64))
    assert (both.mean, both.std) == (0, HUGE)


def test_the_smallest_doubles_are_not_lost() -> None:
    tensor = torch.tensor([1e-310, 3e-310], dtype=torch.float64)
    found = facts(tensor)
    assert found.mean == pytest.approx(2e-310)
    assert found.std == pytest.approx(1e-310)


def test_what_is_not_finite_marks_its_block_and_no_other() -> None:
    tensor = torch.zeros(4800, 160)
    tensor[50, 0] = math.nan
    tensor[150, 1] = -math.inf
    tensor[250, 2], tensor[251, 2] = math.inf, -math.inf
    found, blocks = facts_and_blocks(tensor, 48, 160)
    assert (found.nans, found.infs) == (1, 3)
    assert math.isnan(blocks[0, 0])
    assert blocks[1, 1] == -math.inf
    assert math.isnan(blocks[2, 2])
    assert int((blocks == 0).sum()) == blocks.numel() - 3
