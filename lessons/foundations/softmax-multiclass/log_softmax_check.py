import torch

from tutor.live import expect, say


def logs(module, z):
    """What the learner's function gives for z; a refused shape or axis is told in words."""
    try:
        got = module.log_softmax(z)
    except IndexError as error:
        if "Dimension out of range" not in str(error):
            raise
        raise AssertionError(
            say(
                en=f"For shape {tuple(z.shape)} you name an axis that is not there. The classes are on the last axis, "
                "`dim=-1`, however many axes there are.",
                zh=f"形状 {tuple(z.shape)} 没有你写的那个维度。不管有几维，类别总在最后一维，即 `dim=-1`。",
            )
        ) from error
    except TypeError as error:
        if "return_types" not in str(error):
            raise
        raise AssertionError(
            say(
                en="`z.max(dim=-1)` gives a pair: the largest values and their places. Take the values: `.values`.",
                zh="`z.max(dim=-1)` 返回一对结果：最大值和它们的位置。要取其中的最大值：`.values`。",
            )
        ) from error
    except RuntimeError as error:
        if "must match the size" not in str(error):
            raise
        raise AssertionError(
            say(
                en=f"For shape {tuple(z.shape)} the shapes do not fit: a maximum or sum has lost its axis. Keep it "
                "with `keepdim=True`.",
                zh=f"形状为 {tuple(z.shape)} 时形状对不上：求最大值或求和时丢了一维。用 `keepdim=True` 把它留住。",
            )
        ) from error
    missing = got is None or got is ...
    assert not missing, say(
        en="Your function returns nothing yet. Put the result in place of `...`.",
        zh="你的函数还没有返回结果。把 `...` 换成要返回的值。",
    )
    return got


def row(*scores):
    return torch.tensor(scores, dtype=torch.float32)


def check_a_one_row(module):
    z = row(2.0, 1.0, 0.1)
    got = torch.as_tensor(logs(module, z))
    p = torch.softmax(z, dim=-1)
    same = got.shape == p.shape
    assert not (same and torch.allclose(got.float(), p, atol=1e-4)), say(
        en="These are the probabilities themselves. The logarithm is missing.",
        zh="这是概率本身，还没有取对数。",
    )
    assert not (same and torch.allclose(got.float(), -p.log(), atol=1e-4)), say(
        en="The sign is turned. Log-probabilities are 0 or below; the minus belongs to the loss.",
        zh="符号反了。对数概率不大于 0，负号是损失里才有的。",
    )
    assert not (same and torch.allclose(got.float(), z - z.max(), atol=1e-4)), say(
        en="You subtracted the largest score and stopped there. The logarithm of the sum is still to be subtracted.",
        zh="你只减去了最大的分数。还要再减去总和的对数。",
    )
    expect(
        got,
        p.log(),
        say(
            en="Scores (2, 1, 0.1): z_k minus the logarithm of the sum of all e^z should come out.",
            zh="分数 (2, 1, 0.1)：结果应为 z_k 减去所有 e^z 之和的对数。",
        ),
        within=1e-4,
    )


def check_b_every_row_by_itself(module):
    z = torch.tensor([[0.0, 1.0, 2.0], [3.0, -1.0, 0.5]])  # (2, 3)
    got = torch.as_tensor(logs(module, z))
    down = torch.log_softmax(z, dim=0)  # (2, 3)
    assert not (got.shape == z.shape and torch.allclose(got.float(), down, atol=1e-4)), say(
        en="You normalised down the columns, so that the two images of a batch compete. The classes of one image are "
        "on the last axis, `dim=-1`.",
        zh="你沿着列做了归一化，成了一批里的两张图片互相竞争。同一张图片的各个类别在最后一维，即 `dim=-1`。",
    )
    right = torch.log_softmax(z, dim=-1)  # (2, 3)
    if got.shape == z.shape:
        off = got.float() - right  # (2, 3)
        gaps_are_right = torch.allclose(off, off[:, :1].expand(2, 3), atol=1e-4)
        assert not gaps_are_right or torch.allclose(off, torch.zeros(2, 3), atol=1e-4), say(
            en="The gaps within each row are right, but what you subtract is not the logarithm of that row's own sum. "
            "Sum along `dim=-1`, not over the whole tensor.",
            zh="每一行内部的差值是对的，可你减去的不是这一行自己的总和的对数。要沿 `dim=-1` 求和，不要跨整个张量求和。",
        )
    expect(
        got,
        right,
        say(
            en="Two rows, each for itself: e to the power of a row must add up to 1.",
            zh="两行各算各的：每一行取 e 的幂之后，总和应为 1。",
        ),
        within=1e-4,
    )


def check_c_large_scores(module):
    for z in (row(1000.0, 1001.0, 1002.0), row(-1002.0, -1001.0, -1000.0)):
        got = torch.as_tensor(logs(module, z))
        assert got.isfinite().all(), say(
            en="With scores about ±1000 your result holds nan or inf: e^1000 is inf, and e^(-1000) is 0. Subtract the "
            "largest score before exp.",
            zh="分数在 ±1000 左右时，你的结果里有 nan 或 inf：e^1000 是 inf，e^(-1000) 是 0。"
            "先减去最大的分数，再取 exp。",
        )
        expect(
            got,
            torch.log_softmax(z, dim=-1),
            say(
                en="The same number added to all scores must change nothing.",
                zh="所有分数都加上同一个数，结果不应改变。",
            ),
            within=1e-4,
        )


def check_d_a_hopeless_class(module):
    z = row(0.0, 1000.0, -1000.0)
    got = torch.as_tensor(logs(module, z))
    assert got.isfinite().all(), say(
        en="For scores (0, 1000, -1000) you get -inf or nan: a probability became 0 before you took its logarithm. Do "
        "not compute p at all: subtract log(sum) from the shifted scores.",
        zh="分数为 (0, 1000, -1000) 时出现了 -inf 或 nan：概率先变成了 0，然后才取对数。"
        "不要先算 p：用平移后的分数减去 log(总和)。",
    )
    assert got.numel() != 3 or got.flatten()[2] < -500, say(
        en="For scores (0, 1000, -1000) the last result should be -2000, and yours stays far above that. A small "
        "number added to p, or a limit set on it, hides the 0 and loses the score. Do not compute p at all.",
        zh="分数为 (0, 1000, -1000) 时，最后一个结果应为 -2000，你的却远高于它。给 p 加一个很小的数，或给它设下限，"
        "只是遮住了 0，分数的信息已经丢了。不要先算 p。",
    )
    expect(
        got,
        [-1000.0, 0.0, -2000.0],
        say(
            en="Far below the largest score, log p is the distance to it.",
            zh="比最大的分数低得多时，log p 就是与它的距离。",
        ),
        within=1e-4,
    )


def check_e_rows_of_different_size(module):
    z = torch.tensor([[0.0, 1.0, 2.0], [1000.0, 1001.0, 1002.0], [-1000.0, -999.0, -998.0]])  # (3, 3)
    got = torch.as_tensor(logs(module, z))
    assert got.isfinite().all(), say(
        en="One row has scores about 1000, another about 0. One maximum for all rows pushes the small row down to "
        "e^(-1000) = 0. Every row needs its own maximum.",
        zh="有一行的分数在 1000 左右，另一行在 0 左右。所有行共用一个最大值，"
        "就把小的那行压到 e^(-1000) = 0。每一行都要有自己的最大值。",
    )
    expect(
        got,
        torch.log_softmax(z, dim=-1),
        say(
            en="Three rows with the same gaps must give the same result. Mind that maximum and sum belong to rows, not "
            "to columns: `keepdim=True`.",
            zh="三行的差值相同，结果也应相同。注意最大值和总和属于行，而不是列：`keepdim=True`。",
        ),
        within=1e-4,
    )


def check_f_any_shape(module):
    for shape in ((4,), (1, 5), (5, 1), (2, 3, 4), (2, 1, 3, 2)):
        z = torch.linspace(-3, 3, torch.Size(shape).numel()).sin().view(shape) * 3
        expect(
            logs(module, z),
            torch.log_softmax(z, dim=-1),
            say(
                en=f"For shape {shape} the last axis must be normalised, `dim=-1`.",
                zh=f"形状为 {shape} 时，应沿最后一维（`dim=-1`）归一化。",
            ),
            within=1e-4,
        )


def check_g_keeps_z(module):
    z = torch.tensor([[5.0, 7.0, 6.0], [1.0, 0.0, 2.0]])  # (2, 3)
    before = z.clone()
    logs(module, z)
    assert torch.equal(z, before), say(
        en="Your function changed z itself. Write `z - …`, not `z -= …`.",
        zh="你的函数改动了 z 本身。写 `z - …`，不要写 `z -= …`。",
    )
