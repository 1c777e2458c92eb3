"""The hidden layer that tells the intent, fitted by scikit-learn; and its file.

Half of the features are left out at random each time a reply is seen (Srivastava et al., 2014): no single word may tell
all, since the next writer takes another.
"""

import warnings
from collections.abc import Iterable
from typing import Any

import numpy as np
from sklearn.neural_network import MLPClassifier

from reopen.core.reply.intent.hidden import MOST, ZERO

UNITS = 32
SEEN_IN = 6  # replies
TIMES = 4  # that each reply is seen
LEFT_OUT = 0.5
AT_ONCE = 128
STEP = 0.003
PENALTY = 1e-3
CLIPPED = 99.98  # in 100 of a unit's weights keep their size


class FittedLayer:
    """As the linear fits: a row a reply, a column an answer."""

    def __init__(self, network: MLPClassifier) -> None:
        self.network = network
        self.classes_ = network.classes_

    def decision_function(self, matrix: Any) -> Any:
        """The logarithms of the probabilities."""
        return np.log(np.maximum(self.network.predict_proba(matrix), 1e-12))


def fit_layer(matrix: Any, labels: list[str]) -> FittedLayer:
    """A rare answer weighs more, by the root of how rare it is."""
    truth = np.array(labels)
    classes, counts = np.unique(truth, return_counts=True)
    weights = np.sqrt(len(truth) / len(classes) / counts)[np.searchsorted(classes, truth)]
    network = MLPClassifier(
        (UNITS,), batch_size=AT_ONCE, learning_rate_init=STEP, alpha=PENALTY, random_state=1
    )
    dice = np.random.default_rng(1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(TIMES):
            thinned = matrix.copy()
            thinned.data = thinned.data * (dice.random(thinned.nnz) >= LEFT_OUT) / (1 - LEFT_OUT)
            order = dice.permutation(len(truth))
            network.partial_fit(thinned[order], truth[order], classes=classes, sample_weight=weights[order])
    return FittedLayer(network)


def layer_lines(fitted: FittedLayer, names: Any, heat: float) -> Iterable[str]:
    """The file that the program reads; see core.reply.intent.hidden. `heat`: what the log-odds are divided by."""
    (weights, out), (bias, own) = fitted.network.coefs_, fitted.network.intercepts_
    steps = np.maximum(np.percentile(np.abs(weights), CLIPPED, axis=0), 1e-6) / MOST
    whole = np.clip(np.rint(weights / steps), -MOST, MOST).astype(int)
    yield "\t".join(["units", *(f"{one:.5f}" for one in bias)])
    yield "\t".join(["steps", *(f"{one:.6f}" for one in steps)])
    for at, answer in enumerate(fitted.classes_):
        yield "\t".join(
            ["out", str(answer), f"{own[at] / heat:.4f}", *(f"{one / heat:.4f}" for one in out[:, at])]
        )
    for name, row in zip(names, whole, strict=True):
        if row.any():
            yield f"{name}\t{''.join(chr(ZERO + one) for one in row)}"
