import torch

from tutor.live import expect, say


def step(module, w, grad, lr, lam):
    """What the learner's function gives, as a tensor of the shape of w."""
    w, grad = torch.as_tensor(w), torch.as_tensor(grad)
    y = module.prox_step(w.clone(), grad.clone(), lr, lam)
    nothing = y is None or y is ...
    assert not nothing, say(
        en="prox_step returned nothing. Return the new weights.",
        zh="prox_step 没有返回值。请返回新的权重。",
    )
    y = torch.as_tensor(y).detach()
    assert y.shape == w.shape, say(
        en=f"The new weights must have the shape of w, {tuple(w.shape)}; yours have {tuple(y.shape)}.",
        zh=f"新权重的形状应与 w 相同，是 {tuple(w.shape)}；你的是 {tuple(y.shape)}。",
    )
    return y


def is_near(y, numbers):
    return torch.allclose(y.double(), torch.tensor(numbers, dtype=torch.float64), atol=1e-5)


def check_a_without_penalty(module):
    y = step(module, [1.0, -2.0, 0.5], [4.0, 1.0, -2.0], 0.1, 0.0)
    assert not is_near(y, [1.4, -1.9, 0.3]), say(
        en="With lam = 0 this is plain gradient descent. You went up the gradient: subtract lr · grad.",
        zh="lam = 0 时就是普通的梯度下降。你走的是上坡：应当减去 lr · grad。",
    )
    assert not is_near(y, [1.0, -2.0, 0.5]), say(
        en="With lam = 0 nothing moved: the gradient is left out. First u = w - lr · grad.",
        zh="lam = 0 时权重一动没动：你漏了梯度。先算 u = w - lr · grad。",
    )
    assert not is_near(y, [-3.0, -3.0, 2.5]), say(
        en="You subtracted the whole gradient. One step is lr · grad long.",
        zh="你减去了整个梯度。一步只减去 lr · grad。",
    )
    assert not is_near(y, [0.6, 2.1, 0.7]), say(
        en="The negative weight became positive. The threshold changes the size; give the sign of u back.",
        zh="负的权重变成了正的。软阈值只改变绝对值，最后要把 u 的符号还回去。",
    )
    assert not is_near(y, [0.6, 0.0, 0.7]), say(
        en="The negative weight became 0. Clamp its size, |u| - lr · lam, and give the sign of u back.",
        zh="负的权重变成了 0。clamp 的应该是绝对值 |u| - lr · lam，然后再把 u 的符号还回去。",
    )
    expect(
        y,
        [0.6, -2.1, 0.7],
        say(
            en="With lam = 0 there is no penalty: the new weights are w - lr · grad.",
            zh="lam = 0 时没有惩罚，新权重就是 w - lr · grad。",
        ),
    )


def check_b_how_far(module):
    y = step(module, [1.0, -1.0, 0.5], [0.0, 0.0, 0.0], 0.1, 2.0)
    assert not is_near(y, [0.0, 0.0, 0.0]), say(
        en="Everything became 0: you took off lam = 2. One step of length lr moves a weight by lr · lam = 0.2 only.",
        zh="全都变成了 0：你减去的是 lam = 2。步长是 lr 的一步只应移动 lr · lam = 0.2。",
    )
    assert not is_near(y, [1.0, -1.0, 0.5]), say(
        en="The weights beyond the threshold stayed as they were: that is the hard threshold. "
        "The soft one moves them too, lr · lam nearer to 0.",
        zh="超过阈值的权重原封不动：这是硬阈值。软阈值对它们也要动手，往 0 拉近 lr · lam。",
    )
    multiplied = is_near(y, [1 / 1.2, -1 / 1.2, 0.5 / 1.2]) or is_near(y, [0.8, -0.8, 0.4])
    assert not multiplied, say(
        en="You multiplied by a number below 1: that is L2, which moves large weights further. "
        "L1 moves each weight by the same lr · lam.",
        zh="你乘了一个小于 1 的数：这是 L2，权重越大挪得越多。L1 对每个权重都挪同样的 lr · lam。",
    )
    assert not is_near(y, [0.8, -1.2, 0.3]), say(
        en="The negative weight moved away from 0. Take lr · lam off the size, and keep the sign.",
        zh="负的权重反而离 0 更远了。要从绝对值里减去 lr · lam，符号保持不变。",
    )
    assert not is_near(y, [0.6, -0.6, 0.1]), say(
        en="Each weight came 0.4 nearer to 0, twice lr · lam = 0.2. The threshold is all that lam does in this step.",
        zh="每个权重都往 0 拉近了 0.4，是 lr · lam = 0.2 的两倍。这一步里，lam 只在软阈值里起作用。",
    )
    expect(
        y,
        [0.8, -0.8, 0.3],
        say(
            en="Without a gradient each of these weights comes lr · lam = 0.2 nearer to 0.",
            zh="没有梯度时，这几个权重都应往 0 靠近 lr · lam = 0.2。",
        ),
    )


def check_c_the_loss_first(module):
    y = step(module, [0.3, -0.3], [5.0, -5.0], 0.1, 1.0)
    assert not is_near(y, [-0.3, 0.3]), say(
        en="You took the sign of the old w, as the subgradient of |w| does; or you moved w before the gradient step. "
        "First u = w - lr · grad, then the threshold on u, with the sign of u.",
        zh="你用的是旧的 w 的符号（次梯度就是这样），或者在梯度步之前就动了 w。"
        "先算 u = w - lr · grad，再对 u 做软阈值，符号也取 u 的。",
    )
    assert not is_near(y, [0.1, -0.1]), say(
        en="The size is right, the sign is that of the old w. The gradient step has crossed 0: take the sign of u.",
        zh="绝对值是对的，符号却是旧的 w 的。梯度步已经越过了 0，符号要取 u 的。",
    )
    expect(
        y,
        [-0.1, 0.1],
        say(
            en="First u = w - lr · grad, which is -0.2 and 0.2 here; then u comes lr · lam = 0.1 nearer to 0.",
            zh="先算 u = w - lr · grad，这里是 -0.2 和 0.2；再把 u 往 0 拉近 lr · lam = 0.1。",
        ),
    )


def check_d_small_ones_become_zero(module):
    y = step(module, [0.05, -0.05, 0.0], [0.0, 0.0, 0.5], 0.1, 2.0)
    assert not is_near(y, [-0.15, 0.15, y[2].item()]), say(
        en="A weight of 0.05 went through 0 to the other side. lr · lam = 0.2 is more than is left: stop at 0 (clamp).",
        zh="0.05 的权重穿过 0，跑到了另一边。lr · lam = 0.2 比它剩下的还多：到 0 就停住（clamp）。",
    )
    expect(
        y,
        [0.0, 0.0, 0.0],
        say(
            en="What is smaller than lr · lam = 0.2 after the gradient step becomes 0.",
            zh="梯度步之后，绝对值小于 lr · lam = 0.2 的都应变成 0。",
        ),
    )
    assert bool((y == 0).all()), say(
        en="Nearly 0 is not 0: y == 0 must hold. Take max(|u| - lr · lam, 0) rather than a smooth formula.",
        zh="接近 0 还不是 0：y == 0 必须成立。请用 max(|u| - lr · lam, 0)，不要用平滑的近似。",
    )


def check_e_nothing_is_changed(module):
    w, grad = torch.tensor([1.0, -1.0, 0.05]), torch.tensor([1.0, 2.0, 0.0])
    y = module.prox_step(w, grad, 0.1, 2.0)
    assert w.tolist() == torch.tensor([1.0, -1.0, 0.05]).tolist(), say(
        en="w itself was changed. Return new weights and leave w as it is: no `-=`, no trailing underscore.",
        zh="w 本身被改动了。请返回新的权重，w 保持原样：不要用 `-=`，也不要用带下划线的方法。",
    )
    assert grad.tolist() == [1.0, 2.0, 0.0], say(
        en="grad was changed. Leave it as it is.",
        zh="grad 被改动了。请让它保持原样。",
    )
    expect(
        torch.as_tensor(y).detach(),
        [0.7, -1.0, 0.0],
        say(
            en="Gradient step: 0.9, -1.2, 0.05; then each comes lr · lam = 0.2 nearer to 0, and no further.",
            zh="梯度步之后是 0.9、-1.2、0.05；再各往 0 拉近 lr · lam = 0.2，到 0 为止。",
        ),
    )


def check_f_a_matrix(module):
    generator = torch.Generator().manual_seed(3)
    w, grad = torch.randn(4, 5, generator=generator), torch.randn(4, 5, generator=generator)
    u = w - 0.5 * grad  # (4, 5)
    want = [[(1 if v > 0 else -1) * max(abs(v) - 0.3, 0) for v in row] for row in u.tolist()]
    expect(
        step(module, w, grad, 0.5, 0.6),
        want,
        say(
            en="A matrix of weights: the same for each of them, on its own.",
            zh="权重是矩阵时，对每一个元素分别做同样的事。",
        ),
    )
