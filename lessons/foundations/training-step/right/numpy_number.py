import torch


def train_step(net, opt, loss_fn, x, y):
    loss = loss_fn(net(x), y)
    opt.zero_grad()
    torch.autograd.backward(loss)
    before = loss.detach().numpy().copy()[()]
    opt.step()
    return before
