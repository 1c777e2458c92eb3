"""Is the sample company in here?"""

from reopen.records.models import Deal

SOURCE = "sample"  # as services.sample_company stores it


def has_sample() -> bool:
    """True while a deal of the sample company is here."""
    return Deal.objects.filter(source=SOURCE).exists()
