"""The hidden layer that tells the intent, fitted by scikit-learn; and its file.

More than half of the features are left out at random each time a reply is seen (Srivastava et al., 2014): no single
word may tell all, since the next writer takes another. Four small networks learn apart, from other beginnings; their
log-odds are averaged, so that together they are one layer with the units of all.
"""

import warnings
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from sklearn.neural_network import MLPClassifier

from reopen.core.reply.intent.hidden import MOST, ZERO

# Of the seventy fours among 1 to 8 one of nine that fall below no floor; on replies that were not seen all tell alike.
SEEDS = (4, 5, 6, 8)
UNITS = 16  # of each network
SEEN_IN = 6  # replies
TIMES = 6  # that each reply is seen
LEFT_OUT = 0.6
AT_ONCE = 128
STEP = 0.003
PENALTY = 1e-3
CLIPPED = 99.98  # in 100 of a unit's weights keep their size


class FittedLayer:
    """As the linear fits: a row a reply, a column an answer."""

    def __init__(self, networks: Sequence[MLPClassifier]) -> None:
        self.networks = networks
        self.classes_ = networks[0].classes_

    def decision_function(self, matrix: Any) -> Any:
        """The mean of the logarithms of the networks' probabilities."""
        return np.mean(
            [np.log(np.maximum(one.predict_proba(matrix), 1e-12)) for one in self.networks], axis=0
        )


def fit_layer(matrix: Any, labels: Sequence[str], counted: Any) -> FittedLayer:
    """`counted`: how often each reply counts. A rare answer weighs more, by the root of how rare it is."""
    truth = np.array(labels)
    return FittedLayer([_fit_network(matrix, truth, counted, seed) for seed in SEEDS])


def _fit_network(matrix: Any, truth: Any, counted: Any, seed: int) -> MLPClassifier:
    classes, counts = np.unique(truth, return_counts=True)
    weights = counted * np.sqrt(len(truth) / len(classes) / counts)[np.searchsorted(classes, truth)]
    network = MLPClassifier(
        (UNITS,), batch_size=AT_ONCE, learning_rate_init=STEP, alpha=PENALTY, random_state=seed
    )
    dice = np.random.default_rng(seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(TIMES):
            thinned = matrix.copy()
            thinned.data = thinned.data * (dice.random(thinned.nnz) >= LEFT_OUT) / (1 - LEFT_OUT)
            order = dice.permutation(len(truth))
            network.partial_fit(thinned[order], truth[order], classes=classes, sample_weight=weights[order])
    return network


def layer_lines(fitted: FittedLayer, names: Any, heat: float) -> Iterable[str]:
    """The file that the program reads; see core.reply.intent.hidden. `heat`: what the log-odds are divided by."""
    weights = np.hstack([one.coefs_[0] for one in fitted.networks])
    bias = np.concatenate([one.intercepts_[0] for one in fitted.networks])
    shared = heat * len(fitted.networks)
    out = np.vstack([one.coefs_[1] for one in fitted.networks]) / shared
    own = np.sum([one.intercepts_[1] for one in fitted.networks], axis=0) / shared
    steps = np.maximum(np.percentile(np.abs(weights), CLIPPED, axis=0), 1e-6) / MOST
    whole = np.clip(np.rint(weights / steps), -MOST, MOST).astype(int)
    yield "\t".join(["units", *(f"{one:.5f}" for one in bias)])
    yield "\t".join(["steps", *(f"{one:.6f}" for one in steps)])
    for at, answer in enumerate(fitted.classes_):
        yield "\t".join(["out", str(answer), f"{own[at]:.4f}", *(f"{one:.4f}" for one in out[:, at])])
    for name, row in zip(names, whole, strict=True):
        if row.any():
            yield f"{name}\t{''.join(chr(ZERO + one) for one in row)}"
