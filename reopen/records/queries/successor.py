"""Whether a deal's successor is looked for: its person is there no more, and nobody else is on it."""

from django.db.models import F

from reopen.records.models import Promise


def is_looked_for(deal_id: int) -> bool:
    """Asked of a deal that the viewer may see as it stands."""
    standing = Promise.objects.filter(deal=deal_id, kind="successor", state=Promise.State.STANDING)
    return standing.filter(person_number=F("deal__contact_id")).exists()
