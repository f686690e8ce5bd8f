def train_step(net, opt, loss_fn, x, y):
    opt.zero_grad()
    loss = loss_fn(net(x).squeeze(-1), y)
    loss.backward()
    opt.step()
    return loss.item()
