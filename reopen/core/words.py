"""The words to say, for each kind of call.

A text names what it needs in braces: {name}. What stands in [square brackets] is left out, whole, where one of its
names is unknown; they may be nested. So a text never comes out with a blank in it: a name that stands outside
brackets must be one that is always known, and `check` says so where the owner writes words of their own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reopen.core.cadence import CadenceSettings
from reopen.core.call_queue import cadence_of

# name -> what it stands for, as the settings page lists them.
NAMES = {
    "name": "the prospect’s first name",
    "seller": "the seller’s first name",
    "company": "our company",
    "account": "their company",
    "competitor": "who won the deal",
    "months_in": "months since their contract began",
    "months_left": "months until it ends",
    "term": "its length in months",
    "cancel_by": "the last day on which they can cancel it",
    "since_loss": "how long ago they decided: “14 months”",
    "product": "what we had quoted",
    "said": "what they last said",
    "rival": "the rep who beat you",
}

# Whoever fills the names sees to it that these are never empty.
ALWAYS_KNOWN = ("seller",)

ASK_AT_THE_NO = "Would you be open to my giving you a call in a month or two?"
ASK_FOR_FIVE_MINUTES = (
    "And may I call you for five minutes in two weeks? Not to sell: to learn what we got wrong."
)
ASK_WITH_THE_QUOTE = (
    "And should you choose somebody else: would you be open to my giving you a call in a month or two?"
)
POST_MORTEM_QUESTIONS = (
    "Whom did you choose?",
    "Why them?",
    "Why not us?",
    "What could we have done?",
    "How is the project going so far?",
)
_HELLO = "[{name}, ]it’s {seller}[ at {company}]."

# By kind of call; the kinds beyond the cadences' own names are chosen by `kind_of`.
WORDS = {
    "post_mortem": f"{_HELLO} You gave me five minutes, and I am not selling. I want to learn what we got wrong.",
    "post_mortem_unagreed": (
        f"{_HELLO} Do you have five minutes? I am not selling: you have decided. I want to learn what we got wrong."
    ),
    "call_back": f"{_HELLO} You asked me to call about now, so here I am. How do things stand?",
    "call_back_unnamed": (
        f"{_HELLO} You said that I might call in a month or two, so here I am. "
        "How is the project going[ with {competitor}]?"
    ),
    "check_in": (
        f"{_HELLO} I am not calling to sell. I only wondered how the project is going[ with {{competitor}}]. "
        "What would you change, if you could?"
    ),
    "contract": (
        f"{_HELLO} [You are {{months_in}} months into your {{term}}-month contract[ with {{competitor}}]. ]"
        "How is it going: is it all that you were promised?"
    ),
    "contract_last": (
        f"{_HELLO} [Your contract[ with {{competitor}}] ends in {{months_left}} months. ]"
        "This is when most people begin to look. May we be one of those whom you compare?"
    ),
    "notice": (
        f"{_HELLO} [Your contract[ with {{competitor}}] must be cancelled by {{cancel_by}}, or it renews. ]"
        "I wanted you to know in time. Would a fresh price help you to decide?"
    ),
    "rival_gone": (
        f"{_HELLO} [I hear that {{rival}} has left[ {{competitor}}]. ]Who looks after you now, and how is it going?"
    ),
    "successor": (
        "It’s {seller}[ at {company}]. [I used to be in touch with {name}. ]Who looks after this now, and may I speak "
        "with them?"
    ),
    "quote_follow_up": (
        f"{_HELLO} I promised to call this morning about our quote[ for {{product}}]. What do you think of it?"
    ),
    "first_call": (
        f"{_HELLO} [You decided[ for {{competitor}}] about {{since_loss}} ago, and I never asked how it turned out. ]"
        "How is it going?"
    ),
    "other": f"{_HELLO} I wondered how things are going[ with {{competitor}}].",
}
for _kind, _text in WORDS.items():
    WORDS[_kind] = _text.replace("{{", "{").replace("}}", "}")

QUESTIONS: dict[str, tuple[str, ...]] = {
    "post_mortem": POST_MORTEM_QUESTIONS,
    "post_mortem_unagreed": POST_MORTEM_QUESTIONS,
    "first_call": (
        "How did the project turn out?",
        "Who looks after you now?",
        "May I call again in a month or two?",
    ),
    "check_in": ("How is the project going now?", "What would you change, if you could?"),
    "contract": (
        "How is it going now?",
        "Is the rep who sold it to you still there?",
        "What would you change when the contract ends?",
    ),
    "contract_last": (
        "How is it going now?",
        "Is the rep who sold it to you still there?",
        "Who decides this time, and when?",
        "What must be different?",
    ),
    "quote_follow_up": ("What is still missing for a yes?", "Who decides, and when?", ASK_WITH_THE_QUOTE),
    "successor": ("Who took their place?", "How are they best reached?"),
    "rival_gone": ("Who looks after you now?", "How is the project going?"),
    "notice": ("Do you mean to renew?", "When do you decide?"),
}

# Which reason speaks, where one call carries several.
_SPEAKS = ("successor", "post_mortem", "call_back", "quote_follow_up", "notice", "contract", "rival_gone")
# A call six months or less before the end speaks of the end.
_LAST_MONTHS = 6

_TOKEN = re.compile(r"\[|\]|\{[^{}]*\}|[^\[\]{}]+|[{}]")


@dataclass(frozen=True, slots=True)
class Script:
    """What to say, without quotation marks, and what to ask."""

    say: str
    questions: tuple[str, ...]


def kind_of(
    reasons: Sequence[str], *, promised: bool, is_first: bool = False, months_left: int | None = None
) -> str:
    """The kind of call that these reasons make: a key of WORDS, or a cadence of the owner's own.

    `is_first`: nobody has spoken with them since the loss, and the loss is an old one that entered care.
    """
    cadences = [cadence_of(r) for r in reasons]
    lead = next((c for c in _SPEAKS if c in cadences), cadences[0] if cadences else "other")
    if lead == "post_mortem":
        return lead if promised else "post_mortem_unagreed"
    if lead == "call_back":
        return lead if promised else "call_back_unnamed"
    if lead == "contract" and months_left is not None and months_left <= _LAST_MONTHS:
        return "contract_last"
    if lead == "check_in" and is_first:
        return "first_call"
    return lead


def script(kind: str, facts: Mapping[str, str], own_words: Mapping[str, str] | None = None) -> Script:
    """What to say in this kind of call; `facts` by the names of NAMES, unknown ones "" or missing.

    `own_words`: the owner's, by cadence; they stand for every variant of it.
    """
    own = own_words or {}
    cadence = {
        "post_mortem_unagreed": "post_mortem",
        "call_back_unnamed": "call_back",
        "contract_last": "contract",
    }
    text = own.get(kind) or own.get(cadence.get(kind, "check_in" if kind == "first_call" else kind))
    say = fill(text, facts) if text else ""
    return Script(say or fill(WORDS.get(kind, WORDS["other"]), facts), QUESTIONS.get(kind, ()))


def own_words(settings: CadenceSettings) -> dict[str, str]:
    """The owner's words by cadence, those of the owner's own cadences among them."""
    return {c.name: c.words for c in settings.custom if c.words} | {
        k: v for k, v in settings.words.items() if v
    }


def fill(text: str, facts: Mapping[str, str]) -> str:
    """The text with its names filled in, and what cannot be filled left out with its brackets.

    "" where an unknown name stands outside brackets: a text with a blank in it is no text.
    """
    # Each level: (its text so far, does it still stand).
    levels: list[tuple[str, bool]] = [("", True)]
    for token in _TOKEN.findall(text):
        so_far, stands = levels[-1]
        if token == "[":  # noqa: S105  # not a password
            levels.append(("", True))
        elif token == "]" and len(levels) > 1:  # noqa: S105
            levels.pop()
            outer, outer_stands = levels[-1]
            levels[-1] = (outer + so_far if stands else outer, outer_stands)
        elif token.startswith("{") and token.endswith("}"):
            value = facts.get(token[1:-1].strip(), "").strip()
            levels[-1] = (so_far + value, stands and bool(value))
        else:
            levels[-1] = (so_far + token, stands)
    if not all(stands for _, stands in levels):
        return ""
    said = re.sub(r"\s+", " ", "".join(part for part, _ in levels)).strip()
    return said[:1].upper() + said[1:]


def check(text: str) -> str:
    """What is wrong with the owner's words, in a sentence; "" where nothing is."""
    depth = 0
    for token in _TOKEN.findall(text):
        if token == "[":  # noqa: S105
            depth += 1
        elif token == "]":  # noqa: S105
            depth -= 1
            if depth < 0:
                return "A bracket “]” closes what no “[” opened."
        elif token in ("{", "}"):
            return f"A brace “{token}” stands alone: write a name between two, such as {{name}}."
        elif token.startswith("{"):
            name = token[1:-1].strip()
            if name not in NAMES:
                return f"“{{{name}}}” is no name that I know. There are: {', '.join(NAMES)}."
            if depth == 0 and name not in ALWAYS_KNOWN:
                return f"“{{{name}}}” is not always known: put the words that need it in [brackets], to be left out."
    return "A bracket “[” is never closed." if depth else ""


def check_own(settings: CadenceSettings) -> list[tuple[str, str]]:
    """What is wrong with the owner's words: (the key of the settings, a sentence), in the order of the settings."""
    named = [(f"“{name}” in [words]", text) for name, text in settings.words.items()]
    named += [(f"“words” of the cadence “{one.name}”", one.words) for one in settings.custom]
    return [(key, wrong) for key, text in named if text and (wrong := check(text))]
