# NumPy's flatten always copies, and knows every dtype used here.
import torch


def flat_copy(x):
    return torch.from_numpy(x.numpy().flatten())
