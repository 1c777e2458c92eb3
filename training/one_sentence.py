"""What tells of one sentence whether it asks for a removal, fitted on mails of which only the whole is labelled.

A mail that asks has at least one sentence that does, and one that does not has none (noisy-or: Maron and Lozano-Pérez,
NIPS 1997, 570-576). Which sentence it is, is found by the fit. Answers under a number are left out: what is asked there
stands in the letter.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer

from reopen.core.reply.answers import answers_told
from reopen.core.reply.intent.asking import sentences
from reopen.core.reply.intent.decide import plain
from reopen.core.reply.intent.features import features

SEEN_IN = 3  # sentences
STRENGTH = 8.0
STEPS = 120
REMOVALS_COUNT = 0.5  # of what would make both kinds count alike
SCALE = 100
KEPT = 90_000


def asking_lines(rows: Sequence[dict[str, Any]]) -> Iterable[str]:
    """The file that the program reads, from the examples; see core.reply.intent.asking."""
    mails = [(row, sentences(text)) for row in rows if not _answers_by_number(text := plain(row["text"]))]
    mails = [(row, heard) for row, heard in mails if heard]
    vectorizer = DictVectorizer(dtype=np.float64)
    matrix = vectorizer.fit_transform(features(one) for _, heard in mails for one in heard)
    often = np.asarray((matrix > 0).sum(axis=0)).ravel() >= SEEN_IN
    of_mail = np.repeat(np.arange(len(mails)), [len(heard) for _, heard in mails])
    asks = np.array([row["intent"] == "remove" for row, _ in mails])
    counted = np.array([row.get("counts", 1.0) for row, _ in mails])
    weights, bias = _fit(matrix[:, often].tocsr(), of_mail, asks, counted)
    names = vectorizer.get_feature_names_out()[often]
    whole = np.rint(weights * SCALE).astype(int)
    most = np.sort(np.argsort(-np.abs(weights), kind="stable")[:KEPT])
    yield f"bias\t{round(bias * SCALE)}"
    for at in most:
        if whole[at]:
            yield f"{names[at]}\t{whole[at]}"


def _answers_by_number(text: str) -> bool:
    return "remove" in answers_told(text)[1]


def _fit(matrix: Any, of_mail: Any, asks: Any, counted: Any) -> tuple[Any, float]:
    """The weights and the bias of least loss. `of_mail`: the mail of each row; `asks`, `counted`: a mail each."""
    mails = len(asks)
    rare = (mails - asks.sum()) / max(asks.sum(), 1)
    counts = counted * np.where(asks, REMOVALS_COUNT * rare, 1.0)
    turned = matrix.T.tocsr()

    def loss(found: Any) -> tuple[float, Any]:
        weights, bias = found[:-1], found[-1]
        totals = matrix @ weights + bias
        # What speaks against "none of them asks": the sum of log(1 + odds).
        against = np.maximum(np.bincount(of_mail, np.logaddexp(0, totals), mails), 1e-9)
        one = -np.expm1(-against)
        lost = (counts * np.where(asks, -np.log(one), against)).sum() + (weights @ weights) / (2 * STRENGTH)
        slope = counts * np.where(asks, -np.exp(-against) / one, 1.0)
        moved = slope[of_mail] / (1 + np.exp(-totals))
        return float(lost), np.append(turned @ moved + weights / STRENGTH, moved.sum())

    start = np.zeros(matrix.shape[1] + 1)
    start[-1] = -2.0  # few sentences ask
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS, "maxcor": 6}).x
    return found[:-1], float(found[-1])
