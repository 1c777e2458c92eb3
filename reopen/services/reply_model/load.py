"""The weights' file → the model that the reader is handed."""

from functools import cache
from importlib.resources import files

from reopen.core.reply.intent import Model


@cache
def reply_model() -> Model:
    """The model, read once a process (some 0.2 s)."""
    return Model.parse(
        files("reopen.services.reply_model").joinpath("weights.tsv").read_text("utf-8").splitlines()
    )
