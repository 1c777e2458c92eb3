"""The model that reads what people want, with its weights: a plain text file that `make train` writes beside this.

weights.tsv  the weights, as the project's own examples gave them
load         the file → the model that the reader is handed, once a process
"""

from reopen.services.reply_model.load import reply_model

__all__ = ["reply_model"]
