import torch
from torch import nn

H = 6
lstm = nn.LSTM(5, H)
with torch.no_grad():
    for weight in lstm.parameters():
        weight.zero_()
    lstm.bias_ih_l0[H : 2 * H] = 5.0
    h = torch.zeros(1, H)
    c = torch.full((1, H), 2.0)
    _, (h, c) = lstm(torch.zeros(10, 5), (h, c))
print("memory after ten steps:", c)
