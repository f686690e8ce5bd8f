import torch

from tutor.live import expect, say


def probabilities(module, X, W, b):
    """What the learner's function gives; says so when it is no tensor of N numbers."""
    p = module.neuron(torch.tensor(X), torch.tensor(W), b)
    assert isinstance(p, torch.Tensor), say(
        en=f"neuron should return a tensor of N probabilities; it returned {type(p).__name__}.",
        zh=f"neuron 应当返回一个装着 N 个概率的张量，实际返回的是 {type(p).__name__}。",
    )
    N = len(X)
    assert p.shape != (N, 3), say(
        en="You have three numbers for each sample: the products W*x. Add them up along the inputs.",
        zh="每个样本得到了三个数：那是各个乘积 W*x，还要沿输入那一维加起来。",
    )
    assert p.shape != (N, 1), say(
        en=f"The shape is ({N}, 1), a column. Return ({N},): minus a y of shape ({N},) it would become ({N}, {N}).",
        zh=f"形状是 ({N}, 1)，成了一列。应当返回 ({N},)，否则与形状为 ({N},) 的 y 相减，`p - y` 会变成 ({N}, {N})。",
    )
    assert p.dim() > 0, say(
        en=f"One number for all {N} samples: you added up everything. Add up along the inputs only.",
        zh=f"{N} 个样本只得到一个数：你把所有的数都加在了一起。只该沿输入那一维相加。",
    )
    assert p.shape != (3,) or N == 3, say(
        en="You added up along the samples, so that each input has a number. Add up along the inputs.",
        zh="得到了三个数，每个输入一个：你沿样本那一维相加了，应当沿输入那一维。",
    )
    assert p.shape == (N,), say(
        en=f"{N} samples should give shape ({N},); yours is {tuple(p.shape)}.",
        zh=f"{N} 个样本应得到形状 ({N},)，你的形状是 {tuple(p.shape)}。",
    )
    return p


def says(p, numbers):
    """Whether the result agrees with what a known mistake would give."""
    return torch.allclose(p.double(), torch.as_tensor(numbers).double(), atol=1e-4)


def check_two_samples(module):
    X, W, b = [[1.0, 0.0, 2.0], [0.0, 3.0, 1.0]], [1.0, -1.0, 0.5], -0.5
    p = probabilities(module, X, W, b)
    z = torch.tensor(X) @ torch.tensor(W) + b  # (2,) 1.5 and -3
    assert not says(p, z), say(
        en="These are the sums W·x + b. The sigmoid is missing: a probability lies between 0 and 1.",
        zh="这是加权和 W·x + b，还差 sigmoid 函数：概率应在 0 与 1 之间。",
    )
    assert not says(p, torch.sigmoid(z - b)), say(
        en="The bias is missing: you gave the sigmoid of W·x, without b.",
        zh="少了偏置：你给出的是 W·x 的 sigmoid，没有加 b。",
    )
    assert not says(p, torch.sigmoid(z - 2 * b)), say(
        en="You took b off: add it to the sum.",
        zh="b 要加，你却减掉了。",
    )
    assert not says(p, torch.sigmoid(z + 2 * b)), say(
        en="b went into each product and was added three times. Add it once, to the finished sum.",
        zh="b 加进了每一个乘积，总共加了三次。它只该在求和之后加一次。",
    )
    assert not says(p, torch.sigmoid(z - b) + b), say(
        en="The bias came too late: add b to the sum, before the sigmoid.",
        zh="偏置加得太晚：b 要加在总和上，然后才过 sigmoid。",
    )
    assert not says(p, torch.sigmoid(-z)), say(
        en="You gave 1 − p: in 1/(1 + e^(−z)) the sign before z is a minus.",
        zh="你给出的是 1 − p：1/(1 + e^(−z)) 里，z 前面是负号。",
    )
    assert not says(p, torch.softmax(z, 0)), say(
        en="Your probabilities add up to 1 over the batch: that is a softmax. Each sample has a yes or no of its own.",
        zh="你的概率在整个批次上加起来等于 1：那是 softmax。每个样本各有自己的「是」或「否」，互不相干。",
    )
    assert not says(p, (z > 0).float()), say(
        en="You rounded to 0 and 1. Return the probabilities themselves.",
        zh="你把结果取成了 0 和 1。应当返回概率本身。",
    )
    assert ((p >= 0) & (p <= 1)).all(), say(
        en="A probability lies between 0 and 1. The sigmoid comes last, once for each sample: after the sum, after b.",
        zh="概率应在 0 与 1 之间。sigmoid 放在最后，每个样本只做一次：先求和，再加 b，然后才过 sigmoid。",
    )
    expect(
        p,
        torch.sigmoid(z),
        say(
            en="For each sample: the products W1*x1, W2*x2, W3*x3 added up, plus b, through the sigmoid.",
            zh="对每个样本：把乘积 W1*x1、W2*x2、W3*x3 加起来，再加 b，然后过 sigmoid。",
        ),
        within=1e-5,
    )


def check_as_many_samples_as_inputs(module):
    X, W = [[1.0, 2.0, 0.0], [0.0, 1.0, 1.0], [3.0, 0.0, -1.0]], [0.5, 1.0, -1.0]
    p = probabilities(module, X, W, 0.25)
    columns = torch.sigmoid(torch.tensor(W) @ torch.tensor(X) + 0.25)
    assert not says(p, columns), say(
        en="With 3 samples of 3 inputs you went down the columns: the samples are the rows, so it is X @ W, not W @ X.",
        zh="3 个样本、3 个输入时，你沿着列去算了。每个样本是一行，所以应当是 X @ W，而不是 W @ X。",
    )
    expect(
        p,
        torch.sigmoid(torch.tensor(X) @ torch.tensor(W) + 0.25),
        say(
            en="The answer for a sample must not depend on the other samples, nor on how many there are.",
            zh="一个样本的结果不应取决于别的样本，也不应取决于样本有几个。",
        ),
        within=1e-5,
    )


def check_one_sample(module):
    p = probabilities(module, [[0.0, 0.0, 0.0]], [4.0, 5.0, 6.0], 1.0)
    expect(
        p,
        torch.sigmoid(torch.ones(1)),
        say(
            en="One sample, all inputs 0: what is left is the sigmoid of b, in a tensor of shape (1,).",
            zh="只有一个样本，输入全是 0：剩下的就是 b 的 sigmoid，放在形状为 (1,) 的张量里。",
        ),
        within=1e-5,
    )


def check_large_scores(module):
    p = probabilities(module, [[200.0, 0.0, 0.0], [-200.0, 0.0, 0.0]], [1.0, 1.0, 1.0], 0.0)
    assert not p.isnan().any(), say(
        en="z = 200 gives nan: e^z is infinite there, inf / inf is nan. torch.sigmoid is safe, so is 1/(1 + e^(−z)).",
        zh="z = 200 时得到 nan：e^z 已是无穷大，而 inf / inf 就是 nan。改用 torch.sigmoid 或 1/(1 + e^(−z))。",
    )
    expect(
        p,
        [1.0, 0.0],
        say(
            en="At z = 200 the sigmoid is 1, at z = −200 it is 0.",
            zh="z = 200 处 sigmoid 等于 1，z = −200 处等于 0。",
        ),
        within=1e-5,
    )
