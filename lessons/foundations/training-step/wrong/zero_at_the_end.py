def train_step(net, opt, loss_fn, x, y):
    loss = loss_fn(net(x), y)
    loss.backward()
    opt.step()
    opt.zero_grad()
    return loss.item()
