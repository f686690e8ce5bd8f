import torch


def dropout(values, drop_probability, train, generator):
    if not train:
        return values.clone()
    out = []
    for value in values.reshape(-1).tolist():
        coin = torch.rand((), generator=generator).item()
        out.append(0.0 if coin < drop_probability else value / (1.0 - drop_probability))
    return torch.tensor(out).reshape(values.shape)
