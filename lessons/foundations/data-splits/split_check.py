import random

import numpy as np
import torch

from tutor.live import expect, say


def three_sets(module, n, train, dev, seed):
    """What the learner's function gives, as three lists of indices; says so when it is something else."""
    result = module.split(n, train, dev, seed)
    parts = list(result) if isinstance(result, (tuple, list)) else []
    filled = len(parts) == 3 and all(isinstance(part, torch.Tensor) for part in parts)
    assert filled, say(
        en="Return three tensors: the indices of train, of dev, of test.",
        zh="请返回三个张量：训练集、验证集、测试集的下标。",
    )
    for part in parts:
        whole = part.dim() == 1 and not part.is_floating_point() and part.dtype != torch.bool
        assert whole, say(
            en=f"An index tensor has one axis and whole numbers; one of yours has shape {tuple(part.shape)} "
            f"and dtype {part.dtype}.",
            zh=f"下标张量只有一个维度，装的是整数；你有一个张量的形状是 {tuple(part.shape)}，dtype 是 {part.dtype}。",
        )
    return [part.tolist() for part in parts]


def check_every_sample_once(module):
    for n, train, dev in ((10, 0.6, 0.2), (569, 0.6, 0.2), (1797, 0.7, 0.15)):
        parts = three_sets(module, n, train, dev, 0)
        names = ("train", "dev", "test")
        for name, part in zip(names, parts, strict=True):
            twice = len(part) - len(set(part))
            assert not twice, say(
                en=f"split({n}, {train}, {dev}, 0): your {name} set holds {twice} indices more than once. "
                "Drawing with replacement does that; deal out one permutation instead.",
                zh=f"split({n}, {train}, {dev}, 0)：你的 {name} 里有 {twice} 个下标重复。"
                "有放回地抽就会这样；应当打乱一次，再依次分发。",
            )
        a, b = round(train * n), round(dev * n)
        assert [len(part) for part in parts] != [a, max(b - a, 0), n - b], say(
            en=f"split({n}, {train}, {dev}, 0): your second cut is at {b}, the size of the dev set. The dev set begins "
            f"where train ends, at {a}, so it ends at {a} + {b}.",
            zh=f"split({n}, {train}, {dev}, 0)：你的第二刀切在 {b}，那是验证集的大小。"
            f"验证集从训练集结束处 {a} 开始，所以应在 {a} + {b} 处结束。",
        )
        for one, other in ((0, 1), (0, 2), (1, 2)):
            both = len(set(parts[one]) & set(parts[other]))
            assert not both, say(
                en=f"split({n}, {train}, {dev}, 0): {both} samples are in your {names[one]} set and in your "
                f"{names[other]} set. Each set was drawn by itself; cut all three from one permutation.",
                zh=f"split({n}, {train}, {dev}, 0)：有 {both} 个样本同时在 {names[one]} 和 {names[other]} 里。"
                "三份是各抽各的；应当从同一个排列里切出来。",
            )
        together = sorted(index for part in parts for index in part)
        strange = [index for index in together if not 0 <= index < n]
        assert not strange, say(
            en=f"split({n}, {train}, {dev}, 0): {strange[0]} is no sample; the indices run from 0 to {n - 1}.",
            zh=f"split({n}, {train}, {dev}, 0)：没有第 {strange[0]} 个样本，下标只从 0 到 {n - 1}。",
        )
        lost = n - len(together)
        assert not lost, say(
            en=f"split({n}, {train}, {dev}, 0): {lost} of the {n} samples are in no set. Rounding all three sizes by "
            "themselves loses some; give the test set whatever is left.",
            zh=f"split({n}, {train}, {dev}, 0)：{n} 个样本里有 {lost} 个哪一份都没进。"
            "三份各自取整就会丢样本；剩下的都应归测试集。",
        )


def check_sizes(module):
    for n, train, dev in ((10, 0.6, 0.2), (569, 0.6, 0.2), (100, 0.29, 0.57), (1797, 0.7, 0.15), (1000, 0.98, 0.01)):
        sizes = [len(part) for part in three_sets(module, n, train, dev, 3)]
        a, b = round(train * n), round(dev * n)
        assert sizes != [int(train * n), int(dev * n), n - int(train * n) - int(dev * n)] or sizes[:2] == [a, b], say(
            en=f"split({n}, {train}, {dev}, …): the sizes are {sizes}. `int` cuts off, and {train} * {n} is "
            f"{train * n!r} in floating point: use `round`.",
            zh=f"split({n}, {train}, {dev}, …)：三份的大小是 {sizes}。`int` 直接舍去小数，"
            f"而 {train} * {n} 的浮点结果是 {train * n!r}：请用 `round`。",
        )
        assert sizes[0] != a or sizes[1] != round(dev * (n - a)) or sizes[1] == b, say(
            en=f"split({n}, {train}, {dev}, …): your dev set has {sizes[1]} samples, {dev} of what train left over. "
            f"`dev` is a share of all {n}.",
            zh=f"split({n}, {train}, {dev}, …)：你的验证集有 {sizes[1]} 个样本，是训练集挑剩之后的 {dev}。"
            f"`dev` 是占全部 {n} 个的比例。",
        )
        expect(
            sizes,
            [a, b, n - a - b],
            say(
                en=f"split({n}, {train}, {dev}, …): round({train} * {n}) samples to train, round({dev} * {n}) to dev, "
                "the rest to test, in this order.",
                zh=f"split({n}, {train}, {dev}, …)：训练集 round({train} * {n}) 个，验证集 round({dev} * {n}) 个，"
                "其余归测试集，按这个次序返回。",
            ),
        )


def check_shuffled(module):
    train, dev, test = three_sets(module, 1000, 0.6, 0.2, 1)
    for name, part, first in (("train", train, 0), ("dev", dev, 600), ("test", test, 800)):
        assert sorted(part) != list(range(first, first + len(part))), say(
            en=f"Your {name} set is the samples {first} to {first + len(part) - 1}, in one block. Data often lies "
            "sorted, by class or by day: shuffle all indices before you cut.",
            zh=f"你的 {name} 正好是第 {first} 到第 {first + len(part) - 1} 个样本，连成一片。"
            "数据常常是按类别或日期排好的：要先打乱全部下标，再切。",
        )
    for name, part in (("dev", dev), ("test", test)):
        low = sum(index < 500 for index in part)
        assert 60 <= low <= 140, say(
            en=f"Of the 200 samples in your {name} set {low} come from the first half of the data; about 100 should.",
            zh=f"你的 {name} 有 200 个样本，其中 {low} 个来自数据的前一半；本该有 100 个左右。",
        )


def check_the_seed_decides(module):
    once = three_sets(module, 200, 0.5, 0.25, 7)
    torch.rand(5), random.random(), np.random.rand()  # somebody else draws random numbers in between
    again = three_sets(module, 200, 0.5, 0.25, 7)
    assert once == again, say(
        en="Two calls with seed 7 give two different splits. The seed must reach the shuffling, or your test set "
        "changes from run to run and training samples end up in it.",
        zh="两次都用种子 7，得到的划分却不同。打乱时要用上这个种子，否则每次运行测试集都在变，训练过的样本会混进去。",
    )
    others = [three_sets(module, 200, 0.5, 0.25, seed) for seed in (8, 9)]
    assert once not in others, say(
        en="Seeds 7, 8 and 9 should give different splits; some of yours are equal. Is the seed fixed inside?",
        zh="种子 7、8、9 应当给出不同的划分，你的却有相同的。种子是不是在函数里写死了？",
    )


def check_nobody_else_is_disturbed(module):
    torch.manual_seed(5), np.random.seed(5), random.seed(5)
    states = torch.get_rng_state(), np.random.get_state()[1].tolist(), random.getstate()
    three_sets(module, 50, 0.6, 0.2, 11)
    for name, same in (
        ("torch", torch.equal(states[0], torch.get_rng_state())),
        ("NumPy", states[1] == np.random.get_state()[1].tolist()),
        ("random", states[2] == random.getstate()),
    ):
        assert same, say(
            en=f"Your split changed the global generator of {name}: every weight initialised after it comes out "
            "different. Use a generator of your own, such as torch.Generator().manual_seed(seed).",
            zh=f"你的 split 动了 {name} 的全局随机数生成器：此后初始化的权重全都会变。"
            "请自备一个生成器，例如 torch.Generator().manual_seed(seed)。",
        )
