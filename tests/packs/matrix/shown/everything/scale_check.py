import torch

from tutor.live import expect, say


def check_mean(module):
    x = torch.tensor([[1.0, 10.0], [3.0, 20.0]])
    expect(
        module.scale(x).mean(0),
        torch.zeros(2),
        say(en="Each column should have mean 0 when you are done with it.", zh="处理之后，每一列的均值都应为 0。"),
    )


def check_spread(module):
    x = torch.tensor([[1.0, 10.0], [3.0, 20.0]])
    expect(
        module.scale(x).std(0),
        torch.ones(2),
        say(en="Each column should have standard deviation 1.", zh="每一列的标准差都应为 1。"),
    )
