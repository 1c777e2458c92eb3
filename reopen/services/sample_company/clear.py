"""Take the sample company out again, and nothing else.

It goes as long as nothing of yours stands beside it: a deal, account, contact or lead of another source, or an
import, and it stays, since people may have joined the two by then. What was logged on the sample's own deals goes
with them. Its suppressions are of people who do not exist, and go too; those that somebody wrote meanwhile stay.
Users stay where they have signed in; the others, who never did, go.
"""

from django.db import transaction

from reopen.records.models import (
    Account,
    Activity,
    Appointment,
    Competitor,
    Contact,
    Deal,
    DealOwner,
    ImportBatch,
    Interview,
    Lead,
    Outcome,
    Promise,
    Quote,
    ReasonLesson,
    Setting,
    StageChange,
    Suppression,
    Team,
    Touch,
    User,
)
from reopen.services.sample_company.company import DOMAIN, REPS, TEAM
from reopen.services.sample_company.load import SETTINGS, SampleError
from reopen.services.sample_company.names import RIVALS
from reopen.services.sample_company.store_people import HOW, SOURCE


def clear() -> dict[str, int]:
    """How many deals, accounts and contacts were taken out. SampleError where real data stands beside them."""
    with transaction.atomic():
        _refuse_beside_real_data()
        sample = Deal.objects.filter(source=SOURCE)
        counts = {"deals": sample.count()}
        # Children first: a cascade would read every row that it deletes.
        for model in (Touch, Interview, Appointment, Quote, Promise, Outcome, StageChange, Activity):
            model._default_manager.filter(deal__in=sample.values("pk")).delete()
        sample.delete()
        for name, records in (
            ("contacts", Contact.objects.filter(source=SOURCE)),
            ("accounts", Account.objects.filter(source=SOURCE)),
        ):
            counts[name] = records.count()
            records.delete()
        Suppression.objects.filter(how=HOW).delete()
        # Nothing else was there to be taught of: what was tried out must not sort the real losses later.
        ReasonLesson.objects.all().delete()
        Competitor.objects.filter(name__in=[r for r, _, _ in RIVALS], losses__isnull=True).delete()
        DealOwner.objects.filter(name__in=[r.name for r in REPS], deals__isnull=True).delete()
        _users_leave()
        for key, value in SETTINGS.items():
            Setting.objects.filter(pk=key, value=value).delete()
    return counts


def _refuse_beside_real_data() -> None:
    if not Deal.objects.filter(source=SOURCE).exists():
        raise SampleError("The sample company is not in this database; there is nothing to clear.")
    others = {
        "deals": Deal.objects.exclude(source=SOURCE).count(),
        "accounts": Account.objects.exclude(source=SOURCE).count(),
        "contacts": Contact.objects.exclude(source=SOURCE).count(),
        "leads": Lead.objects.exclude(source=SOURCE).count(),
        "imports": ImportBatch.objects.exclude(state=ImportBatch.State.UNDONE).count(),
    }
    if any(others.values()):
        found = ", ".join(f"{count:,} {name}" for name, count in others.items() if count)
        raise SampleError(
            f"Your own records stand beside the sample company ({found}), and may hang together with it by now. "
            "Nothing was cleared. Undo your imports first, or begin anew in another REOPEN_HOME and import there."
        )


def _users_leave() -> None:
    """The sample's users who never signed in; the last owner stays whoever they are."""
    strangers = User.objects.filter(email__endswith=f"@{DOMAIN}", last_login__isnull=True)
    owners = User.objects.filter(role=User.Role.OWNER, is_active=True)
    if not owners.exclude(pk__in=strangers.values("pk")).exists():
        strangers = strangers.exclude(role=User.Role.OWNER)
    strangers.delete()
    Team.objects.filter(name=TEAM, users__isnull=True, deal_owners__isnull=True).delete()
