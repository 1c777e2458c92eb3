"""The words at the head of a deal's page, and its facts line by line. Pure."""

from datetime import date
from decimal import Decimal

from reopen.core.plain_english import capital, full_day, money, plain_day, span, zone_time
from reopen.records.queries.deal_page import DealPage, LossRow

_SOURCES = {
    "hubspot": " in HubSpot",
    "salesforce": " in Salesforce",
    "pipedrive": " in Pipedrive",
    "zoho": " in Zoho",
    "table": " in the imported table",
}
_TIMES = ("never lost", "lost once", "lost twice")


def title(deal: DealPage) -> str:
    """The account's name; the deal's where there is none."""
    return deal.account or deal.name


def standing(deal: DealPage) -> str:
    """Lost twice · owner Dana Whitfield · deal 20417 in HubSpot."""
    count = len(deal.losses)
    times = _TIMES[count] if count < len(_TIMES) else f"lost {count} times"
    state = {"open": f"open, {times}" if count else "open", "won": "won"}.get(deal.status, times)
    if deal.status == "lost" and not count:
        state = "lost"
    parts = [capital(state)]
    if deal.account and deal.name != deal.account:
        parts.append(_own_name(deal))
    parts.append(f"owner {deal.owner}" if deal.owner else "nobody owns it")
    parts.append(source(deal))
    return " · ".join(parts)


def _own_name(deal: DealPage) -> str:
    """The deal's name without its account's, which stands beside it anyway: “Acme · Copiers” is “Copiers”."""
    rest = deal.name.removeprefix(deal.account)
    own = rest.lstrip(" ·-–—:,")
    return own if rest != deal.name and own and not rest[0].isalnum() else deal.name


def sentence(deal: DealPage, today: date) -> str:
    """What presses most on this deal."""
    return f"{title(deal)}: {_pressing(deal, today)}."


def _pressing(deal: DealPage, today: date) -> str:
    return _settled(deal, today) or _planned(deal, today) or _unplanned(deal, today)


def _settled(deal: DealPage, today: date) -> str:
    if deal.status == "won":
        return f"won{f' on {plain_day(deal.closed_on, today)}' if deal.closed_on else ''}"
    if deal.no_phone and deal.no_email:
        return "they asked us to stop, on every channel"
    if deal.status == "open" and deal.next_call is None:
        return f"open{f' at {deal.stage}' if deal.stage else ''}"
    if deal.let_go:
        return "we let them go; nothing is owed"
    return ""


def _planned(deal: DealPage, today: date) -> str:
    call = deal.next_call
    if call is not None:
        why = call.why[:1].lower() + call.why[1:]
        if call.on <= today:
            return f"call today, {why}"
        return f"the next call is on {full_day(call.on)}, {why}"
    return ""


def _unplanned(deal: DealPage, today: date) -> str:
    if deal.no_phone:
        return "they asked us not to call; letters go on"
    if deal.door_state == "closed":
        return "the door is closed, and no call is planned"
    if deal.in_care_since is None:
        ago = (
            f", lost {span((today - deal.lost_on).days)} ago"
            if deal.lost_on and deal.lost_on <= today
            else ""
        )
        return f"waits in line for care{ago}"
    return "no call is planned"


def facts(deal: DealPage) -> list[tuple[str, str]]:
    """Label and text of what is known; what is not known has no line."""
    loss = deal.loss
    currency = deal.currency
    worth = money(deal.amount, currency)
    if worth and loss and loss.term_months:
        worth += f" over {loss.term_months} months"
    rows = [
        ("Worth", worth),
        ("First asked", _first_asked(deal)),
        ("Product", deal.product),
        ("Pipeline", deal.pipeline) if deal.status == "lost" else ("Stage", _stage(deal)),
        ("Installed", "; ".join(_installed(deal))),
        ("Volume", "; ".join(row.monthly_volume for row in deal.installed if row.monthly_volume)),
    ]
    if loss:
        rows += [
            ("Won by", _won_by(loss, currency)),
            ("Their rep", _rival(loss)),
            ("Project", _project(deal)),
            ("Contract", _contract(loss)),
            ("A good fit", _fit(deal.losses)),
        ]
    rows += [
        (
            "Last contact",
            f"{deal.last_contact_on.day} {deal.last_contact_on:%b %Y}" if deal.last_contact_on else "",
        ),
        ("In care", _care(deal)),
    ]
    return [(label, text) for label, text in rows if text]


def source(deal: DealPage) -> str:
    """Where its numbers come from: "deal 20417 in HubSpot", "made here"."""
    return (
        "made here" if deal.source == "reopen" else f"deal {deal.external_id}{_SOURCES.get(deal.source, '')}"
    )


# What the numbers of the page's headline are made of.
HEADLINE_OF = (
    "Days and weeks are counted from what was promised, from the contract, or from the last time somebody spoke to "
    "them; check-ins since the loss"
)


def made_of(deal: DealPage) -> list[tuple[str, str]]:
    """What the numbers of the page are made of: a label of `facts`, or of a column, and a sentence."""
    loss, rows = deal.loss, []
    if deal.amount is not None:
        term = f", over the {loss.term_months} months of the contract" if loss and loss.term_months else ""
        rows.append(("Worth", f"The amount of {source(deal)}{term}"))
    if deal.losses:
        rows.append(("Ours, theirs", price_basis(deal.losses[0])))
    if deal.last_contact_on:
        rows.append(("Last contact", "The latest call, meeting or mail that the CRM or Reopen has"))
    if deal.in_care_since:
        rows.append(("In care", "The day from which Reopen plans its calls; nothing before it is owed"))
    return rows


def prices(loss: LossRow, currency: str, amount: Decimal | None) -> str:
    """$46,800, $43,900: ours, theirs."""
    ours = loss.our_price if loss.our_price is not None else amount
    known = [money(ours, currency) or "unknown", money(loss.their_price, currency) or "unknown"]
    return "unknown" if known == ["unknown", "unknown"] else ", ".join(known)


def price_basis(loss: LossRow) -> str:
    """What a pair of prices is made of."""
    own = "What we asked" if loss.our_price is not None else "The deal’s amount"
    return f"{own}, and what the winner asked, as noted at the loss"


def place(deal: DealPage) -> str:
    """Cincinnati, OH, US · New York time."""
    town = ", ".join(part for part in (deal.city, deal.region or deal.country) if part)
    return ", ".join(part for part in (town, zone_time(deal.time_zone)) if part)


def whom(deal: DealPage) -> str:
    """Ingrid Moss, facilities."""
    return ", ".join(part for part in (deal.contact, deal.contact_title) if part) or "Nobody named"


def _stage(deal: DealPage) -> str:
    return " · ".join(part for part in (deal.pipeline, deal.stage) if part)


def _first_asked(deal: DealPage) -> str:
    day = f"{deal.opened_on.day} {deal.opened_on:%b %Y}" if deal.opened_on else ""
    return ", ".join(part for part in (day, deal.lead_source) if part)


def _installed(deal: DealPage) -> list[str]:
    rows = []
    for row in deal.installed:
        what = " ".join(str(part) for part in (row.quantity, row.make, row.model) if part)
        if text := ", ".join(part for part in (what, row.note) if part):
            rows.append(text)
    return rows


def _won_by(loss: LossRow, currency: str) -> str:
    price = money(loss.their_price, currency)
    if not loss.competitor:
        return f"unknown, for {price}" if price else ""
    return f"{loss.competitor}, for {price}" if price else loss.competitor


def _rival(loss: LossRow) -> str:
    gone = loss.competitor_rep_gone_on
    if gone is None:
        return loss.competitor_rep
    left = f"gone since {gone.day} {gone:%b %Y}"
    return f"{loss.competitor_rep}, {left}" if loss.competitor_rep else capital(left)


_PROJECT = {"fine": "Fine", "bumpy": "Bumpy", "sideways": "Going sideways"}


def _project(deal: DealPage) -> str:
    """Going sideways, said 24 Feb 2026; "" where they were not asked since this loss."""
    on = deal.health_on
    if deal.health not in _PROJECT or on is None or (deal.lost_on is not None and on < deal.lost_on):
        return ""
    return f"{_PROJECT[deal.health]}, said {on.day} {on:%b %Y}"


def _contract(loss: LossRow) -> str:
    if not loss.term_months and not loss.contract_start:
        return ""
    start = (
        f"from {loss.contract_start.day} {loss.contract_start:%b %Y}"
        if loss.contract_start
        else "start unknown"
    )
    term = f"{loss.term_months} months" if loss.term_months else "length unknown"
    notice = f", {loss.notice_days} days’ notice" if loss.notice_days is not None else ""
    return f"{term}, {start}{notice}"


def _fit(losses: tuple[LossRow, ...]) -> str:
    answers = [loss.good_fit for loss in losses if loss.good_fit is not None]
    if not answers:
        return ""
    if len(set(answers)) == 1 and len(answers) > 1:
        return f"{'Yes' if answers[0] else 'No'}, {'both' if len(answers) == 2 else 'all'} times"
    return "Yes" if answers[0] else "No"


def _care(deal: DealPage) -> str:
    if deal.in_care_since is None:
        return ""
    reason = f": {deal.care_reason}" if deal.care_reason else ""
    return f"since {deal.in_care_since.day} {deal.in_care_since:%b %Y}{reason}"
