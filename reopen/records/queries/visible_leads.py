"""Who sees which leads: the owner all, a manager those of the team's sellers, a rep own ones.

To everyone but the owner the leads of whom the owner has written to under a seal, and of their companies, are not
there: what becomes of them would tell who answered. Of an erased person the lead is nobody's.
"""

from django.db.models import Q, QuerySet

from reopen.records.models import Lead, Recipient
from reopen.records.queries.sealed import sealed_campaigns
from reopen.records.queries.visible import Viewer, visible_owners

# As services.erase leaves it: a number of no CRM, and no row that it came from.
_ERASED = Q(external_id__startswith="erased-", row_hash="")


def visible_leads(viewer: Viewer) -> QuerySet[Lead]:
    """The leads that the viewer may see as they stand."""
    leads = Lead.objects.exclude(_ERASED)
    if viewer.sees_resting:
        return leads
    cohort = Recipient.objects.filter(
        campaign__in=sealed_campaigns(), state__in=[Recipient.State.LETTER, Recipient.State.HOLDOUT]
    )
    hidden = (
        Q(contact__in=cohort.values("contact"))
        | Q(account__in=cohort.exclude(account=None).values("account"))
        | Q(pk__in=cohort.exclude(lead=None).values("lead"))
    )
    return leads.filter(owner__in=visible_owners(viewer).values("pk")).exclude(hidden)
