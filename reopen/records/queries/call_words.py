"""The words of one call, from what is known of its deal: why now, what to say, what is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from reopen.core.ask.words import door_word
from reopen.core.call_queue import Call
from reopen.core.plain_english import money, plain_day, short_day, span
from reopen.core.why_now import Why
from reopen.core.words import Script, kind_of, script
from reopen.core.working_days import add_months
from reopen.records.models import Loss
from reopen.records.queries.company import Company
from reopen.records.queries.deal_facts import DealFacts, LossFacts

# A loss this old is asked about as an old one, where nobody has spoken with them since.
_OLD = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Known:
    """One line of what is known of a deal: `<dt>label</dt><dd>text <q>quote</q></dd>`."""

    label: str  # "Lost", "Your reason", "Their contract", "Installed", "Door"
    text: str  # "10 Feb at Proposal, to Marlow, for $36,150"
    quote: str = ""  # the prospect's own words, without quotation marks


def contract_end(start: date | None, term_months: int | None) -> date | None:
    """The day on which the contract ends, where both are known."""
    if start is None or not term_months:
        return None
    try:
        return add_months(start, term_months)
    except OverflowError:
        return None


def last_day_to_cancel(loss: LossFacts | None) -> date | None:
    """The contract's end less the notice; None without a term or a notice."""
    if loss is None or loss.notice_days is None:
        return None
    end = contract_end(loss.contract_start or loss.lost_on, loss.term_months)
    return end - timedelta(days=loss.notice_days) if end else None


def cancel_by(deal_ids: Iterable[int]) -> dict[int, date]:
    """The last day on which each of these can cancel, where it is known; no query for none."""
    ids = list(deal_ids)
    if not ids:
        return {}
    rows = (
        Loss.objects.filter(deal__in=ids)
        .order_by("deal_id", "lost_on", "pk")
        .values_list("deal_id", "lost_on", "contract_start", "term_months", "notice_days")
    )
    days: dict[int, date] = {}
    for deal_id, lost_on, start, term, notice in rows:
        days.pop(deal_id, None)
        end = contract_end(start or lost_on, term)
        if end and notice is not None:
            days[deal_id] = end - timedelta(days=notice)
    return days


def _is_first(deal: DealFacts, on: date) -> bool:
    return bool(deal.loss and deal.last_spoke_on is None and on - deal.loss.lost_on > _OLD)


def why_of(
    deal: DealFacts, call: Call, at: time | None, assumed: tuple[str, ...], snoozed_from: date | None
) -> Why:
    """What core.why_now needs of this call."""
    loss = deal.loss
    return Why(
        reasons=call.reasons,
        due_on=call.due_on,
        promised=call.promised,
        at=at,
        assumed=assumed,
        lost_on=loss.lost_on if loss else None,
        competitor=(loss.competitor or "") if loss else "",
        term_months=loss.term_months if loss else None,
        cancel_by=last_day_to_cancel(loss),
        last_spoke_on=deal.last_spoke_on,
        attempts=deal.attempts,
        care_reason=deal.care_reason,
        is_first=_is_first(deal, call.due_on),
        snoozed_from=snoozed_from,
        sideways_since=call.sideways_since,
        rival_gone=bool(loss and loss.competitor_rep_gone_on),
        rival_rep=loss.competitor_rep if loss else "",
    )


def script_for(
    deal: DealFacts,
    call: Call,
    on: date,
    *,
    seller: str,
    firm: Company,
    own_words: Mapping[str, str] | None,
) -> Script:
    """What to say and to ask in this call."""
    loss = deal.loss
    facts = {
        "name": deal.first_name,
        "seller": seller or firm.name or "me",
        "company": firm.name if seller else "",
        "account": deal.account,
        "product": deal.product,
        "said": deal.said.words if deal.said else "",
    }
    months_left = None
    if loss:
        facts["competitor"] = loss.competitor or ""
        facts["rival"] = loss.competitor_rep
        facts["since_loss"] = span(max(0, (on - loss.lost_on).days))
        start = loss.contract_start or loss.lost_on
        end = contract_end(start, loss.term_months)
        if end and end > on:
            months_left = round((end - on).days / 30.44)
            facts["term"] = str(loss.term_months)
            facts["months_in"] = str(max(0, round((on - start).days / 30.44)))
            facts["months_left"] = str(months_left) if months_left > 1 else ""
        last_day = last_day_to_cancel(loss)
        facts["cancel_by"] = plain_day(last_day, on) if last_day and last_day >= on else ""
    kind = kind_of(
        call.reasons, promised=call.promised, is_first=_is_first(deal, on), months_left=months_left
    )
    return script(kind, facts, own_words)


def known_lines(deal: DealFacts, on: date, currency: str) -> tuple[Known, ...]:
    """What is known, line by line; what is not known has no line, but for the buyer's reason."""
    lines = []
    loss = deal.loss
    if loss:
        lost = short_day(loss.lost_on, on)
        if loss.stage:
            lost += f" at {loss.stage}"
        if loss.competitor:
            lost += f", to {loss.competitor}"
        if loss.their_price is not None:
            lost += f", for {money(loss.their_price, currency)}"
        lines.append(Known("Lost", lost))
        if loss.reason or loss.buyer_reason:
            ours = f"{loss.reason}. " if loss.reason else "Not noted. "
            lines.append(Known("Your reason", f"{ours}Theirs: {loss.buyer_reason or 'not asked yet'}"))
        if loss.competitor_rep:
            gone = loss.competitor_rep_gone_on
            left = f", gone since {short_day(gone, on)}" if gone else ""
            lines.append(Known("Their rep", f"{loss.competitor_rep}{left}"))
        elif loss.competitor_rep_gone_on:
            lines.append(Known("Their rep", f"gone since {short_day(loss.competitor_rep_gone_on, on)}"))
        if contract := _contract_line(loss, on):
            lines.append(Known("Their contract", contract))
    if deal.installed:
        lines.append(Known("Installed", "; ".join(deal.installed)))
    if deal.door_answer:
        state, said_on, words = deal.door_answer
        lines.append(
            Known("Door", f"{door_word(state)}, {short_day(said_on, on)}{':' if words else ''}", words)
        )
    else:
        lines.append(Known("Door", "Not asked yet"))
    if deal.last_spoke_on:
        lines.append(Known("Last spoke", short_day(deal.last_spoke_on, on)))
    return tuple(lines)


def _contract_line(loss: LossFacts, on: date) -> str:
    if not loss.term_months:
        return f"from {short_day(loss.contract_start, on)}, length unknown" if loss.contract_start else ""
    start = loss.contract_start or loss.lost_on
    text = f"{loss.term_months} months from {short_day(start, on)}"
    if loss.contract_start is None:
        text += " (assumed: the day of the loss)"
    if end := contract_end(start, loss.term_months):
        text += f", to {short_day(end, on)}"
    if last_day := last_day_to_cancel(loss):
        text += f"; cancel by {short_day(last_day, on)}"
    return text
