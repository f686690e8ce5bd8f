def train_step(net, opt, loss_fn, x, y):
    for p in net.parameters():
        p.grad.zero_()
    loss = loss_fn(net(x), y)
    loss.backward()
    opt.step()
    return loss.item()
