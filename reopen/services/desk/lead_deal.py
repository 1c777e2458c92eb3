"""A dead lead whose person answered: a call is planned on a deal, so one is opened for it.

Not before the seal is off: a deal that begins to rest would tell that there is an answer. Until then the day is kept
with the reply, and the unsealing opens the deal; an open one owes exactly the calls that are promised on it.
"""

from datetime import date, datetime

from reopen.records.models import Account, Campaign, Deal, DealOwner, Lead, Outcome, Promise, Reply
from reopen.records.queries import sealed
from reopen.services.acts import ActError
from reopen.services.campaigns.rest import rest_too
from reopen.services.desk.reply_lock import words_for_the_deal
from reopen.services.gone_deals import note_gone
from reopen.services.plan_touches import replan


def lead_of(reply: Reply) -> Lead | None:
    """The lead that the letter was about, else the person's last one."""
    to = reply.letter.recipient if reply.letter else None
    if to is not None and to.lead_id is not None:
        return Lead.objects.filter(pk=to.lead_id).first()
    return Lead.objects.filter(contact=reply.contact_id).exclude(contact=None).order_by("-pk").first()


def seller_of(reply: Reply) -> DealOwner | None:
    """Whose call it is: the lead's seller, else that of the last deal at their company; None where nobody is."""
    lead = lead_of(reply)
    if lead is not None and lead.owner_id is not None:
        return DealOwner.objects.filter(pk=lead.owner_id).first()
    account = _account(reply, lead)
    if account is None:
        return None
    last = Deal.objects.filter(account=account).exclude(owner=None).order_by("-pk").first()
    return last.owner if last else None


def is_sealed(reply: Reply) -> bool:
    """Whether the reply's campaign is under its seal."""
    return sealed.is_sealed(reply.campaign_id)


def plan_call(reply: Reply, on: date, *, now: datetime, today: date, by: int | None) -> None:
    """The call on that day: at once, or when the seal is off. Caller's transaction; it saves the reply."""
    if is_sealed(reply):
        reply.effects = {**reply.effects, "lead_call": on.isoformat()}
        return
    open_deal(
        reply, on, words=words_for_the_deal(reply), seller=seller_of(reply), now=now, today=today, by=by
    )


def open_deal(
    reply: Reply,
    on: date,
    *,
    words: str,
    seller: DealOwner | None,
    now: datetime,
    today: date,
    by: int | None,
) -> Deal:
    """A deal for the lead, with the promised call. Caller's transaction; it saves the reply."""
    lead = lead_of(reply)
    account = _account(reply, lead)
    firm = Account.objects.filter(pk=account).first() if account else None
    person = reply.contact.name if reply.contact else ""
    deal = Deal.objects.create(
        source="reopen",
        external_id=f"reply-{reply.pk}",
        name=((lead.name if lead else "") or (firm.name if firm else "") or person or reply.from_address)[
            :255
        ],
        account=firm,
        contact=reply.contact,
        owner=seller,
        status=Deal.Status.OPEN,
        opened_on=lead.opened_on if lead else today,
        lead_source=lead.lead_source if lead else "",
        touched_at=now,
    )
    Promise.objects.create(
        deal=deal, kind="call_back", on=max(on, today), words=words[:2000], made_on=today, made_by_id=by
    )
    if lead is not None:
        Lead.objects.filter(pk=lead.pk).update(status=Lead.Status.CONVERTED, touched_at=now)
    kept = {key: value for key, value in reply.effects.items() if key != "lead_call"}
    reply.effects = {**kept, "opened": deal.pk, "opened_for": lead.pk if lead else None}
    rest_too([deal.pk], now=now)
    replan([deal.pk], today=today)
    return deal


def take_back(reply: Reply) -> None:
    """The planned call is owed no more, and a deal that was opened for it goes. ActError where it has been called."""
    opened = reply.effects.get("opened")
    if opened is not None:
        if Outcome.objects.filter(deal=opened, undone_at=None).exists():
            raise ActError("reply", "The call has been made: the deal that was opened for it stays.")
        Deal.objects.filter(pk=opened).delete()
        note_gone([opened])
        Lead.objects.filter(pk=reply.effects.get("opened_for")).update(status=Lead.Status.DEAD)
    gone = ("lead_call", "opened", "opened_for")
    reply.effects = {key: value for key, value in reply.effects.items() if key not in gone}


def open_the_named(campaign: Campaign, *, now: datetime, today: date) -> list[int]:
    """The seal comes off: the days that people without a deal named become calls; the deals opened.

    Without their words, which are the owner's. What the owner has not judged counts as it was read. Caller's
    transaction.
    """
    made = []
    for reply in Reply.objects.filter(campaign=campaign, intent="later") | Reply.objects.filter(
        campaign=campaign, decision=Reply.Decision.LATER
    ):
        named = reply.effects.get("lead_call")
        if named is None or reply.effects.get("opened") is not None:
            continue
        deal = open_deal(
            reply, date.fromisoformat(named), words="", seller=seller_of(reply), now=now, today=today, by=None
        )
        reply.save(update_fields=["effects"])
        made.append(deal.pk)
    return made


def _account(reply: Reply, lead: Lead | None) -> int | None:
    to = reply.letter.recipient if reply.letter else None
    of = (lead.account_id if lead else None) or (to.account_id if to else None)
    return of or (reply.contact.account_id if reply.contact else None)
