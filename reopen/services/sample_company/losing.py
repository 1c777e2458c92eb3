"""Losing a deal: to whom, why, what they signed, what stands there now, and what they said about the door."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from reopen.services.sample_company import door_words, loss_words, names, sheet_words
from reopen.services.sample_company.chance import Chance
from reopen.services.sample_company.company import SampleDeal, SampleDoor, SampleInstalled, SampleLoss

_TERMS = ((36, 46), (48, 16), (60, 38))


def lose(chance: Chance, deal: SampleDeal, *, on: date, at: datetime, wanted: bool = False) -> SampleLoss:
    """Record the loss of the deal, as the rep would; `wanted`: it is not one that we let go."""
    rivals = [name for name, _, _ in names.RIVALS]
    kind = chance.weighted(("rival", "nobody", "let go"), (70, 25, 0 if wanted else 5))
    table = {"rival": loss_words.TO_A_RIVAL, "nobody": loss_words.TO_NOBODY, "let go": loss_words.WE_LET_GO}[
        kind
    ]
    reason = chance.one(list(table))
    loss = SampleLoss(
        lost_on=on,
        recorded_at=at,
        stage=deal.stages[-2].stage,
        reason=reason,
        note="",
        our_price=deal.amount,
        good_fit=None if chance.happens(0.5) else chance.happens(0.8),
    )
    if kind == "rival":
        loss.rival = chance.weighted(rivals, [weight for _, weight, _ in names.RIVALS])
        _what_they_signed(chance, deal, loss)
    if kind == "let go":
        loss.let_go, loss.good_fit = True, False
    loss.note = chance.words(table[reason]).format(rival=loss.rival)
    deal.losses.append(loss)
    deal.status, deal.lost_on, deal.closed_on, deal.let_go = "lost", on, on, loss.let_go
    return loss


def _what_they_signed(chance: Chance, deal: SampleDeal, loss: SampleLoss) -> None:
    """As much of the rival's contract as the rep learned."""
    reps = next(reps for name, _, reps in names.RIVALS if name == loss.rival)
    if chance.happens(0.55):
        loss.rival_rep = chance.one(reps)
    if chance.happens(0.5) and loss.our_price:
        loss.their_price = Decimal(round(float(loss.our_price) * chance.share(0.84, 1.03) / 50) * 50)
    if chance.happens(0.5):
        start_lease(chance, loss, start=loss.lost_on + timedelta(days=chance.number(4, 40)))
    elif chance.happens(0.25):
        loss.term_months = chance.weighted([t for t, _ in _TERMS], [w for _, w in _TERMS])
    if chance.happens(0.6):
        make = chance.one(list(names.MACHINES))
        deal.installed[:] = [
            SampleInstalled(
                make=make,
                model=chance.one(names.MACHINES[make]),
                quantity=chance.weighted((1, 2, 3, 4, 6), (45, 25, 14, 10, 6)),
                monthly_volume=f"{chance.number(3, 60)},000 pages a month",
            )
        ]


def start_lease(chance: Chance, loss: SampleLoss, *, start: date, term: int | None = None) -> None:
    """They signed on that day, for `term` months (default: as such leases go)."""
    loss.contract_start = start
    loss.term_months = term or chance.weighted([t for t, _ in _TERMS], [w for _, w in _TERMS])
    loss.notice_days = chance.one((30, 60, 90, 90)) if chance.happens(0.5) else None


def ask_at_the_no(chance: Chance, deal: SampleDeal, *, asked: float) -> None:
    """ "Would you be open to my giving you a call in a month or two?", asked with this probability."""
    on = deal.losses[-1].lost_on
    if deal.let_go or not chance.happens(asked):
        return
    if chance.happens(0.76):
        open_door(deal, on, chance.words(door_words.YES), "at the no")
    elif chance.happens(0.12):
        close_door(deal, on, chance.words(door_words.NO_TO_EVERYTHING), "at the no", everything=True)
    elif chance.happens(0.25):
        deal.doors.append(SampleDoor("unsaid", on, chance.words(sheet_words.NEITHER), "at the no"))
    else:
        close_door(deal, on, chance.words(door_words.NO), "at the no")


def open_door(deal: SampleDeal, on: date, words: str, occasion: str) -> None:
    """They said yes."""
    deal.doors.append(SampleDoor("open", on, words, occasion))
    deal.door = "open"


def close_door(deal: SampleDeal, on: date, words: str, occasion: str, *, everything: bool = False) -> None:
    """They said no; `everything`: to letters, too."""
    deal.doors.append(SampleDoor("closed", on, words, occasion, everything))
    deal.door = "closed"
