"""They say, the CRM says: did anyone get back to you?, against the contact on record before the letter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reopen.core.experiment import share
from reopen.core.insight.basis import Basis, basis, number
from reopen.core.insight.stages import in_words
from reopen.core.plain_english import capital, count, many


@dataclass(frozen=True, slots=True)
class Said:
    """One answer. `on_record`: how we contacted them before the letter ("call", "email", "meeting"); empty: never."""

    deal_id: int
    group: str
    contacted: bool
    on_record: frozenset[str]


@dataclass(frozen=True, slots=True)
class Square:
    """What they say (rows) against what is on record (columns), of one group; "" is everybody."""

    group: str
    denied_on_record: tuple[int, ...]  # ids of deals: “nobody”, and the CRM says that we did
    denied_not: tuple[int, ...]
    confirmed_on_record: tuple[int, ...]
    confirmed_not: tuple[int, ...]

    @property
    def denied(self) -> int:
        """Who says that nobody contacted them."""
        return len(self.denied_on_record) + len(self.denied_not)

    @property
    def answered(self) -> int:
        """Who answered the question."""
        return self.denied + len(self.confirmed_on_record) + len(self.confirmed_not)


@dataclass(frozen=True, slots=True)
class Hearsay:
    """The square of all, those of the groups, and what can be said.

    `by_mail`: ids of the deals whose people say “nobody”, and e-mails alone are on record.
    """

    whole: Square
    groups: tuple[Square, ...]
    sentence: str
    basis: str
    by_mail: tuple[int, ...] = ()


def find_hearsay(said: Sequence[Said]) -> Hearsay:
    """The finding over all answers; groups by name."""
    whole = _square("", said)
    names = sorted({one.group for one in said if one.group})
    groups = tuple(_square(name, [one for one in said if one.group == name]) for name in names)
    if not whole.answered:
        words = "Nobody has answered yet whether anyone contacted them."
        return Hearsay(whole, groups, words, "The letter’s first question asks it.")
    if not whole.denied:
        words = f"{capital(many(whole.answered, 'answer'))}, and nobody says that they were not contacted."
        return Hearsay(whole, groups, words, _basis(whole, ()))
    we_did = len(whole.denied_on_record)
    if whole.denied == 1:
        crm = "the CRM says that we did" if we_did else "the CRM says the same"
        words = f"One says that nobody contacted them; {crm}."
    else:
        of_them = "none" if not we_did else count(we_did)
        words = (
            f"Of {count(whole.denied)} who say nobody contacted them, the CRM says we contacted {of_them}."
        )
    by_mail = tuple(one.deal_id for one in said if not one.contacted and one.on_record == {"email"})
    return Hearsay(whole, groups, words, _basis(whole, by_mail), by_mail)


def _square(group: str, said: Iterable[Said]) -> Square:
    ones = list(said)

    def ids(*, contacted: bool, on_record: bool) -> tuple[int, ...]:
        return tuple(
            one.deal_id for one in ones if one.contacted == contacted and bool(one.on_record) == on_record
        )

    return Square(
        group,
        ids(contacted=False, on_record=True),
        ids(contacted=False, on_record=False),
        ids(contacted=True, on_record=True),
        ids(contacted=True, on_record=False),
    )


def _basis(whole: Square, by_mail: Sequence[int]) -> Basis:
    denied = share(whole.denied, whole.answered)
    words = basis(
        f"{in_words(denied)} of {{}} who answered the letter’s first question.",
        number(whole.answered, what="answered"),
    )
    mails = len(by_mail)
    if whole.denied_on_record and mails:
        only = "all" if mails == len(whole.denied_on_record) else ""
        words += basis(" Of those contacts {} were e-mails only.", number(mails, only, what="by_mail"))
    return words
