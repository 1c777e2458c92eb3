"""A search as typed on a page: the text itself, and the phone numbers that it may begin."""

from reopen.crm.phone_number import phone_key
from reopen.records.queries.company import company
from reopen.records.queries.deal_list import DealRow
from reopen.records.queries.find_deals import find_deals
from reopen.records.queries.visible import Viewer

_LEAST_DIGITS = 5


def find(viewer: Viewer, text: str) -> tuple[list[DealRow], bool]:
    """(the deals found, are there more)."""
    text = text.replace("\0", "")
    digits = "".join(c for c in text if c.isascii() and c.isdigit())
    keys = [] if len(digits) < _LEAST_DIGITS or "@" in text else [phone_key(text, company().country), digits]
    return find_deals(viewer, text, phone_keys=[key for key in dict.fromkeys(keys) if key])
