"""The first letter to somebody whom another person named says who that was, in its first line."""

from collections.abc import Collection, Sequence

from reopen.core.letter import literal
from reopen.core.letter.fields import one_line
from reopen.records.models import Campaign, Message, Recipient

_NONE_YET = (Message.State.CANCELLED, Message.State.SUPPRESSED, Message.State.BOUNCED)


def texts(recipients: Sequence[Recipient], campaign: Campaign) -> dict[int, str]:
    """Recipient id → the letter before its fields are filled. The recipients come with their contacts."""
    named = {one.contact_id for one in recipients if one.contact.named_by}
    first = named - _written_to(named, campaign) if named else named
    return {
        one.pk: introduced(text, one.contact.named_by) if one.contact_id in first else text
        for one in recipients
        for text in [one.own_text or campaign.text]
    }


def introduced(text: str, who: str) -> str:
    """“Nora Reed suggested that I write to you.” under the greeting; as it is where it names them already."""
    who = literal(one_line(who))
    if not who or who in text:
        return text
    line = f"{who} suggested that I write to you."
    greeting, blank, rest = text.lstrip("\n").partition("\n")
    if blank and greeting.rstrip().endswith((",", "!", ":")):
        return f"{greeting}\n\n{line}\n\n{rest.lstrip(chr(10))}"
    return f"{line}\n\n{text}"


def _written_to(people: Collection[int], campaign: Campaign) -> set[int]:
    """Whom a letter has reached, or will: of another campaign than this."""
    letters = Message.objects.filter(contact__in=people, kind=Message.Kind.LETTER)
    gone = letters.exclude(campaign=campaign).exclude(state__in=_NONE_YET)
    return set(gone.values_list("contact_id", flat=True))
