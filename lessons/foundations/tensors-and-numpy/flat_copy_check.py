import torch

from tutor.live import expect, say


def flat(module, x):
    """What the learner's function gives for x; a refused view is told in words."""
    try:
        y = module.flat_copy(x)
    except RuntimeError as error:
        if "view size is not compatible" not in str(error):
            raise
        raise AssertionError(
            say(
                en=f"For shape {tuple(x.shape)}, stride {x.stride()} your `view` raised an error: no single stride "
                "walks row by row. A clone has the same strides, so cloning first does not help.",
                zh=f"形状 {tuple(x.shape)}、步长 {x.stride()} 时，你的 `view` 报错了：没有哪个步长能一路按行走完。"
                "克隆之后步长还是这样，先克隆也没有用。",
            )
        ) from error
    assert isinstance(y, torch.Tensor), say(
        en=f"flat_copy should return a tensor; it returned {type(y).__name__}.",
        zh=f"flat_copy 应当返回张量，实际返回了 {type(y).__name__}。",
    )
    return y


def reads(module, x, numbers):
    """The result for x must hold these numbers in this order, on one axis."""
    y = flat(module, x)
    assert y.dim() == 1, say(
        en=f"The result should have one axis; for shape {tuple(x.shape)} it has shape {tuple(y.shape)}.",
        zh=f"结果应当只有一个维度；输入形状为 {tuple(x.shape)} 时得到的形状是 {tuple(y.shape)}。",
    )
    expect(
        y,
        numbers,
        say(
            en=f"Shape {tuple(x.shape)}, stride {x.stride()}: row by row that is {numbers}, not {y.tolist()}.",
            zh=f"形状 {tuple(x.shape)}、步长 {x.stride()}：按行读应为 {numbers}，你给出的是 {y.tolist()}。",
        ),
    )


def check_a_plain_matrix(module):
    reads(module, torch.arange(6).view(2, 3), [0, 1, 2, 3, 4, 5])


def check_a_transpose(module):
    reads(module, torch.arange(6).view(2, 3).t(), [0, 3, 1, 4, 2, 5])


def check_slices(module):
    x = torch.arange(12).view(3, 4)
    reads(module, x[1:], [4, 5, 6, 7, 8, 9, 10, 11])
    reads(module, x[:, ::2], [0, 2, 4, 6, 8, 10])


def check_other_numbers_of_axes(module):
    reads(module, torch.arange(8).view(2, 2, 2).permute(2, 0, 1), [0, 2, 4, 6, 1, 3, 5, 7])
    reads(module, torch.arange(3), [0, 1, 2])
    reads(module, torch.tensor(5), [5])
    reads(module, torch.empty(0, 3), [])


def check_memory_of_its_own(module):
    base = torch.arange(6).view(2, 3)
    for x in (base, base[1], base[:, 1], base.t(), torch.ones(1).expand(3)):
        y = flat(module, x)
        assert y.untyped_storage().data_ptr() != x.untyped_storage().data_ptr(), say(
            en=f"For shape {tuple(x.shape)}, stride {x.stride()} the result lies in the memory of x: "
            "whoever writes into it changes x too.",
            zh=f"形状 {tuple(x.shape)}、步长 {x.stride()} 时，结果与 x 共享内存：改动结果，x 也会跟着变。",
        )


def check_x_stays_as_it_is(module):
    for x in (torch.arange(6).view(2, 3), torch.arange(6).view(2, 3).t()):
        shape, stride, numbers, place = x.shape, x.stride(), x.tolist(), x.data_ptr()
        flat(module, x)
        assert (x.shape, x.stride(), x.tolist(), x.data_ptr()) == (shape, stride, numbers, place), say(
            en=f"x itself was changed: it had shape {tuple(shape)}, now it has {tuple(x.shape)}.",
            zh=f"x 本身被改动了：它原来的形状是 {tuple(shape)}，现在是 {tuple(x.shape)}。",
        )


def check_dtype_is_kept(module):
    for dtype in (torch.int64, torch.float64, torch.bool):
        y = flat(module, torch.ones(2, 2, dtype=dtype).t())
        expect(
            y.dtype,
            dtype,
            say(
                en=f"x has dtype {dtype}, your result has {y.dtype}.",
                zh=f"x 的 dtype 是 {dtype}，你的结果却是 {y.dtype}。",
            ),
        )
