"""The undo of a call undoes what its sheet brought, and the sheet is open again, with its words."""

from typing import Any

from reopen.records.models import Deal, Interview, Loss

# What a sheet can change, and so what Interview.before keeps.
OF_LOSS = (
    "competitor_id", "competitor_rep", "competitor_rep_asked_on", "competitor_rep_gone_on", "contract_start",
    "term_months", "notice_days", "buyer_reason", "buyer_words",
)  # fmt: skip
OF_DEAL = ("health", "health_on")


def take_back_sheet(outcome_id: int, deal: Deal) -> None:
    """Put deal and loss back as they stood before the sheet of this call, if it had one; in the undo's transaction."""
    sheet = Interview.objects.filter(outcome=outcome_id).first()
    if sheet is None:
        return
    before: dict[str, Any] = sheet.before
    if loss := before.get("loss"):
        Loss.objects.filter(pk=loss["id"], deal=deal).update(**{name: loss[name] for name in OF_LOSS})
    if known := before.get("deal"):
        Deal.objects.filter(pk=deal.pk).update(**{name: known[name] for name in OF_DEAL})
        deal.refresh_from_db(fields=OF_DEAL)
    open_again = not Interview.objects.filter(
        deal=deal, kind=sheet.kind, finished_at=None, undone_at=None
    ).exists()
    if open_again:
        sheet.finished_at, sheet.writer = None, ""
    else:
        # Another was begun since: this one stays as it was noted, and counts no more.
        sheet.undone_at = sheet.finished_at
    sheet.outcome, sheet.before, sheet.health, sheet.rival_rep_there = None, {}, "", None
    sheet.save()
