"""The one deal that a person means by an id, the CRM's id or a name; or those among which to choose."""

from reopen.core.name_key import name_key
from reopen.records.queries.deal_list import DealRow, rows_of
from reopen.records.queries.find_deals import find_deals
from reopen.records.queries.visible import Viewer, visible_deals

# As many as a person reads through.
MOST = 20
_LARGEST = 2**63 - 1


def deals_named(viewer: Viewer, text: str) -> tuple[list[DealRow], bool]:
    """(the deals meant, are there more). One alone where the text is an id, or the whole name of just one.

    A number that is both our id and the CRM's id of another deal means both.
    """
    typed = text.strip()
    deals = visible_deals(viewer)
    if (
        typed.isascii()
        and typed.isdigit()
        and int(typed) <= _LARGEST
        and deals.filter(pk=int(typed)).exists()
    ):
        ours = int(typed)
        theirs = [row.id for row in find_deals(viewer, typed)[0] if _has_id(viewer, row.id, typed)]
        return rows_of(viewer, deals.filter(pk__in=[ours, *theirs[:MOST]])), False
    found, more = find_deals(viewer, typed)
    with_id = [row for row in found if _has_id(viewer, row.id, typed)]
    if with_id:
        return with_id, False
    key = name_key(typed)
    exactly = [row for row in found if key in (name_key(row.account), name_key(row.name))]
    if len(exactly) == 1:
        return exactly, False
    return found[:MOST], more or len(found) > MOST


def _has_id(viewer: Viewer, deal_id: int, external_id: str) -> bool:
    return visible_deals(viewer).filter(pk=deal_id, external_id=external_id).exists()
