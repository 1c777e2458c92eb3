"""The letter, saved as it is typed; without script by its button."""

from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.campaign_figures import figures_of
from reopen.records.queries.company import company
from reopen.records.queries.mailboxes import mailboxes
from reopen.services.campaigns.draft import CampaignError, edit
from reopen.web.access import Request, allow
from reopen.web.letters.approving import gate
from reopen.web.letters.arrives import arrives
from reopen.web.letters.calendar import name_beside
from reopen.web.letters.figures import LETTERS
from reopen.web.letters.page import campaign_of, number_of, show
from reopen.web.office_clock import office_today

_MOST = 3  # digits of a share


@allow("owner", methods=("POST",))
def save(request: Request, campaign_id: int) -> HttpResponse:
    """Keep what stands in the form. What cannot stand is said in a sentence, and nothing of it is kept."""
    one = campaign_of(campaign_id)
    now, today = timezone.now(), office_today()
    is_part = bool(request.headers.get("HX-Request"))
    try:
        keep(request, one)
    except CampaignError as why:
        if is_part:
            return render(request, "letters/saved.html", {"wrong": str(why)}, status=422)
        return not_kept(request, campaign_id, why)
    if not is_part:
        return HttpResponseRedirect(f"{reverse('campaign', args=[one.pk])}?letter={number_of(request)}")
    one = campaign_of(campaign_id)
    figures = figures_of([one])[one.pk]
    name = name_beside(one, one.month.year if one.month else 0)
    context: dict[str, Any] = {
        "campaign": one,
        "at": now.astimezone(ZoneInfo(company().time_zone)).strftime("%H:%M"),
        "arrives": arrives(one, number_of(request), today=today),
        "gate": gate(one, figures, name=name, now=now),
        "figures": figures,
        "made_of": LETTERS,
    }
    return render(request, "letters/saved.html", context)


def keep(request: Request, one: Any) -> None:
    """Keep what of the letter's form came along, if any. Raises CampaignError.

    An approval and a test come with it too: a key may be quicker than the saving.
    """
    typed, box = _typed(request), _mailbox(request.POST.get("mailbox", ""))
    if typed or box is not None:
        edit(
            one,
            subject=typed.get("subject"),
            text=typed.get("text"),
            holdout_percent=_percent(typed["holdout"]) if "holdout" in typed else None,
            mailbox=box,
            today=office_today(),
        )


def not_kept(request: Request, campaign_id: int, why: CampaignError) -> HttpResponse:
    """The page with what was typed, and the sentence that says why it cannot stand."""
    return show(request, campaign_of(campaign_id), wrong=str(why), typed=_typed(request), status=422)


def _typed(request: Request) -> dict[str, str]:
    names = ("subject", "text", "holdout")
    return {name: request.POST[name] for name in names if name in request.POST}


def _percent(text: str) -> int:
    text = text.strip().removesuffix("%").strip() or "0"
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST):
        raise CampaignError(f"“{text[:20]}” is no share: write a whole number from 0 to 50.", "holdout")
    return int(text)


def _mailbox(text: str) -> Any:
    return next((box for box in mailboxes() if box.off_at is None and str(box.pk) == text), None)
