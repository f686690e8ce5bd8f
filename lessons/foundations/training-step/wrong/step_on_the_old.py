def train_step(net, opt, loss_fn, x, y):
    opt.step()
    opt.zero_grad()
    loss = loss_fn(net(x), y)
    loss.backward()
    return loss.item()
