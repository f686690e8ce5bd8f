def train_step(net, opt, loss_fn, x, y):
    opt.zero_grad()
    loss = loss_fn(y, net(x))
    loss.backward()
    opt.step()
    return loss.item()
