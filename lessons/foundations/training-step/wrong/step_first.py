def train_step(net, opt, loss_fn, x, y):
    opt.zero_grad()
    loss = loss_fn(net(x), y)
    opt.step()
    loss.backward()
    return loss.item()
