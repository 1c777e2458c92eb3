"""What a person wants, by a small model where the words are not plain.

features  a text → the words, the phrases and the letters that the model weighs
model     the weights, as a plain file has them → a probability for each intent and each answer; with them
          hidden (the layer) and asking (one sentence by itself)
"""

from reopen.core.reply.intent.features import features
from reopen.core.reply.intent.model import Model, Scores

__all__ = ["Model", "Scores", "features"]
