def train_step(net, opt, loss_fn, x, y):
    net.train()
    for group in opt.param_groups:
        for p in group["params"]:
            p.grad = None
    loss = loss_fn(net(x), y)
    loss.backward()
    opt.step()
    opt.zero_grad()
    return loss.item()
