"""Train the model that tells what a person wants, from the labelled replies beside this file.

`make train` writes the weights where the program reads them, and the figures of a cross-validation beside the
examples. The features are the reader's own; only the fitting of weights is left to scikit-learn.
"""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.sparse import diags
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from reopen.core.reply.answers import answers_told
from reopen.core.reply.doubt import SURE_ENOUGH
from reopen.core.reply.intent.decide import plain
from reopen.core.reply.intent.features import features
from reopen.core.reply.intent.hints import hints
from reopen.core.reply.intent.model import OF_WEIGHTS
from training.hidden_layer import SEEN_IN as SEEN_IN_BY_LAYER
from training.hidden_layer import FittedLayer, fit_layer, layer_lines
from training.one_sentence import asking_lines

HERE = Path(__file__).parent
EXAMPLES = HERE / "replies"
MAILS = HERE / "mails"
FIGURES = HERE / "figures.json"
MODEL = HERE.parent / "reopen" / "services" / "reply_model"
WEIGHTS, INTENTS, ASKING = MODEL / "weights.tsv", MODEL / "intents.tsv", MODEL / "asking.tsv"
QUESTIONS = ("contacted", "satisfied", "remove")
ANSWERS = {True: "yes", False: "no", None: "none"}
KEPT = 90_000
SEEN_IN = 3  # replies
STRENGTH = 4.0
STRENGTH_SCALED = 1.5
SMOOTHED = 0.5  # replies, added to each count
SCALE = 100
MAIL_COUNTS = 3.0  # examples: strangers wrote them whole, as answers to the letter, and not to be hard


def examples() -> list[dict[str, Any]]:
    """Every labelled reply of a person, in the order of the files' names; `counts` as often as it says."""
    mails = [
        {
            **row,
            "text": row["new_text"],
            "answers": [row["answers"][one] for one in QUESTIONS],
            "counts": MAIL_COUNTS,
        }
        for row in _rows(MAILS)
        if row["kind"] == "human"
    ]
    return [row for row in [*_rows(EXAMPLES), *mails] if row.get("intent")]


def _rows(folder: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def found_in(row: dict[str, Any]) -> dict[str, float]:
    """The features of one example, as the reader finds them."""
    text = plain(row["text"])
    told, parts = answers_told(text)
    return features(text, hints(text, told, parts, date.fromisoformat(row["sent_on"])))


def _labels(rows: list[dict[str, Any]]) -> dict[str, list[str]]:
    return {
        "intent": [row["intent"] for row in rows],
        **{name: [ANSWERS[row["answers"][at]] for row in rows] for at, name in enumerate(QUESTIONS)},
    }


class _Fitted:
    """Linear: a row of weights and a bias for each answer."""

    def __init__(self, classes: Any, coef: Any, intercept: Any) -> None:
        self.classes_, self.coef_, self.intercept_ = classes, coef, intercept

    def decision_function(self, matrix: Any) -> Any:
        """A row a reply, a column an answer."""
        return matrix @ self.coef_.T + self.intercept_


def _fit(matrix: Any, labels: Sequence[str], counted: Any) -> _Fitted:
    """Of eight answers the mean of two fits; yes, no and nothing are told by one alone."""
    together = _all_at_once(matrix, labels, counted)
    if len(together.classes_) == len(ANSWERS):
        return together
    each = _each_against_the_others(matrix, labels, counted)
    return _Fitted(
        together.classes_,
        (together.coef_ + each.coef_) / 2,
        (together.intercept_ + each.intercept_) / 2,
    )


def _all_at_once(matrix: Any, labels: Sequence[str], counted: Any) -> _Fitted:
    model = LogisticRegression(C=STRENGTH, max_iter=200, tol=1e-3, class_weight="balanced").fit(
        matrix, labels, sample_weight=counted
    )
    return _Fitted(model.classes_, model.coef_, model.intercept_)


def _each_against_the_others(matrix: Any, labels: Sequence[str], counted: Any) -> _Fitted:
    """On features scaled by how much they tell (NB-SVM; Wang and Manning, ACL 2012, 90-94).

    A word that stands in few replies, all of one kind, would else weigh as little as one that stands in all. Linear
    again in the end: the scale goes into the weights.
    """
    truth = np.array(labels)
    classes = np.array(sorted(set(labels)))
    coefs, intercepts = [], []
    for answer in classes:
        mine = np.asarray(matrix[truth == answer].sum(axis=0)).ravel() + SMOOTHED
        others = np.asarray(matrix[truth != answer].sum(axis=0)).ravel() + SMOOTHED
        tells = np.log((mine / mine.sum()) / (others / others.sum()))
        model = LogisticRegression(
            C=STRENGTH_SCALED,
            max_iter=100,
            tol=1e-3,
            class_weight="balanced",
            solver="liblinear",
            random_state=1,
        ).fit(matrix @ diags(tells), truth == answer, sample_weight=counted)
        coefs.append(model.coef_[0] * tells)
        intercepts.append(model.intercept_[0])
    return _Fitted(classes, np.array(coefs), np.array(intercepts))


def _temperature(totals: Any, truth: Any) -> float:
    """What the totals are to be divided by for the probabilities to be honest: least log loss, out of fold."""

    def loss(heat: float) -> float:
        scaled = totals / heat
        scaled -= scaled.max(axis=1, keepdims=True)
        return float(-(scaled[np.arange(len(truth)), truth] - np.log(np.exp(scaled).sum(axis=1))).mean())

    return float(minimize_scalar(loss, bounds=(0.2, 3.0), method="bounded").x)


def main() -> None:
    """Cross-validate, fit on everything, write weights and figures."""
    rows = examples()
    counted = np.array([row.get("counts", 1.0) for row in rows])
    vectorizer = DictVectorizer(dtype=np.float32)
    every = vectorizer.fit_transform([found_in(row) for row in rows])
    names = vectorizer.get_feature_names_out()
    seen_in = np.asarray((every > 0).sum(axis=0)).ravel()
    # What stands in one reply or two tells of their writer.
    often, by_layer = seen_in >= SEEN_IN, seen_in >= SEEN_IN_BY_LAYER
    matrix, names_often = every[:, often].tocsr(), names[often]
    heats: dict[str, float] = {}
    figures: dict[str, Any] = {"examples": len(rows)}
    fitted: dict[str, _Fitted] = {}
    for question, labels in _labels(rows).items():
        truth = np.array(labels)
        totals = _out_of_fold(matrix, truth, counted, _fit)
        if question == "intent":
            of_layer = every[:, by_layer].tocsr()
            other = _out_of_fold(of_layer, truth, counted, fit_layer)
            for name, alone in (("the weights alone", totals), ("the layer alone", other)):
                figures[f"intent right by {name}, out of fold"] = _right(alone, truth)
            totals = OF_WEIGHTS * totals + (1.0 - OF_WEIGHTS) * other
        heats[question] = heat = _temperature(totals, np.unique(truth, return_inverse=True)[1])
        if question == "intent":
            lines = list(layer_lines(fit_layer(of_layer, labels, counted), names[by_layer], heat))
            figures["features of the layer"] = len(lines)
            MODEL.mkdir(parents=True, exist_ok=True)
            INTENTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
            figures.update(_calibration(_likely(totals, heat), truth))
        figures[f"{question} right, out of fold"] = _right(totals, truth)
        fitted[question] = _fit(matrix, labels, counted)
        print(
            question,
            figures[f"{question} right, out of fold"],
            "temperature",
            round(heat, 2),
            file=sys.stderr,
        )
    columns = [f"{question}={answer}" for question, model in fitted.items() for answer in model.classes_]
    weights = np.vstack([model.coef_ / heats[question] for question, model in fitted.items()]).T * SCALE
    bias = np.concatenate([model.intercept_ / heats[question] for question, model in fitted.items()]) * SCALE
    order = np.argsort(-np.abs(weights).max(axis=1))[:KEPT]
    figures["features"] = len(order)
    WEIGHTS.write_text(
        "\n".join(_lines(columns, bias, names_often, weights, sorted(order))) + "\n", encoding="utf-8"
    )
    ASKING.write_text("\n".join(asking_lines(rows)) + "\n", encoding="utf-8")
    FIGURES.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _out_of_fold(
    matrix: Any, labels: Any, counted: Any, fit: Callable[[Any, Sequence[str], Any], "_Fitted | FittedLayer"]
) -> Any:
    """The totals of what was fitted without a reply; a row a reply, a column an answer by name."""
    totals = np.zeros((len(labels), len(set(labels))))
    for train, test in StratifiedKFold(3, shuffle=True, random_state=1).split(matrix, labels):
        found = fit(matrix[train], list(labels[train]), counted[train])
        totals[test] = found.decision_function(matrix[test])
    return totals


def _likely(totals: Any, heat: float) -> Any:
    likely = np.exp((totals - totals.max(axis=1, keepdims=True)) / heat)
    return likely / likely.sum(axis=1, keepdims=True)


def _right(likely: Any, labels: Any) -> float:
    """The share of replies whose likeliest answer is theirs."""
    names = np.array(sorted(set(labels)))
    return round(float((names[likely.argmax(axis=1)] == labels).mean()), 4)


def _calibration(likely: Any, labels: Any) -> dict[str, Any]:
    """Whether the confidence is honest, by bands of it; and what is acted upon and what is asked about."""
    names = np.array(sorted(set(labels)))
    read, sure = names[likely.argmax(axis=1)], likely.max(axis=1)
    right = read == labels
    bands: dict[str, Any] = {}
    for tenth in range(10):
        within = np.minimum((sure * 10).astype(int), 9) == tenth
        if within.any():
            share = round(float(right[within].mean()), 3)
            bands[f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}"] = {"read": int(within.sum()), "right": share}
    acted: dict[str, Any] = {}
    for name in names:
        so_read = read == name
        upon = so_read & (sure >= SURE_ENOUGH[str(name)])
        acted[str(name)] = {
            "sure from": SURE_ENOUGH[str(name)],
            "read": int(so_read.sum()),
            "asked about": int(so_read.sum() - upon.sum()),
            "right of the others": round(float(right[upon].mean()), 3) if upon.any() else None,
        }
    return {"right by confidence, out of fold": bands, "acted upon, out of fold": acted}


def _lines(columns: list[str], bias: Any, names: Any, weights: Any, order: Iterable[int]) -> Iterable[str]:
    yield "version\t1"
    yield "\t".join(["columns", *columns])
    yield "\t".join(["bias", *(str(round(one)) for one in bias)])
    for at in order:
        row = [round(one) for one in weights[at]]
        if any(row):
            yield "\t".join([names[at], *map(str, row)])


if __name__ == "__main__":
    main()
