import math
import re

import torch
import torch.nn.functional as F

from tutor.live import expect, say

SHAPES = [(6, 1, 3, 3), (6,), (16, 6, 3, 3), (16,), (120, 400), (120,), (84, 120), (84,), (10, 84), (10,)]


def images(*shape):
    return torch.randn(shape, generator=torch.Generator().manual_seed(len(shape) + shape[0]))


def build(module):
    """The learner's net; a constructor that forgets its parent's is told so in words."""
    try:
        net = module.Net28()
        registers = hasattr(net, "_parameters") and hasattr(net, "_modules")
    except AttributeError as error:
        if "before Module.__init__" not in str(error):
            raise
        registers = False
    assert registers, say(
        en="Call `super().__init__()` first: it makes the registers into which layers are written.",
        zh="要先调用 `super().__init__()`：层要登记在册，而那本册子是它建的。",
    )
    return net


def refused(images, rows, features, expected):
    """Why a linear layer refuses `rows` x `features` numbers where it expects another number of features."""
    if rows == 1 < images:
        return say(
            en="You flattened the batch as well: all images became one long row. Keep axis 0.",
            zh="你把批次也展平了：所有图像连成了一长行。第 0 维要保留。",
        )
    if rows > images:
        return say(
            en="The maps were not flattened: a linear layer wants one row for each image. Keep axis 0 and lay the rest "
            "in that row.",
            zh="特征图还没有展平：线性层要的是每幅图像一行。第 0 维保留，其余的都排进这一行。",
        )
    if (features, expected) == (400, 576):
        return say(
            en="fc1 expects 576 = 16 * 6 * 6 features: that is for 32 x 32 images. Walk 28 through the net.",
            zh="fc1 要的 576 = 16 * 6 * 6 是 32 x 32 图像的特征数。让 28 在网络里走一遍。",
        )
    return say(
        en=f"A linear layer expects {expected} features and gets {features}. Walk 28 through the net: before the "
        "flatten there should be 16 maps of 5 x 5.",
        zh=f"有一个线性层要 {expected} 个特征，却收到 {features} 个。让 28 在网络里走一遍："
        "展平之前应当是 16 张 5 x 5 的图。",
    )


def scores(net, x):
    """What the net gives; the errors of a wrong size are told in words."""
    try:
        y = net(x)
    except NotImplementedError as error:
        raise AssertionError(
            say(en="Your class has no `forward` yet.", zh="你的类里还没有 `forward`。"),
        ) from error
    except RuntimeError as error:
        text = str(error)
        if "invalid for input of size" in text:
            raise AssertionError(
                say(
                    en="Your `view` asks for rows of a size that does not fit: with 28 x 28 images each one has "
                    "16 * 5 * 5 = 400 features. Keep axis 0 for the images and let the rest follow.",
                    zh="你的 `view` 要的行长不对：28 x 28 的图像，每幅有 16 * 5 * 5 = 400 个特征。"
                    "第 0 维留给图像，其余的跟着算。",
                )
            ) from error
        sizes = re.search(r"mat1 and mat2 shapes cannot be multiplied \((\d+)x(\d+) and (\d+)x", text)
        if sizes:
            raise AssertionError(refused(len(x), *map(int, sizes.groups()))) from error
        raise
    assert isinstance(y, torch.Tensor), say(
        en=f"`forward` should return a tensor of scores; it returned {type(y).__name__}.",
        zh=f"`forward` 应当返回一个装着分数的张量，实际返回了 {type(y).__name__}。",
    )
    return y


def check_a_batch_of_three(module):
    y = scores(build(module), images(3, 1, 28, 28))
    expect(
        tuple(y.shape),
        (3, 10),
        say(
            en=f"Three images, ten scores each: shape (3, 10). Yours is {tuple(y.shape)}.",
            zh=f"三幅图像，每幅十个分数：形状应为 (3, 10)，你的是 {tuple(y.shape)}。",
        ),
    )


def check_other_batches(module):
    net = build(module)
    for size in (1, 36):
        y = scores(net, images(size, 1, 28, 28))
        expect(
            tuple(y.shape),
            (size, 10),
            say(
                en=f"A batch of {size} should give shape ({size}, 10). Yours is {tuple(y.shape)}: "
                "one row for each image, whatever the size of the batch.",
                zh=f"批次大小为 {size} 时，形状应为 ({size}, 10)，你的是 {tuple(y.shape)}："
                "不管批次多大，每幅图像都是一行。",
            ),
        )


def check_parameters(module):
    net = build(module)
    scores(net, images(2, 1, 28, 28))  # a lazy layer has its parameters only now
    total = sum(p.numel() for p in net.parameters())
    inside = any(isinstance(value, (list, tuple, dict)) and len(value) > 0 for value in vars(net).values())
    hidden = total < 60074 and any(
        isinstance(item, torch.nn.Module)
        for name, value in vars(net).items()
        if inside and isinstance(value, (list, tuple, dict)) and not name.startswith("_")
        for item in (value.values() if isinstance(value, dict) else value)
    )
    assert not hidden, say(
        en=f"`net.parameters()` finds {total:,} parameters: layers in a plain list or dict are not registered. "
        "Make each an attribute of its own, or use `nn.ModuleList`.",
        zh=f"`net.parameters()` 只找到 {total:,} 个参数：放在普通列表或字典里的层没有登记。"
        "让每一层各是一个属性，或者用 `nn.ModuleList`。",
    )
    assert total != 81194, say(
        en="81,194 parameters: that is the net for 32 x 32 images. Do not make the images larger; make fc1 smaller.",
        zh="81,194 个参数：这是 32 x 32 图像的网络。不要把图像补大，要把 fc1 改小。",
    )
    assert total != 106154, say(
        en="106,154 parameters: with padding the maps end at 7 x 7. Net 2 has none, and ends at 5 x 5.",
        zh="106,154 个参数：加了填充，最后的特征图是 7 x 7。Net 2 不填充，最后是 5 x 5。",
    )
    expect(
        total,
        60074,
        say(
            en=f"The net should have 60,074 parameters, yours has {total:,}. Count layer by layer: 60 + 880 + …",
            zh=f"网络应有 60,074 个参数，你的有 {total:,} 个。一层一层数：60 + 880 + ……",
        ),
    )


def check_images_of_another_size_are_refused(module):
    net = build(module)
    scores(net, images(2, 1, 28, 28))
    for size in (25, 1, 2):
        rows = None
        try:
            rows = tuple(net(images(size, 1, 32, 32)).shape)
        except Exception:  # of whatever kind: it was refused
            continue
        assert rows[0] == size, say(
            en=f"{size} images of 32 x 32 came out as {rows[0]} rows: your `view` took 400 numbers at a time, "
            "whoever owned them. Keep axis 0, and fc1 will refuse them.",
            zh=f"{size} 幅 32 x 32 的图像出来成了 {rows[0]} 行：你的 `view` 每次取 400 个数，不管是谁的。"
            "第 0 维要保留，fc1 才会拒绝它们。",
        )
        raise AssertionError(
            say(
                en=f"{size} image(s) of 32 x 32 went through without an error. This net is for 28 x 28: something "
                "in it resizes, crops or pools until any size fits.",
                zh=f"{size} 幅 32 x 32 的图像竟然没有报错。这个网络只收 28 x 28：你的网络里有一步在缩放、裁剪或池化，"
                "什么尺寸都给凑合适了。",
            )
        )


def reference(x, parts, kind):
    """Net 2 with these parameters, or one of its common variants."""
    w = {shape: part.to(x.dtype) for shape, part in parts.items()}
    bend = (lambda t: t) if kind == "no_relu" else F.relu
    pool = F.avg_pool2d if kind == "average" else F.max_pool2d
    x = pool(bend(F.conv2d(x, w[SHAPES[0]], w[SHAPES[1]])), 2)
    x = pool(bend(F.conv2d(x, w[SHAPES[2]], w[SHAPES[3]])), 2)
    x = bend(F.linear(x.flatten(1), w[SHAPES[4]], w[SHAPES[5]]))
    x = F.linear(bend(F.linear(x, w[SHAPES[6]], w[SHAPES[7]])), w[SHAPES[8]], w[SHAPES[9]])
    ends = {"relu": F.relu, "softmax": lambda t: t.softmax(1), "log_softmax": lambda t: t.log_softmax(1)}
    return ends.get(kind, lambda t: t)(x)


def check_the_same_numbers_as_net_2(module):
    net, x = build(module), images(5, 1, 28, 28)
    scores(net, x)
    generator = torch.Generator().manual_seed(3)
    parts = {}
    with torch.no_grad():
        for p in net.parameters():  # no two of the ten have the same shape
            fan = math.prod(p.shape[1:]) or 1
            parts[tuple(p.shape)] = torch.randn(p.shape, generator=generator) / fan**0.5
            p.copy_(parts[tuple(p.shape)])
    expect(
        sorted(parts),
        sorted(SHAPES),
        say(
            en="The layers should be nn.Conv2d(1, 6, 3), nn.Conv2d(6, 16, 3), nn.Linear(400, 120), nn.Linear(120, 84) "
            "and nn.Linear(84, 10); the shapes of your parameters differ.",
            zh="各层应为 nn.Conv2d(1, 6, 3)、nn.Conv2d(6, 16, 3)、nn.Linear(400, 120)、nn.Linear(120, 84)、"
            "nn.Linear(84, 10)，你的参数形状与此不同。",
        ),
    )
    y = scores(net, x).detach().double()
    said = {
        "no_relu": say(
            en="These are the scores of a net without ReLU. Put one after each layer but the last.",
            zh="这是没有 ReLU 的网络给出的分数。除最后一层外，每层之后都要有 ReLU。",
        ),
        "average": say(
            en="You pool by the mean. Net 2 takes the maximum.", zh="你用的是平均池化，Net 2 取的是最大值。"
        ),
        "relu": say(
            en="Your last layer is followed by a ReLU: no score can be negative. Return fc3's numbers as they are.",
            zh="最后一层后面多了 ReLU，分数就不可能为负。fc3 的结果原样返回即可。",
        ),
        "softmax": say(
            en="These are probabilities. Return the scores: `F.cross_entropy` applies the softmax itself.",
            zh="这是概率。请返回分数：softmax 由 `F.cross_entropy` 自己来做。",
        ),
        "log_softmax": say(
            en="These are logarithms of probabilities. Return the scores: `F.cross_entropy` does that step itself.",
            zh="这是概率的对数。请返回分数：这一步由 `F.cross_entropy` 自己来做。",
        ),
    }
    for kind, message in said.items():
        other = reference(x.double(), parts, kind)
        assert not torch.allclose(y, other, atol=1e-4), message
    expect(
        y,
        reference(x.double(), parts, "net 2"),
        say(
            en="With the same parameters Net 2 gives other scores. Its order: conv, ReLU, pool, conv, ReLU, pool, "
            "flatten, fc1, ReLU, fc2, ReLU, fc3.",
            zh="参数相同，Net 2 的分数却不同。它的次序是：conv、ReLU、池化、conv、ReLU、池化、展平、"
            "fc1、ReLU、fc2、ReLU、fc3。",
        ),
        within=1e-4,
    )


def check_gradients_arrive(module):
    net = build(module)
    scores(net, images(4, 1, 28, 28)).pow(2).sum().backward()
    without = sum(p.grad is None or not p.grad.any() for p in net.parameters())
    assert without == 0, say(
        en=f"After backward {without} of your parameters have no gradient: something in `forward` leaves the record, "
        "such as `.item()`, `.detach()` or NumPy.",
        zh=f"反向传播之后，有 {without} 个参数没有梯度："
        "`forward` 里有一步脱离了记录，例如 `.item()`、`.detach()` 或 NumPy。",
    )
