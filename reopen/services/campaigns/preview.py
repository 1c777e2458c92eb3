"""Each letter as it will arrive."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reopen.core.letter import Rendered, complete, missing_words, render
from reopen.records.models import Campaign, Recipient
from reopen.records.queries.company import company
from reopen.services.campaigns.introduce import texts
from reopen.services.campaigns.words import fields_of

_PIECE = 200


@dataclass(frozen=True, slots=True)
class Preview:
    """One letter; `whole` is the text as it goes, with what stands under it; `missing` says why it is blocked."""

    recipient: Recipient
    to: str
    sender: str
    letter: Rendered
    whole: str
    missing: str


def previews(
    campaign: Campaign, *, today: date, first: int = 0, most: int | None = None
) -> Iterator[Preview]:
    """The letters of a campaign in the order in which they would go, blocked ones last."""
    wanted = (
        Recipient.objects.filter(campaign=campaign)
        .select_related("contact", "account", "deal__owner", "lead__owner")
        .prefetch_related("contact__emails")
    )
    ids = _ids(campaign, first, most)
    address = company().postal_address or "(your postal address)"
    sender = f"{campaign.mailbox.name} <{campaign.mailbox.address}>".strip() if campaign.mailbox else ""
    for start in range(0, len(ids), _PIECE):
        rows = wanted.in_bulk(ids[start : start + _PIECE])
        part = [rows[pk] for pk in ids[start : start + _PIECE]]
        values = fields_of(part, campaign.mailbox, today=today)
        written = texts(part, campaign)
        for one in part:
            letter = render(one.own_subject or campaign.subject, written[one.pk], values[one.pk])
            yield Preview(
                one, _to(one), sender, letter, complete(letter.text, address), missing_words(letter.missing)
            )


_ORDER = (Recipient.State.LETTER, Recipient.State.HOLDOUT, Recipient.State.BLOCKED)


def _ids(campaign: Campaign, first: int, most: int | None) -> list[int]:
    """State by state, as the index has them: for one letter of tens of thousands none are sorted."""
    found: list[int] = []
    for state in _ORDER:
        rows = Recipient.objects.filter(campaign=campaign, state=state).order_by("pk")
        end = None if most is None else first + most - len(found)
        part = list(rows.values_list("pk", flat=True)[first:end])
        found += part
        if most is not None and len(found) >= most:
            break
        first = 0 if part else first - min(first, rows.count())
    return found


def _to(one: Recipient) -> str:
    emails = sorted(one.contact.emails.all(), key=lambda e: (e.rank, e.pk))
    address = next((e.address for e in emails if e.key and not e.is_dead), "")
    return f"{one.contact.name} <{address}>".strip()
