"""The model that reads what people want, with its weights: plain text files that `make train` writes beside this.

weights.tsv  the weights, as the project's own examples gave them
intents.tsv  the hidden layer that tells with them what a person wants, likewise
asking.tsv   what tells of one sentence whether it asks for a removal, likewise
load         the files → the model that the reader is handed, once a process
"""

from reopen.services.reply_model.load import reply_model

__all__ = ["reply_model"]
