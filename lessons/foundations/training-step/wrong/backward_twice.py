def train_step(net, opt, loss_fn, x, y):
    opt.zero_grad()
    loss = loss_fn(net(x), y)
    loss.backward(retain_graph=True)
    loss.backward()
    opt.step()
    return loss.item()
