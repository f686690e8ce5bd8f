# backward may be told for which leaves alone it should add gradients.
import torch


def grad_of(function, point):
    own = torch.tensor(point.tolist(), requires_grad=True)
    function(own).backward(inputs=[own])
    return own.grad
