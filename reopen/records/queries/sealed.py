"""Which campaigns are under the seal: from the owner's approval until it is taken off."""

from django.db.models import Q, QuerySet

from reopen.records.models import Campaign

SEALED = Q(approved_at__isnull=False, unsealed_at__isnull=True)


def sealed_campaigns() -> "QuerySet[Campaign]":
    """Those of which nobody but the owner sees what came of them."""
    return Campaign.objects.filter(SEALED)
