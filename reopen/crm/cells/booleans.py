"""Yes and no in the words of the CRMs, and of the people who fill them in."""

from typing import Final, Literal

import polars as pl

from reopen.crm.cells.typed import Typed, map_unique

_YES: Final = frozenset(
    (  # noqa: SIM905
        "true yes y 1 x on t ✓ ✔ ☑ checked wahr ja j vrai oui verdadero sí si vero sì waar sim verdadeiro tak prawda "
        "opted-out unsubscribed bounced"
    ).split()
) | {"opted out", "do not call", "do not email", "1.0"}
_NO: Final = frozenset(
    "false no n 0 off f unchecked ☐ falsch nein faux non falso não nao nee onwaar nie fałsz never".split()  # noqa: SIM905
) | {"opted in", "opted-in", "opt-in", "subscribed", "not bounced", "0.0"}

# Words of consent that refuse it (Pipedrive: Subscribed, Unsubscribed, No consent, Pending; HubSpot: Not opted).
_REFUSED: Final = frozenset(
    (  # noqa: SIM905
        "no consent|unsubscribed|opted out|opted-out|opt-out|withdrawn|refused|denied|revoked|declined|"
        "not opted|archived|objected|widerrufen|abgelehnt"
    ).split("|")
)
_GIVEN: Final = frozenset(
    (  # noqa: SIM905
        "subscribed|opted in|opted-in|opt-in|granted|given|consented|freely given consent from contact|explicit|"
        "erteilt"
    ).split("|")
)
# Neither: a legal basis that is no consent, or a question that is still open.
_PENDING: Final = frozenset(
    ("pending", "unknown", "not asked", "unset", "legitimate interest", "not applicable")
)

Sense = Literal["plain", "stop", "consent"]


def read_booleans(text: pl.Series, sense: Sense = "plain") -> Typed:
    """Read a cleaned column.

    `stop` is for opt-outs and bounces: a stop is easy, so whatever is not plainly a no is a yes: a date, a reason.
    `consent` knows the words of consent; false is a refusal.
    """
    values = map_unique(text, {"plain": _plain, "stop": _stop, "consent": _consent}[sense], pl.Boolean)
    odd = text.is_not_null() & values.is_null()
    if sense == "consent":
        odd = odd & ~text.str.to_lowercase().is_in(sorted(_PENDING)).fill_null(value=False)
    return Typed(values, odd, "This is neither a yes nor a no.")


def _plain(text: str) -> bool | None:
    word = text.casefold()
    return True if word in _YES else False if word in _NO else None


def _stop(text: str) -> bool:
    return text.casefold() not in _NO


def _consent(text: str) -> bool | None:
    word = text.casefold()
    if word in _REFUSED:
        return False
    return True if word in _GIVEN else _plain(text)
