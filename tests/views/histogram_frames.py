"""Distributions to show, made of even steps through the bell curve: no two runs differ."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from statistics import NormalDist, quantiles

from tutor.i18n import Language
from tutor.live.frames import Bins, Histogram
from tutor.views.histogram.cursor import Cursor
from tutor.views.histogram.view import HistogramView

NAN, INF = math.nan, math.inf


def bell(mean: float, std: float, count: int = 2000) -> list[float]:
    """Values that are distributed normally."""
    one = NormalDist(mean, std)
    return [one.inv_cdf((index + 0.5) / count) for index in range(count)]


def bins(name: str, values: Sequence[float], low: float, high: float, count: int = 40) -> Bins:
    """The row of some values."""
    finite = sorted(value for value in values if math.isfinite(value))
    inside = [value for value in finite if low <= value <= high]
    counts = [0] * count
    for value in inside:
        counts[min(count - 1, int((value - low) / (high - low) * count))] += 1
    mean = sum(finite) / len(finite) if finite else None
    cuts = quantiles(finite, n=20, method="inclusive") if len(finite) > 1 else finite * 19
    return Bins(
        name=name,
        counts=counts,
        total=len(values),
        low=finite[0] if finite else None,
        high=finite[-1] if finite else None,
        mean=mean,
        std=None if mean is None else math.sqrt(sum((value - mean) ** 2 for value in finite) / len(finite)),
        quantiles=[cuts[index] for index in (0, 4, 9, 14, 18)] if cuts else [],
        nans=sum(map(math.isnan, values)),
        infs=sum(map(math.isinf, values)),
        zeros=finite.count(0.0),
        below=sum(value < low for value in finite),
        above=sum(value > high for value in finite),
    )


def weights(step: int = 200, extra: Sequence[float] = ()) -> Histogram:
    """The weights of a layer, which spread while it learns."""
    values = [*bell(0.002 * step, 0.1 + 0.002 * step), *extra]
    return Histogram("weights", step, -2.0, 2.0, [bins("", values, -2.0, 2.0)])


def activations(step: int = 100, layers: int = 5) -> Histogram:
    """What comes out of layers with a ReLU: the deeper, the more of it is zero."""
    rows = []
    for layer in range(layers):
        values = [max(0.0, value) for value in bell(-0.1 * layer, (0.4 + 0.006 * step) * 0.7**layer, 1000)]
        if layer == 2:
            values[:3] = [NAN, NAN, INF]
        rows.append(bins(f"relu{layer + 1}", values, 0.0, 3.0, 30))
    return Histogram("activations", step, 0.0, 3.0, rows)


def watched(frames: Iterable[Histogram], language: Language = "en") -> HistogramView:
    """The view of a run that has shown these."""
    view = HistogramView(language=language)
    for frame in frames:
        view.take(frame)
    return view


def weights_watched(language: Language = "en") -> HistogramView:
    """Weights over 200 steps."""
    return watched((weights(step) for step in range(0, 201, 10)), language)


def activations_watched(language: Language = "en") -> HistogramView:
    """Activations over 100 steps."""
    return watched((activations(step) for step in range(0, 101, 10)), language)


def activations_read(language: Language = "en") -> HistogramView:
    """The same, with the cursor on a bin of the third layer."""
    view = activations_watched(language)
    view.cursor = Cursor(2, 4)
    return view
