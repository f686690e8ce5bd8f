def train_step(net, opt, loss_fn, x, y):
    loss = loss_fn(net(x), y)
    loss.backward()
    opt.zero_grad()
    opt.step()
    return loss.item()
