import torch

from tutor.live import expect, say


def two_numbers(module, preds, truth):
    """What the learner's function gives, as two floats; says so when it is something else."""
    result = module.bias_variance(torch.tensor(preds).double(), torch.tensor(truth).double())
    values = list(result) if isinstance(result, (tuple, list)) or getattr(result, "shape", None) == (2,) else []
    filled = len(values) == 2 and not any(value is ... or value is None for value in values)
    assert filled, say(
        en="Return two values: bias², variance. Fill in each `...`.",
        zh="请返回两个值：偏差²、方差。每个 `...` 都要填上。",
    )
    for value in values:
        size = torch.as_tensor(value).numel()
        assert size == 1, say(
            en=f"One of your values has {size} elements. Average over the N places to get one number.",
            zh=f"你的返回值中有一个含 {size} 个元素。请对 N 处取平均，得到一个数。",
        )
    return float(values[0]), float(values[1])


def near(a, b):
    return abs(a - b) <= 1e-6


def check_every_model_is_off_by_two(module):
    preds, truth = [[2.0, 3.0, 4.0, 5.0]] * 3, [0.0, 1.0, 2.0, 3.0]  # (3, 4), (4,)
    bias2, variance = two_numbers(module, preds, truth)
    assert not (near(bias2, 0) and near(variance, 4)), say(
        en="Your two numbers are right, but exchanged: the first value is bias², the second the variance.",
        zh="两个数都对，但次序反了：第一个值是偏差²，第二个才是方差。",
    )
    assert not (near(bias2, 4) and near(variance, 4)), say(
        en="Three models with equal predictions: nothing varies, so the variance is 0. Yours is 4. You measured the "
        "variance from the truth; measure it from the mean prediction.",
        zh="三个模型的预测完全相同，什么也没变，方差应为 0，你的结果是 4。你是从真值量起的；方差要从平均预测量起。",
    )
    along_the_places = near(variance, 5 / 4) or near(variance, 5 / 3)  # divided by N, or by N - 1
    assert not along_the_places, say(
        en=f"Your variance, {variance:.4g}, is how far the predictions of one model spread over the places. Here all "
        "three models agree at each place, so it must be 0. The training sets are axis 0.",
        zh=f"你的方差 {variance:.4g} 是同一个模型在各处的预测有多分散。这里三个模型在每一处都一致，方差应为 0。"
        "训练集对应第 0 维。",
    )
    expect(
        variance,
        0,
        say(
            en="Three models with equal predictions: nothing varies from one training set to the next, so the "
            f"variance is 0. Yours is {variance:.4g}.",
            zh=f"三个模型的预测完全相同，换训练集时什么也没变，方差应为 0。你的结果是 {variance:.4g}。",
        ),
    )
    assert not near(bias2, 2), say(
        en="Every prediction is 2 too high, and your first value is 2: that is the bias itself. Square it, bias² is 4.",
        zh="每个预测都偏高 2，而你的第一个值是 2：那是偏差本身。要平方，偏差² 是 4。",
    )
    assert not near(bias2, 16), say(
        en="At each of the four places bias² is 2² = 4, and your first value is 16, their sum. Bias² and variance are "
        "averaged: take the mean over the places.",
        zh="四处的偏差² 都是 2² = 4，你的第一个值是 16，也就是它们的和。偏差² 和方差都要对各处取平均，不是求和。",
    )
    expect(
        bias2,
        4,
        say(
            en=f"Every prediction is 2 too high at every place, so bias² is 2² = 4. Yours is {bias2:.4g}.",
            zh=f"每个预测在每一处都偏高 2，偏差² 应为 2² = 4。你的结果是 {bias2:.4g}。",
        ),
    )


def check_errors_cancel_between_models(module):
    preds, truth = [[7.0, 1.0, 2.0], [3.0, -3.0, -2.0]], [5.0, -1.0, 0.0]  # (2, 3), (3,)
    bias2, variance = two_numbers(module, preds, truth)
    expect(
        bias2,
        0,
        say(
            en="One model is 2 too high, the other 2 too low. Their mean is right, so bias² is 0. "
            f"Yours is {bias2:.4g}: take the mean over the models before you subtract and square.",
            zh="一个模型偏高 2，另一个偏低 2，平均恰好正确，偏差² 应为 0。"
            f"你的结果是 {bias2:.4g}：要先对模型取平均，再相减、平方。",
        ),
    )
    assert not near(variance, 8), say(
        en="Each of the two models is 2 away from their mean, so the variance is (2² + 2²) / 2 = 4. Yours is 8. "
        "Divide by D, not by D - 1.",
        zh="两个模型与平均都相差 2，方差应为 (2² + 2²) / 2 = 4。你的结果是 8。要除以 D，而不是 D - 1。",
    )
    assert not near(variance, 2), say(
        en="Each of the two models is 2 away from their mean, and your second value is 2: that is the standard "
        "deviation. Square it, the variance is 4.",
        zh="两个模型与平均都相差 2，而你的第二个值是 2：那是标准差。要平方，方差是 4。",
    )
    expect(
        variance,
        4,
        say(
            en=f"Each of the two models is 2 away from their mean, so the variance is 2² = 4. Yours is {variance:.4g}.",
            zh=f"两个模型与平均都相差 2，方差应为 2² = 4。你的结果是 {variance:.4g}。",
        ),
    )


def check_errors_at_two_places_do_not_cancel(module):
    bias2, _ = two_numbers(module, [[3.0, -3.0]] * 3, [0.0, 0.0])  # (3, 2), (2,)
    expect(
        bias2,
        9,
        say(
            en="3 too high at one place, 3 too low at the other: bias² is 9 at both. "
            f"Yours is {bias2:.4g}: square at each place, then average over the places.",
            zh=f"一处偏高 3，另一处偏低 3，两处的偏差² 都是 9。"
            f"你的结果是 {bias2:.4g}：要先在每一处平方，再对各处取平均。",
        ),
    )


def check_the_parts_add_up(module):
    generator = torch.Generator().manual_seed(7)
    truth = torch.randn(11, generator=generator)
    preds = 0.5 * truth + torch.randn(6, 11, generator=generator)  # (6, 11)
    mse = (preds - truth).pow(2).mean().item()
    total = sum(two_numbers(module, preds.tolist(), truth.tolist()))
    expect(
        total,
        mse,
        say(
            en=f"bias² + variance = {total:.4f}, but the mean squared error is {mse:.4f}. They must agree.",
            zh=f"偏差² + 方差 = {total:.4f}，而均方误差是 {mse:.4f}。两者必须相等。",
        ),
    )


def check_one_training_set(module):
    bias2, variance = two_numbers(module, [[1.0, 3.0]], [0.0, 0.0])  # (1, 2), (2,)
    expect(
        variance,
        0,
        say(
            en=f"With one training set nothing can vary: the variance is 0. Yours is {variance:.4g}.",
            zh=f"只有一个训练集，谈不上变动，方差应为 0。你的结果是 {variance:.4g}。",
        ),
    )
    expect(
        bias2,
        5,
        say(
            en=f"With one training set the fit is its own mean: bias² = (1² + 3²) / 2 = 5. Yours is {bias2:.4g}.",
            zh=f"只有一个训练集，平均就是它自己，偏差² 为 (1² + 3²) / 2 = 5。你的结果是 {bias2:.4g}。",
        ),
    )
