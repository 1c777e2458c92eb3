"""The weights' files → the model that the reader is handed."""

from functools import cache
from importlib.resources import files

from reopen.core.reply.intent import Model
from reopen.core.reply.intent.asking import Asking
from reopen.core.reply.intent.hidden import Hidden


@cache
def reply_model() -> Model:
    """The model, read once a process (some 0.3 s)."""
    return Model.parse(
        _lines("weights.tsv"), Hidden.parse(_lines("intents.tsv")), Asking.parse(_lines("asking.tsv"))
    )


def _lines(name: str) -> list[str]:
    return files("reopen.services.reply_model").joinpath(name).read_text("utf-8").splitlines()
