"""Who we are, as the settings page keeps it."""

from reopen.records.models import Setting

COMPANY_NAME = "company.name"


def company_name() -> str:
    """The company's name; empty until someone says it."""
    value = Setting.objects.filter(pk=COMPANY_NAME).values_list("value", flat=True).first()
    return value if isinstance(value, str) else ""
