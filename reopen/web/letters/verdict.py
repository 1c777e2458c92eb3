"""The verdict on the wager, and the release of the replies that the owner chose."""

from typing import Literal

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from reopen.services import wager
from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.steer import take_back_verdict
from reopen.services.take_back_release import take_back_release
from reopen.web.access import Request, allow
from reopen.web.frame import forget_undo, tell
from reopen.web.letters.page import campaign_of
from reopen.web.today import whole_number


@allow("owner", methods=("POST",))
def verdict(request: Request, campaign_id: int) -> HttpResponse:
    """Accept or reject. An accepted one may be thought over until the release; a rejected one is unsealed."""
    one = campaign_of(campaign_id)
    decision: Literal["accept", "reject"] = "reject" if request.POST.get("verdict") == "reject" else "accept"
    if request.POST.get("verdict") not in ("accept", "reject"):
        tell(request, "Say which: accept the wager, or reject it.")
        return _back(campaign_id)
    taken_back = ""
    try:
        done = wager.verdict(one.pk, decision, now=timezone.now())
        words = done.sentence
        if decision == "accept" and not done.already:
            taken_back = reverse("campaign_verdict_undo", args=[campaign_id])
    except CampaignError as why:
        words = str(why)
    forget_undo(request)
    tell(request, words, undo=taken_back)
    return _back(campaign_id)


@allow("owner", methods=("POST",))
def undo(request: Request, campaign_id: int) -> HttpResponse:
    """An accepted wager waits for its verdict again, until the release; a rejected one has been unsealed."""
    one = campaign_of(campaign_id)
    try:
        take_back_verdict(one.pk)
        words = f"{one.title} waits for your verdict again."
    except CampaignError as why:
        words = str(why)
    forget_undo(request)
    tell(request, words)
    return _back(campaign_id)


@allow("owner", methods=("POST",))
def release(request: Request, campaign_id: int) -> HttpResponse:
    """Hand the chosen replies to their sellers, and take the seal off; Z seals it again."""
    one = campaign_of(campaign_id)
    taken_back = ""
    try:
        to = whole_number(request.POST.get("to"))
        done = wager.release(one.pk, now=timezone.now(), by=request.viewer.user_id, to=to)
        words = done.sentence
        if not done.already:
            taken_back = reverse("campaign_take_back", args=[campaign_id])
    except CampaignError as why:
        words = str(why)
    forget_undo(request)
    tell(request, words, undo=taken_back)
    return _back(campaign_id)


@allow("owner", methods=("POST",))
def take_back(request: Request, campaign_id: int) -> HttpResponse:
    """Seal a released campaign again, and say who may have seen it meanwhile."""
    one = campaign_of(campaign_id)
    try:
        words = f"{one.title} is sealed again. {take_back_release(one.pk, now=timezone.now()).sentence}"
    except CampaignError as why:
        words = str(why)
    forget_undo(request)
    tell(request, words)
    return _back(campaign_id)


def _back(campaign_id: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("campaign", args=[campaign_id]))
