"""What is done once, so that no run has to wait for it: torch is imported, and an optimizer has taken a step."""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Iterator

_ONE_THREAD = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS")


@contextlib.contextmanager
def cuda_hidden() -> Iterator[None]:
    """Hide every CUDA device from torch: a process that has initialised CUDA, or asked it for devices, cannot fork."""
    hiding = {"CUDA_VISIBLE_DEVICES": "", "PYTORCH_NVML_BASED_CUDA_CHECK": "1"}
    before = {name: os.environ.get(name) for name in hiding}
    os.environ.update(hiding)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def warm_up() -> None:
    """Load all that a run needs, and keep this process to one thread. ImportError where torch is missing."""
    for name in _ONE_THREAD:
        os.environ[name] = "1"
    with cuda_hidden():  # the optimizer's step asks for devices
        _take_a_step()
    with contextlib.suppress(ImportError):  # a demo that needs it says so
        from sklearn.datasets import load_digits

        load_digits()
    from tutor.lab import child  # noqa: F401  a run must not wait for its own code

    gc.collect()
    gc.freeze()


def _take_a_step() -> None:
    """The first optimizer imports torch._dynamo."""
    import torch
    import torch._dynamo

    torch.set_num_threads(1)
    model = torch.nn.Linear(2, 1)
    optimizer = torch.optim.Adam(model.parameters())
    loss = torch.nn.functional.mse_loss(model(torch.ones(4, 2)), torch.ones(4, 1))
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()
