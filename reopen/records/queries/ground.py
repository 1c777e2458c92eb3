"""Is there anything here yet?"""

from reopen.records.models import Account, Contact, Deal, ImportBatch


def is_empty() -> bool:
    """Nothing was imported or made: no deal, account, contact or import."""
    return not any(model.objects.exists() for model in (Deal, Account, Contact, ImportBatch))
