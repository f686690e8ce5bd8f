def train_step(net, opt, loss_fn, x, y):
    opt.zero_grad()
    loss_fn(net(x), y).backward()
    opt.step()
    return loss_fn(net(x), y).item()
