import torch


def train_step(net, opt, loss_fn, x, y):
    loss = loss_fn(net(x), y)
    parameters = list(net.parameters())
    for p, g in zip(parameters, torch.autograd.grad(loss, parameters), strict=True):
        p.grad = g
    opt.step()
    return loss.item()
