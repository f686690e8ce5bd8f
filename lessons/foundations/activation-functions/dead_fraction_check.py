import torch

from tutor.live import expect, say


def share(module, pre):
    """What the learner's function gives, as a float; says so when it is something else."""
    result = module.dead_fraction(pre)
    filled = result is not None and result is not ...
    assert filled, say(
        en="dead_fraction returns nothing yet. Return one number, the share of dead units.",
        zh="dead_fraction 还没有返回值。请返回一个数：死亡单元的比例。",
    )
    size = torch.as_tensor(result).numel()
    assert size == 1, say(
        en=f"Your result has {size} elements. You may have an answer for each unit; "
        "the share is the mean over the units.",
        zh=f"你的结果有 {size} 个元素。也许你对每个单元各有一个答案；比例还要再对单元取平均。",
    )
    return float(result)


def near(a, b):
    return abs(a - b) <= 1e-6


def check_two_of_five(module):
    pre = torch.tensor(
        [
            [-1.0, 5.0, -3.0, -2.0, 1.0],
            [-2.0, -1.0, 4.0, -1.0, 3.0],
            [-1.0, -1.0, -2.0, -4.0, -5.0],
        ]
    )  # (3, 5) three samples, five units: the first and the fourth are dead
    got = share(module, pre)
    assert not near(got, 11 / 15), say(
        en="You counted the numbers that are not above 0: 11 of 15. But a unit may rest on one sample and work on "
        "another. First ask of each unit whether it is off on every sample, then take the mean over the units.",
        zh="你数的是不大于 0 的数：15 个里有 11 个。可一个单元可以在这个样本上休息，在另一个样本上工作。"
        "先问每个单元是不是在所有样本上都关着，再对单元取平均。",
    )
    assert not near(got, 0), say(
        en="You found no dead unit, but the first and the fourth are dead. pre comes before the ReLU, so it has "
        "numbers at or below 0 where a unit is off, not zeros. And ask each unit for itself, not all of them at once.",
        zh="你一个死亡的单元也没有找到，其实第一个和第四个都死了。pre 还没有经过 ReLU，"
        "单元关着的地方是小于或等于 0 的数，"
        "不一定是 0。还有，要对每个单元分别问，不是所有单元一起问。",
    )
    assert not near(got, 2 / 3), say(
        en="Two units are dead, and you divided by the three samples. The share is of the units: divide by the number "
        "of units.",
        zh="死了两个单元，你除以的却是三个样本。要的是在单元中所占的比例，应当除以单元的个数。",
    )
    assert not near(got, 1), say(
        en="All five units are off on some sample, and you counted each of them. A unit is dead when it is off on "
        "all samples, not on any one.",
        zh="五个单元都在某个样本上关着，你就把它们全数上了。要在所有样本上都关着才算死亡，不是有一个样本就算。",
    )
    assert not near(got, 1 / 3), say(
        en="You looked along the rows: one of the three samples switches no unit on. A row is a sample, a column is "
        "a unit; the samples are axis 0.",
        zh="你是横着看的：三个样本里有一个没有打开任何单元。一行是一个样本，一列才是一个单元；样本对应第 0 维。",
    )
    assert not near(got, 4 / 5), say(
        en="You asked whether the mean of a unit is at most 0. One sample above 0 is enough to keep it alive, however "
        "low the others are.",
        zh="你看的是每个单元的平均值是否不大于 0。只要有一个样本大于 0，单元就活着，其余样本再低也没有关系。",
    )
    assert not near(got, 3 / 5), say(
        en="That is the share of the units that are alive. Asked for is the share of the dead ones.",
        zh="这是活着的单元的比例，要的是死亡单元的比例。",
    )
    counted = near(got, 2) or near(got, 40)
    assert not counted, say(
        en="Two of five units are dead; a share is a number from 0 to 1, not a count and not per cent.",
        zh="五个单元里死了两个；比例是 0 到 1 之间的数，不是个数，也不是百分数。",
    )
    expect(
        got,
        2 / 5,
        say(
            en="Column by column: the first and the fourth unit are never above 0, the other three are once or twice. "
            "Two of five are dead.",
            zh="一列一列地看：第一个和第四个单元从不大于 0，其余三个各有一两次大于 0。五个里死了两个。",
        ),
    )


def check_at_the_kink(module):
    pre = torch.tensor([[0.0, 0.0, 1.0, 0.0], [-1.0, 0.0, 0.0, 2.0]])  # (2, 4)
    got = share(module, pre)
    expect(
        got,
        1 / 2,
        say(
            en="At z = 0 the ReLU gives 0, and PyTorch takes 0 for its slope there: nothing comes back. So a unit "
            "whose z is 0 or below on every sample is dead, and not only one below 0.",
            zh="在 z = 0 处，ReLU 的输出是 0，PyTorch 取的斜率也是 0，梯度传不回来。"
            "所以，z 在每个样本上都小于或等于 0 的单元就算死亡，不是非要小于 0。",
        ),
    )


def check_all_and_none(module):
    expect(
        share(module, torch.tensor([[-1.0, -2.0], [-3.0, -4.0]])),
        1,
        say(
            en="Both units are below 0 on both samples: all are dead.",
            zh="两个单元在两个样本上都小于 0，应当全部死亡。",
        ),
    )
    expect(
        share(module, torch.tensor([[-1.0, 2.0], [3.0, -4.0]])),
        0,
        say(
            en="Each unit is above 0 on one of the samples: none is dead.",
            zh="每个单元都在某个样本上大于 0，应当一个也没有死亡。",
        ),
    )


def check_one_sample(module):
    expect(
        share(module, torch.tensor([[1.0, -1.0, -1.0, -1.0]])),
        3 / 4,
        say(
            en="With a single sample, a unit is dead when it is off on that one: three of four here.",
            zh="只有一个样本时，在它上面关着就算死亡：这里是四个里的三个。",
        ),
    )


def check_a_whole_layer(module):
    generator = torch.Generator().manual_seed(4)
    pre = torch.randn(6, 64, generator=generator) - 1  # (6, 64)
    want = sum(all(z <= 0 for z in column) for column in pre.t().tolist()) / 64
    expect(
        share(module, pre),
        want,
        say(
            en="A layer of 64 units and 6 samples. Count the columns in which no number is above 0, and divide by 64.",
            zh="一层 64 个单元，6 个样本。数一数有几列没有一个数大于 0，再除以 64。",
        ),
    )


def check_pre_stays_as_it_is(module):
    pre = torch.tensor([[-1.0, 2.0], [-3.0, 4.0]])
    share(module, pre)
    assert pre.tolist() == [[-1.0, 2.0], [-3.0, 4.0]], say(
        en="pre itself was changed. The training that called you still needs it: work on a copy.",
        zh="pre 本身被改动了。调用你的训练程序还要用它：请在副本上操作。",
    )
