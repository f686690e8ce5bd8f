import math

import torch

from tutor.live import expect, say


def gradient(module, f, x):
    """What the learner's function gives for f and x; it must be a tensor, and f may be called once."""
    calls = []

    def counted(at):
        calls.append(at)
        return f(at)

    try:
        g = module.grad_of(counted, x)
    except RuntimeError as error:
        if "does not require grad" not in str(error):
            raise
        raise AssertionError(
            say(
                en="Nothing was recorded, so there is no way back: what f was given does not require grad, or no_grad "
                "was on. Make a leaf of your own that requires grad, and give that to f.",
                zh="什么也没有记录，往回无路可走：交给 f 的张量不要求梯度，或者当时处在 no_grad 里。"
                "应当自己造一个要求梯度的叶子，把它交给 f。",
            )
        ) from error
    assert len(calls) <= 1, say(
        en=f"f was called {len(calls)} times. Differences of nearby values cost two calls for each entry and lose "
        "digits; autograd needs one call, and is exact up to rounding.",
        zh=f"f 被调用了 {len(calls)} 次。用邻近两点的差，每个元素要调用两次，还会丢失有效数字；"
        "自动求导只要一次，且只有舍入误差。",
    )
    assert isinstance(g, torch.Tensor), say(
        en=f"grad_of should return a tensor; it returned {type(g).__name__}."
        + (" torch.autograd.grad gives a tuple: take its first item." if isinstance(g, tuple) else "")
        + (" backward() gives nothing back: it leaves the gradient in .grad of the leaf." if g is None else ""),
        zh=f"grad_of 应当返回张量，实际返回了 {type(g).__name__}。"
        + ("torch.autograd.grad 给出的是元组，取它的第一项。" if isinstance(g, tuple) else "")
        + ("backward() 没有返回值，它把梯度留在叶子的 .grad 里。" if g is None else ""),
    )
    return g


def check_a_known_slope(module):
    x = torch.tensor(1.0, requires_grad=True)
    g = gradient(module, lambda t: torch.sin(t) * torch.exp(t), x)
    expect(
        g,
        (math.sin(1) + math.cos(1)) * math.e,
        say(
            en="f is sin(x)·eˣ: its slope at 1 is (sin 1 + cos 1)·e.",
            zh="f 是 sin(x)·eˣ，它在 1 处的导数是 (sin 1 + cos 1)·e。",
        ),
        within=1e-5,
    )


def check_every_entry(module):
    x = torch.tensor([[1.0, -2.0, 0.5], [3.0, 0.0, -1.0]], requires_grad=True)  # (2, 3)
    g = gradient(module, lambda t: (3 * (t + 2) ** 2).mean(), x)
    want = x.detach() + 2  # 1/6 · 3 · 2 (x + 2)
    assert g.shape == x.shape, say(
        en=f"The gradient has one number for each entry of x, so shape (2, 3); yours has {tuple(g.shape)}.",
        zh=f"x 的每个元素对应一个数，梯度的形状应为 (2, 3)，你的是 {tuple(g.shape)}。",
    )
    expect(
        g,
        want,
        say(
            en="f is the mean of 3(x + 2)² over six entries: its derivative with respect to each entry is x + 2.",
            zh="f 是六个元素 3(x + 2)² 的平均，对每个元素的导数是 x + 2。",
        ),
        within=1e-5,
    )


def check_the_callers_grad(module):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    gradient(module, lambda t: (t * t).sum(), x)
    assert x.grad is None, say(
        en="The caller's x.grad was None, and your function left its gradient there. The next call would add to it.",
        zh="调用之前 x.grad 是 None，你的函数却把梯度留在了里面。下次调用还会继续往上加。",
    )
    x.grad = torch.tensor([7.0, 7.0])
    gradient(module, lambda t: (t * t).sum(), x)
    assert x.grad is not None, say(
        en="x.grad held a gradient that the caller still needs; your function cleared it.",
        zh="x.grad 里本来存着调用者还要用的梯度，被你的函数清掉了。",
    )
    expect(
        x.grad,
        [7.0, 7.0],
        say(
            en="x.grad held a gradient that the caller still needs; your function changed it.",
            zh="x.grad 里本来存着调用者还要用的梯度，被你的函数改了。",
        ),
    )


def check_no_graph_left(module):
    g = gradient(module, lambda t: (t**3).sum(), torch.tensor([1.0, 2.0], requires_grad=True))
    assert not g.requires_grad, say(
        en=f"Your result still has a graph behind it (grad_fn {g.grad_fn}): it keeps all intermediate values alive. "
        "Leave out create_graph=True, or cut the result or x with detach.",
        zh=f"你的结果后面还连着计算图（grad_fn 为 {g.grad_fn}），所有中间值都释放不掉。"
        "去掉 create_graph=True，或用 detach 切断结果或 x。",
    )


def check_x_without_requires_grad(module):
    x = torch.tensor([1.0, 2.0])
    g = gradient(module, lambda t: (t * t).sum(), x)
    assert not x.requires_grad, say(
        en="x did not require grad before the call, and now it does: from here on everything the caller computes "
        "from x is recorded.",
        zh="调用之前 x 不要求梯度，现在却要求了：从此凡是由 x 算出来的都会被记录。",
    )
    expect(g, [2.0, 4.0], say(en="The gradient of Σ x² is 2x.", zh="Σ x² 的梯度是 2x。"), within=1e-5)


def check_x_in_the_middle_of_a_graph(module):
    w = torch.tensor([1.0, 3.0], requires_grad=True)
    x = w * 2  # not a leaf: the caller computed it
    g = gradient(module, lambda t: (t * t).sum(), x)
    expect(
        g,
        [4.0, 12.0],
        say(
            en="x itself was computed from w. What is asked for is the gradient with respect to x, not w.",
            zh="x 是由 w 算出来的；要的是对 x 的梯度，不是对 w 的。",
        ),
        within=1e-5,
    )
    assert w.grad is None, say(
        en="x was computed from w, and your backward went on through x to w: w.grad is no longer None.",
        zh="x 是由 w 算出来的，你的反向传播穿过 x 一直走到了 w：w.grad 不再是 None。",
    )


def check_weights_inside_f(module):
    w = torch.tensor([2.0, -1.0], requires_grad=True)
    g = gradient(module, lambda t: (w * t).sum(), torch.tensor([1.0, 1.0]))
    expect(
        g,
        [2.0, -1.0],
        say(en="The gradient of Σ w·x with respect to x is w.", zh="Σ w·x 对 x 的梯度是 w。"),
        within=1e-5,
    )
    assert w.grad is None, say(
        en="f uses weights w of its own, and w.grad is no longer None: backward() adds to every leaf of the graph. "
        "torch.autograd.grad adds to none.",
        zh="f 里用到了权重 w，现在 w.grad 不再是 None：backward() 会给图中每个叶子都加上梯度，"
        "torch.autograd.grad 则一个也不加。",
    )


def check_twice(module):
    x = torch.tensor([1.0, 2.0])
    first = gradient(module, lambda t: (t * t).sum(), x).clone()
    second = gradient(module, lambda t: (t * t).sum(), x)
    expect(
        second,
        first,
        say(
            en="The second call for the same x gives another gradient than the first: something is added up.",
            zh="对同一个 x，第二次调用的结果与第一次不同：有东西在累加。",
        ),
        within=1e-5,
    )
