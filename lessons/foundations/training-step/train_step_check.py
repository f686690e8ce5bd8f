import copy
import numbers

import torch
import torch.nn.functional as F
from torch import nn

from tutor.live import expect, say


class Watched(torch.optim.SGD):
    """SGD that writes down when it is called; backward is written down by a hook of each parameter."""

    def __init__(self, net, **settings):
        self.events = []
        super().__init__(net.parameters(), **settings)
        for p in net.parameters():
            p.register_post_accumulate_grad_hook(lambda p: self.events.append("backward"))

    def zero_grad(self, set_to_none=True):
        self.events.append("zero_grad")
        super().zero_grad(set_to_none=set_to_none)

    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        self.events.append("step")
        super().step()
        return loss


def linear(dtype=torch.float32):
    net = nn.Linear(2, 1, dtype=dtype)
    with torch.no_grad():
        net.weight.copy_(torch.tensor([[1.0, -2.0]]))
        net.bias.fill_(0.5)
    return net


X = [[1.0, 0.0], [0.0, 1.0], [2.0, 1.0], [1.0, 3.0]]
Y = [[1.0], [0.0], [2.0], [-1.0]]


TOLD = {
    "'float' object has no attribute 'backward'": say(
        en="`.item()` came too early: it gives a plain float, and a float has no `backward()`. "
        "Keep the tensor until the end.",
        zh="`.item()` 用早了：它给出的是普通浮点数，没有 `backward()`。张量要留到最后再取数。",
    ),
    "'NoneType' object has no attribute": say(
        en="On a fresh net every `p.grad` is None, and None has no `zero_()`. `opt.zero_grad()` knows that.",
        zh="在全新的网络上，每个 `p.grad` 都是 None，而 None 没有 `zero_()`。`opt.zero_grad()` 会处理这种情况。",
    ),
    "does not require grad": say(
        en="The loss has no graph behind it: it must come from `net(x)`, outside `no_grad` and without `detach`.",
        zh="损失后面没有计算图：它要由 `net(x)` 算出，不能放在 `no_grad` 里，也不能 `detach`。",
    ),
}


def call(module, net, opt, loss_fn, x, y):
    """What the learner's function gives; common errors are told in words."""
    try:
        return module.train_step(net, opt, loss_fn, x, y)
    except (AttributeError, RuntimeError) as error:
        for words, message in TOLD.items():
            if words in str(error):
                raise AssertionError(message) from error
        raise


def is_a_number(got):
    assert got is not None, say(
        en="Your function returns nothing. Return the loss, as a float.",
        zh="你的函数什么也没有返回。要返回损失，类型是 float。",
    )
    assert not isinstance(got, torch.Tensor), say(
        en="You returned a tensor, and with it its whole history: kept in a list, it keeps every graph. "
        "`loss.item()` is a float.",
        zh="你返回的是张量，它还连着全部来历：存进列表，计算图就都跟着留在内存里。用 `loss.item()` 得到 float。",
    )
    assert isinstance(got, numbers.Real), say(
        en=f"Return the loss as a float; yours is {type(got).__name__}.",
        zh=f"损失要以 float 返回，你返回的是 {type(got).__name__}。",
    )


def numbers_of(net):
    return [p.detach().clone() for p in net.parameters()]


def moved_as(net, old, grads, lr):
    """Whether the parameters are where SGD would bring them with these gradients."""
    moves = zip(net.parameters(), old, grads, strict=True)
    return all(torch.allclose(p.detach(), o - lr * g, atol=1e-5) for p, o, g in moves)


def updates(module, stale, **settings):
    """One call; the parameters must be where the optimizer brings them with the fresh gradient alone."""
    net, x, y, swapped, shapes = linear(), torch.tensor(X), torch.tensor(Y), [], []
    lr = settings["lr"]

    def loss_fn(out, target):
        swapped.append(out is y)
        shapes.append((tuple(out.shape), tuple(target.shape)))
        return ((out - target) ** 2).mean()

    fresh = torch.autograd.grad(F.mse_loss(net(x), y), list(net.parameters()))
    left = [torch.full_like(p, 3.0) if stale else torch.zeros_like(p) for p in net.parameters()]
    opt = Watched(net, **settings)
    if stale:
        for p, g in zip(net.parameters(), left, strict=True):
            p.grad = g.clone()
    twin = copy.deepcopy(net)
    reference = torch.optim.SGD(twin.parameters(), **settings)
    old, before = numbers_of(net), F.mse_loss(net(x), y).item()
    for p, g in zip(twin.parameters(), fresh, strict=True):
        p.grad = g
    reference.step()

    got = call(module, net, opt, loss_fn, x, y)
    events = [event for k, event in enumerate(opt.events) if opt.events[k - 1 : k] != [event]]
    assert swapped, say(
        en="`loss_fn` was never called. Forward first, `net(x)`, then the loss of it and y.",
        zh="`loss_fn` 一次也没有调用。先前向计算 `net(x)`，再求它与 y 的损失。",
    )
    assert not any(swapped), say(
        en="The target came first: a loss takes the prediction first and the target second, `loss_fn(net(x), y)`.",
        zh="目标放到了前面：损失函数先要预测、后要目标，即 `loss_fn(net(x), y)`。",
    )
    out_shape, y_shape = shapes[0]
    assert out_shape == y_shape, say(
        en=f"`loss_fn` got shapes {out_shape} and {y_shape}, which are broadcast. Hand it `net(x)` and y as they are.",
        zh=f"`loss_fn` 拿到的形状是 {out_shape} 和 {y_shape}，会被广播。把 `net(x)` 和 y 原样交给它。",
    )
    if stale:
        both = [f + s for f, s in zip(fresh, left, strict=True)]
        late = "zero_grad" in events
        assert not moved_as(net, old, both, lr), say(
            en="Old gradients were still in `.grad` when your function was called, and backward added to them. "
            + ("Clearing at the end is too late for this call." if late else "Nobody cleared them."),
            zh="调用你的函数时，`.grad` 里还留着旧的梯度，backward 又加了上去。"
            + ("在最后清零，对这一次来说已经晚了。" if late else "没有人清零。"),
        )
        assert not moved_as(net, old, left, lr), say(
            en="The step used gradients that were left over from before: `step` stands before `backward`.",
            zh="更新用的是以前留下的梯度：`step` 跑到了 `backward` 前面。",
        )
    if moved_as(net, old, [torch.zeros_like(p) for p in old], lr):
        assert "backward" in events, say(
            en="No parameter got a gradient: without `loss.backward()`, or with a forward pass cut off by `.data`, "
            "the step has nothing to use.",
            zh="没有一个参数得到梯度：没有 `loss.backward()`，或者前向被 `.data` 切断，更新就没有梯度可用。",
        )
        assert "step" in events, say(
            en="No parameter moved: backward fills `.grad` and changes nothing else. `opt.step()` is missing.",
            zh="参数一个也没动：backward 只写 `.grad`，别的都不改。少了 `opt.step()`。",
        )
        assert events.index("step") > events.index("backward"), say(
            en="No parameter moved: `step` stands before `backward`, so it met None.",
            zh="参数一个也没动：`step` 在 `backward` 前面，看到的是 None。",
        )
        raise AssertionError(
            say(
                en="No parameter moved: `zero_grad` stands between `backward` and `step` and throws the gradient away.",
                zh="参数一个也没动：`zero_grad` 夹在 `backward` 与 `step` 之间，把刚求出的梯度扔掉了。",
            )
        )
    assert "step" in events, say(
        en="The parameters moved, but `opt.step()` was not called. How far to go is the optimizer's business: "
        "it knows lr.",
        zh="参数动了，却没有调用 `opt.step()`。走多远由优化器决定：学习率在它那里。",
    )
    steps, parameters = opt.events.count("step"), len(old)
    assert steps == 1, say(
        en=f"`opt.step()` ran {steps} times in one call. One call is one update.",
        zh=f"一次调用里，`opt.step()` 执行了 {steps} 次。调用一次，只更新一次。",
    )
    assert opt.events.count("backward") <= parameters, say(
        en="Backward ran more than once, and the gradients added up. One call is one backward.",
        zh="backward 执行了不止一次，梯度累加了起来。调用一次，只做一次 backward。",
    )
    expect(
        [p.detach() for p in net.parameters()],
        [p.detach() for p in twin.parameters()],
        say(
            en="The parameters are not where one step of the optimizer brings them with the fresh gradient.",
            zh="参数不在应到的位置：优化器用新求的梯度走一步，不会走到那里。",
        ),
        within=1e-5,
    )
    is_a_number(got)
    after = F.mse_loss(net(x), y).item()
    assert abs(got - after) > 1e-4 or abs(before - after) < 1e-3, say(
        en="That is the loss *after* the step. Return the one from before it, which backward started from.",
        zh="这是更新 *之后* 的损失。要返回更新之前的，也就是 backward 出发时的那个。",
    )
    expect(
        float(got),
        before,
        say(
            en="Return the loss of this batch, as it was before the step.",
            zh="要返回这一批的损失，即更新之前的那个值。",
        ),
        within=1e-5,
    )


def check_a_step_with_old_gradients_left(module):
    updates(module, stale=True, lr=0.05)


def check_a_fresh_net(module):
    updates(module, stale=False, lr=0.1)


def check_an_optimizer_with_settings(module):
    updates(module, stale=True, lr=0.02, momentum=0.9, weight_decay=0.1)


def check_classes(module):
    net = nn.Linear(2, 3)
    opt = torch.optim.SGD(net.parameters(), lr=0.1)
    x, y = torch.tensor(X), torch.tensor([0, 1, 2, 1])
    before = F.cross_entropy(net(x), y).item()
    got = call(module, net, opt, nn.CrossEntropyLoss(), x, y)
    is_a_number(got)
    expect(
        float(got),
        before,
        say(
            en="With a cross-entropy your number is not the loss before the step. "
            "Return what `loss_fn` gives, unrounded.",
            zh="换成交叉熵，你返回的就不是更新前的损失了。返回 `loss_fn` 给出的值，不要四舍五入。",
        ),
        within=1e-5,
    )


def check_many_steps(module):
    net = linear(torch.float64)
    opt = torch.optim.SGD(net.parameters(), lr=0.05)
    x, y = torch.tensor(X).double(), torch.tensor(Y).double()
    losses = [call(module, net, opt, nn.MSELoss(), x, y) for _ in range(200)]
    is_a_number(losses[0])
    assert losses[-1] < 0.1 * losses[0], say(
        en=f"200 calls should bring the loss far down; it went from {losses[0]:.3f} to {losses[-1]:.3f}.",
        zh=f"调用 200 次，损失应当大大下降，实际从 {losses[0]:.3f} 变成了 {losses[-1]:.3f}。",
    )
