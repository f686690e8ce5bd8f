import torch

from tutor.live import expect, say


def source(seed):
    return torch.Generator().manual_seed(seed)


def result(module, x, p, training, gen):
    """What the learner's function gives; says so when it is no tensor of the shape of x."""
    y = module.dropout(x, p, training, gen)
    assert isinstance(y, torch.Tensor), say(
        en=f"dropout should return a tensor; it returned {'nothing' if y is None else type(y).__name__}.",
        zh=f"dropout 应当返回张量，{'却什么也没有返回' if y is None else '实际返回了 ' + type(y).__name__}。",
    )
    assert y.shape == x.shape, say(
        en=f"x has shape {tuple(x.shape)}, your result has {tuple(y.shape)}. Dropped elements become 0; "
        "they are not cut out.",
        zh=f"x 的形状是 {tuple(x.shape)}，你的结果却是 {tuple(y.shape)}。被丢弃的元素变成 0，而不是从张量里删掉。",
    )
    return y


def check_evaluation_changes_nothing(module):
    x = torch.arange(1.0, 25).view(4, 6)
    y = result(module, x.clone(), 0.25, False, source(1))
    assert not torch.allclose(y.to(x), 0.75 * x), say(
        en="In evaluation you multiplied by 1 - p. That belongs to the other recipe, which leaves survivors as they "
        "are in training. Here training divides by 1 - p, so evaluation has nothing left to do.",
        zh="评估时你乘了 1 - p。那属于另一种做法：训练时不放大留下的元素。"
        "这里训练时已经除以 1 - p，评估时就什么也不用做了。",
    )
    assert (y != 0).all(), say(
        en="With training=False some elements came out as 0. Dropout is for training only.",
        zh="training=False 时，有些元素变成了 0。只有训练时才丢弃。",
    )
    expect(
        y,
        x,
        say(
            en="With training=False x passes through unchanged.",
            zh="training=False 时，x 应当原样通过。",
        ),
    )


def check_how_many_are_dropped(module):
    for p in (0.2, 0.8):
        dropped = (result(module, torch.ones(60, 60), p, True, source(2)) == 0).double().mean().item()
        assert dropped not in (0.0, 1.0), say(
            en=f"p = {p}, in training: {'every' if dropped else 'not one'} element was dropped. Each element decides "
            "for itself, so among many there are some of both.",
            zh=f"p = {p}，训练时：{'所有元素都' if dropped else '没有一个元素'}被丢弃。"
            "每个元素各自决定，元素一多，总是有的留下、有的丢弃。",
        )
        assert abs(dropped - p) < 0.18, say(
            en=f"p = {p}, in training: about {dropped:.0%} of the elements are 0, not about {p:.0%}. "
            "p is the probability to drop, not to keep.",
            zh=f"p = {p}，训练时约 {dropped:.0%} 的元素变成了 0，而不是约 {p:.0%}。p 是丢弃的概率，不是保留的概率。",
        )


def check_what_survivors_become(module):
    x = torch.arange(1.0, 41).view(5, 8) - 10.25  # (5, 8) both signs, no zero, and a mean that is not 0
    y = result(module, x.clone(), 0.2, True, source(3)).to(x)
    ratio = (y / x)[y != 0]
    assert not torch.allclose(ratio, torch.ones_like(ratio)), say(
        en="The survivors came through as they were, so the mean shrinks to 1 - p of what it was. "
        "Divide the survivors by 1 - p, while training.",
        zh="留下的元素没有放大，均值就缩小到原来的 1 - p 倍。训练时要把留下的元素除以 1 - p。",
    )
    assert not torch.allclose(ratio, torch.full_like(ratio, 5)), say(
        en="With p = 0.2 the survivors came out 5 times as large: you divided by p. Divide by the probability to stay, "
        "1 - p.",
        zh="p = 0.2 时，留下的元素变成了 5 倍：你除以了 p。要除以保留的概率 1 - p。",
    )
    assert not torch.allclose(ratio, torch.full_like(ratio, 0.8)), say(
        en="With p = 0.2 the survivors came out 0.8 times as large: you multiplied by 1 - p. Divide by it.",
        zh="p = 0.2 时，留下的元素变成了 0.8 倍：你乘了 1 - p。应当除以它。",
    )
    expect(
        y,
        torch.where(y != 0, x / 0.8, torch.zeros_like(x)),
        say(
            en="p = 0.2: each element must become 0 or 1.25 times what it was.",
            zh="p = 0.2：每个元素要么变成 0，要么变成原来的 1.25 倍。",
        ),
    )


def check_p_zero_drops_nothing(module):
    x = torch.tensor([[1.0, -2.0], [3.0, 4.0]])
    expect(
        result(module, x.clone(), 0.0, True, source(4)),
        x,
        say(
            en="With p = 0 nothing is dropped, and nothing needs to be made up for.",
            zh="p = 0 时什么也不丢弃，也没有什么需要补偿。",
        ),
    )


def check_x_stays_as_it_is(module):
    x = torch.ones(6, 6)
    result(module, x, 0.5, True, source(5))
    assert (x == 1).all(), say(
        en="x itself was changed. The layer before still needs it to compute its gradient: write into a new tensor.",
        zh="x 本身被改动了。前一层求梯度时还要用到它：请把结果写进新的张量。",
    )


def check_chance_comes_from_gen(module):
    x = torch.ones(20, 20)
    torch.manual_seed(6)
    first = result(module, x, 0.5, True, source(7))
    torch.manual_seed(8)
    again = result(module, x, 0.5, True, source(7))
    assert torch.equal(first, again), say(
        en="Two generators in the same state gave different masks. Draw all random numbers from gen: generator=gen.",
        zh="两个状态相同的生成器，得到的掩码却不同。所有随机数都要来自 gen：写上 generator=gen。",
    )
    other = result(module, x, 0.5, True, source(9))
    assert not torch.equal(first, other), say(
        en="Two generators with different seeds gave the same mask. Use gen as it is; do not seed anything yourself.",
        zh="种子不同的两个生成器，得到的掩码却一样。gen 拿来直接用，不要自己设种子。",
    )
    gen = source(10)
    assert not torch.equal(result(module, x, 0.5, True, gen), result(module, x, 0.5, True, gen)), say(
        en="Two calls with one generator gave the same mask. Every call must draw a new one.",
        zh="用同一个生成器调用两次，掩码竟然相同。每次调用都要抽一个新的掩码。",
    )


def check_each_element_decides_for_itself(module):
    gen = source(11)
    kept = torch.stack([result(module, torch.ones(3, 4), 0.5, True, gen) != 0 for _ in range(40)])  # (40, 3, 4)
    assert not (kept == kept[:, :1]).all(), say(
        en="All rows of x got the same mask: one coin for a whole column. Each element needs a coin of its own, "
        "so the mask has the shape of x.",
        zh="x 的每一行都用了同一个掩码：一整列只抛了一次硬币。每个元素都要单独抛一次，所以掩码的形状与 x 相同。",
    )
    assert not (kept == kept[:, :, :1]).all(), say(
        en="All columns of x got the same mask: one coin for a whole row. Each element needs a coin of its own, "
        "so the mask has the shape of x.",
        zh="x 的每一列都用了同一个掩码：一整行只抛了一次硬币。每个元素都要单独抛一次，所以掩码的形状与 x 相同。",
    )
    counts = kept.sum((1, 2)).unique()
    assert len(counts) > 1, say(
        en=f"In 40 calls exactly {int(counts[0])} of 12 elements stayed, each time. The elements are independent: "
        "only on average a part p of them is dropped.",
        zh=f"调用 40 次，每次都恰好留下 12 个元素中的 {int(counts[0])} 个。"
        "各元素互相独立：只是平均来说，丢弃的比例为 p。",
    )


def check_other_shapes(module):
    for shape in ((), (5,), (2, 3, 4)):
        x = torch.full(shape, 3.0)
        y = result(module, x, 0.5, True, source(12)).to(x)
        expect(
            y,
            torch.where(y != 0, 6.0, 0.0),
            say(
                en=f"Shape {tuple(shape)}, p = 0.5: each element must become 0 or twice what it was.",
                zh=f"形状 {tuple(shape)}，p = 0.5：每个元素要么变成 0，要么变成原来的两倍。",
            ),
        )
