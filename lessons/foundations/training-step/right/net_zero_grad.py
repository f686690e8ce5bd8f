def train_step(model, optimizer, criterion, inputs, targets):
    scores = model(inputs)
    value = criterion(scores, targets)
    model.zero_grad(set_to_none=False)
    value.backward()
    before = value.detach().double().numpy().item()
    optimizer.step()
    return before
