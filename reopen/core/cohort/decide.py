"""Who of the cohort gets a letter: one a person, one person a company, and never two to one address."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from reopen.core.cohort.candidate import Candidate
from reopen.core.cohort.left_out import LeftOut, asks_the_owner, reason_against


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one person; `candidate` holds the deal that the letter is about.

    `asks`: they get a letter on a ground that is the owner's to decide: to be shown before the approval, which decides.
    """

    candidate: Candidate
    state: Literal["letter", "left_out"]
    why: LeftOut | None = None
    words: str = ""
    asks: bool = False


_ORDER = {why: place for place, why in enumerate(LeftOut)}


def decide(candidates: Iterable[Candidate], on: date, *, approval_decides: bool = False) -> list[Decision]:
    """One decision a person, best first among those who get a letter, then those left out, by name.

    A reason against any of a person's deals is a reason against the person. The same set gives the same answer, in
    whatever order it comes. `approval_decides`: people on a ground that is the owner's to decide (an unknown country,
    say) are among the letters, marked, and the owner's approval decides; else they are left out until it is decided.
    """
    people: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        people.setdefault(candidate.contact_id, []).append(candidate)
    free: list[Candidate] = []
    out: list[Decision] = []
    for deals in people.values():
        deals.sort(key=_best_first)
        against = [
            (_ORDER[found[0]], found[1])
            for c in deals
            if (found := reason_against(c, on, approval_decides=approval_decides))
        ]
        if against:
            place, words = min(against)
            out.append(Decision(deals[0], "left_out", tuple(LeftOut)[place], words))
        else:
            free.append(deals[0])
    letters: list[Decision] = []
    accounts: dict[int, Candidate] = {}
    addresses: dict[str, Candidate] = {}
    for candidate in sorted(free, key=_best_first):
        account = candidate.account_id
        if account is not None and account in accounts:
            words = f"{_name(accounts[account])} at the same company gets it"
            out.append(Decision(candidate, "left_out", LeftOut.SECOND_PERSON, words))
        elif candidate.address in addresses:
            words = f"Same address as {_name(addresses[candidate.address])}"
            out.append(Decision(candidate, "left_out", LeftOut.SAME_ADDRESS, words))
        else:
            if account is not None:
                accounts[account] = candidate
            addresses[candidate.address] = candidate
            asks = asks_the_owner(candidate)
            words = candidate.ground.words if asks and candidate.ground else ""
            letters.append(Decision(candidate, "letter", None, words, asks))
    out.sort(key=lambda d: (d.candidate.name.casefold(), d.candidate.contact_id))
    return letters + out


def left_out_counts(decisions: Sequence[Decision]) -> dict[str, int]:
    """{reason: people}, the most frequent first, then in the order of the reasons."""
    counts = Counter(d.why for d in decisions if d.why is not None)
    return {why.value: n for why, n in sorted(counts.items(), key=lambda item: (-item[1], _ORDER[item[0]]))}


def _best_first(candidate: Candidate) -> tuple[int, Decimal, bool, int, int]:
    """The latest loss (a lead: its inquiry), the largest amount, a first name; then whom we have known longest."""
    day = candidate.lost_on or candidate.opened_on or date.min
    return (
        -day.toordinal(),
        -(candidate.amount if candidate.amount is not None else Decimal(-1)),
        not candidate.first_name,
        candidate.contact_id,
        candidate.deal_id or candidate.lead_id or 0,
    )


def _name(candidate: Candidate) -> str:
    return candidate.name or candidate.address
