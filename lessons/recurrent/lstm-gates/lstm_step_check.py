"""Hidden checks of lstm_step: one for each way in which it usually goes wrong, deaf to the other ways.

The comparison with nn.LSTM comes last: it lets nothing through.
"""

import torch
from torch import nn

from tutor.live import expect, say

OPEN, SHUT = 30.0, -30.0  # sigmoid of these is 1 and 0 to all digits


def step_with(module, x=0.0, h=0.0, c=0.0, i=0.0, f=0.0, g=0.0, o=0.0, bh=0.0):
    """One unit, one sequence, all weights 0, so that the biases alone set the blocks: the new h and c as floats."""
    zeros = torch.zeros(4, 1)
    bias = torch.tensor([i, f, g, o])  # PyTorch's order
    state = [torch.tensor([[value]]) for value in (x, h, c)]
    new_h, new_c = module.lstm_step(*state, zeros, zeros, bias, torch.full((4,), bh))
    return float(new_h), float(new_c)


def near(a, b):
    return abs(a - b) < 1e-4


def check_returns_h_and_c(module):
    x, h, c = torch.randn(3, 5), torch.randn(3, 6), torch.randn(3, 6)
    weights = torch.randn(24, 5), torch.randn(24, 6), torch.randn(24), torch.randn(24)
    made = module.lstm_step(x, h, c, *weights)
    pair = isinstance(made, (tuple, list)) and len(made) == 2
    assert pair, say(
        en="Return two tensors: the new h and the new c, in this order.",
        zh="要返回两个张量：新的 h 与新的 c，按这个次序。",
    )
    assert made[0].shape == made[1].shape == (3, 6), say(
        en=f"h and c must be (B, H) = (3, 6); yours are {tuple(made[0].shape)} and {tuple(made[1].shape)}.",
        zh=f"h 与 c 的形状应为 (B, H) = (3, 6)；你的是 {tuple(made[0].shape)} 与 {tuple(made[1].shape)}。",
    )
    unchanged = torch.equal(made[0], h) and torch.equal(made[1], c)
    assert not unchanged, say(
        en="You return h and c as they came in: the step is still to be written.",
        zh="你把传入的 h 与 c 原样返回了：这一步还没有写。",
    )


def check_order_of_the_blocks(module):
    h, c = step_with(module, c=0.8, i=SHUT, f=OPEN, g=1.0, o=SHUT)
    expect(
        c,
        0.8,
        say(
            en=f"With i = 0 and f = 1 the memory must stay at 0.8; yours became {c:.3f}. Is your second block the "
            "forget gate? PyTorch's order is i, f, g, o.",
            zh=f"当 i = 0、f = 1 时，记忆应保持 0.8；你的变成了 {c:.3f}。"
            "第二块是遗忘门吗？PyTorch 的次序是 i、f、g、o。",
        ),
        within=1e-4,
    )
    expect(
        h,
        0.0,
        say(
            en=f"With o = 0 nothing may be shown; yours shows {h:.3f}. Is your last block the output gate? PyTorch's "
            "order is i, f, g, o.",
            zh=f"当 o = 0 时，什么也不该输出；你的输出了 {h:.3f}。最后一块是输出门吗？PyTorch 的次序是 i、f、g、o。",
        ),
        within=1e-4,
    )


def check_both_biases_count(module):
    with_both = step_with(module, c=0.5, i=0.2, f=-0.4, g=0.6, o=0.1, bh=0.3)
    added = step_with(module, c=0.5, i=0.5, f=-0.1, g=0.9, o=0.4)
    same = all(near(a, b) for a, b in zip(with_both, added, strict=True))
    assert same, say(
        en="bi and bh must add up: moving a part of one into the other may not change the result.",
        zh="bi 与 bh 应当相加：把其中一个的一部分挪到另一个里，结果不该改变。",
    )


def check_candidate_has_a_sign(module):
    _, c = step_with(module, i=OPEN, f=SHUT, g=-2.0)
    assert c < 0.01, say(
        en=f"Written into an empty memory, g = tanh(-2) must give c = -0.964, not {c:.3f}. "
        "The candidate g goes through tanh, only the gates through the sigmoid.",
        zh=f"把 g = tanh(-2) 写进清空的记忆，应得 c = -0.964，而不是 {c:.3f}。候选值 g 用 tanh，只有门才用 sigmoid。",
    )


def check_input_gate_is_its_own(module):
    _, c = step_with(module, c=2.0, i=OPEN, f=OPEN, g=1.0, o=OPEN)
    assert c > 2.5, say(
        en=f"With i = 1 AND f = 1 the memory must grow from 2 to 2 + tanh(1) = 2.762; yours is {c:.3f}. "
        "i is a gate of its own, not 1 - f.",
        zh=f"当 i = 1 且 f = 1 时，记忆应当从 2 增大到 2 + tanh(1) = 2.762；你的是 {c:.3f}。i 是独立的门，不是 1 - f。",
    )


def check_h_stays_below_one(module):
    h, _ = step_with(module, c=3.0, i=SHUT, f=OPEN, o=OPEN)
    assert abs(h) < 1, say(
        en=f"With c = 3 and o = 1 the output must be tanh(3) = 0.995, not {h:.3f}. h = o * tanh(c).",
        zh=f"当 c = 3、o = 1 时，输出应为 tanh(3) = 0.995，而不是 {h:.3f}。h = o * tanh(c)。",
    )


def check_h_shows_the_new_memory(module):
    h, c = step_with(module, c=3.0, i=OPEN, f=SHUT, g=0.5, o=OPEN)
    shows_the_old = near(h, 0.9951) and not near(c, 3.0)
    assert not shows_the_old, say(
        en=f"The old c = 3 was forgotten and {c:.3f} written, but h = {h:.3f} is tanh(3). "
        "Update c first, then read h from the new one.",
        zh=f"旧的 c = 3 已被忘掉，写入的是 {c:.3f}，可是 h = {h:.3f}，正是 tanh(3)。先更新 c，再从新的 c 算出 h。",
    )


def check_arguments_are_left_alone(module):
    given = [torch.randn(3, 5), torch.randn(3, 6), torch.randn(3, 6)]
    given += [torch.randn(24, 5), torch.randn(24, 6), torch.randn(24), torch.randn(24)]
    before = [tensor.clone() for tensor in given]
    module.lstm_step(*given)
    names = ("x", "h", "c", "Wi", "Wh", "bi", "bh")
    changed = [name for name, a, b in zip(names, given, before, strict=True) if not torch.equal(a, b)]
    assert not changed, say(
        en=f"You changed {', '.join(changed)} in place. The caller needs it, and so does autograd: make a new one.",
        zh=f"你原地改动了 {'、'.join(changed)}。调用者还要用它，自动求导也要用：请生成新的张量。",
    )


def check_equals_nn_lstm(module):
    layer = nn.LSTM(5, 6)
    weights = [weight.detach() for weight in layer.parameters()]
    x, h, c = torch.randn(9, 3, 5), torch.randn(3, 6), 2 * torch.randn(3, 6)
    with torch.no_grad():
        output, (_, last_c) = layer(x, (h[None], c[None]))  # (9, 3, 6), (1, 3, 6)
    for t in range(9):
        h, c = module.lstm_step(x[t], h, c, *weights)
        expect(
            h,
            output[t],
            say(
                en=f"At time step {t} your h differs from nn.LSTM by {(h - output[t]).abs().max():.3g}.",
                zh=f"在第 {t} 个时间步，你的 h 与 nn.LSTM 相差 {(h - output[t]).abs().max():.3g}。",
            ),
            within=1e-5,
        )
    expect(
        c,
        last_c[0],
        say(
            en="h agrees with nn.LSTM, the last c does not.",
            zh="h 与 nn.LSTM 一致，最后的 c 却不一致。",
        ),
        within=1e-5,
    )
