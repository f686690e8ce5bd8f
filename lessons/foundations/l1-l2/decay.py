"""One weight that decays while the data pulls it to and fro: three optimisers, one weight_decay."""

import torch

from tutor import live

lr, g = 0.05, live.knob("g")
kinds = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam, "adamw": torch.optim.AdamW}
live.curve("w", at=0, sgd=4.0, adam=4.0, adamw=4.0)

weights = {name: torch.tensor([4.0], requires_grad=True) for name in kinds}
optimizers = {name: kind([weights[name]], lr=lr, weight_decay=live.knob("wd")) for name, kind in kinds.items()}

for step in live.steps(200):
    for name, optimizer in optimizers.items():
        w = weights[name]
        optimizer.param_groups[0]["weight_decay"] = live.knob("wd")
        w.grad = torch.tensor([g if step % 2 == 0 else -g])  # to and fro: 0 on average
        optimizer.step()
    live.curve("w", at=step + 1, **{name: w.item() for name, w in weights.items()})

live.result(g=g, wd=live.knob("wd"), **{name: w.item() for name, w in weights.items()})
