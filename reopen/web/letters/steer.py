"""Pause, resume, cancel, and a test to oneself."""

from collections.abc import Callable

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.campaign_figures import figures_of
from reopen.services.campaigns import steer
from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.letter_to_myself import send_to_myself
from reopen.web.access import Request, allow
from reopen.web.frame import forget_undo, tell
from reopen.web.letters.calendar import many_letters
from reopen.web.letters.compose import keep, not_kept
from reopen.web.letters.figures import LETTERS
from reopen.web.letters.page import campaign_of, number_of
from reopen.web.letters.progress import mark_of, progress_of
from reopen.web.office_clock import office_today


@allow("owner", methods=("POST",))
def pause(request: Request, campaign_id: int) -> HttpResponse:
    """Nothing more of it leaves; Z lets it go on."""
    one = campaign_of(campaign_id)
    return _done(
        request,
        campaign_id,
        lambda: steer.pause(one.pk, now=timezone.now()),
        f"{one.title} is paused. Nothing more of it leaves.",
        undo=reverse("campaign_resume", args=[campaign_id]),
    )


@allow("owner", methods=("POST",))
def resume(request: Request, campaign_id: int) -> HttpResponse:
    """It goes on where it was; Z pauses it."""
    one = campaign_of(campaign_id)
    return _done(
        request,
        campaign_id,
        lambda: steer.resume(one.pk, now=timezone.now()),
        f"{one.title} goes on.",
        undo=reverse("campaign_pause", args=[campaign_id]),
    )


@allow("owner", methods=("POST",))
def cancel(request: Request, campaign_id: int) -> HttpResponse:
    """What has not left never leaves; a draft is thrown away."""
    one = campaign_of(campaign_id)
    was_draft = one.state == "draft"
    try:
        kept = steer.cancel(one.pk, now=timezone.now())
    except CampaignError as why:
        tell(request, str(why))
        return HttpResponseRedirect(reverse("campaign", args=[campaign_id]))
    forget_undo(request)
    if was_draft:
        undo = reverse("campaign_bring_back", args=[campaign_id])
        tell(request, f"The draft of {one.title} is thrown away. Nothing was sent.", undo=undo)
        return HttpResponseRedirect(reverse("letters"))
    tell(request, f"{one.title} is cancelled: {many_letters(kept)} kept back for good.")
    return HttpResponseRedirect(reverse("campaign", args=[campaign_id]))


@allow("owner", methods=("POST",))
def bring_back(request: Request, campaign_id: int) -> HttpResponse:
    """A draft that was thrown away, as it was."""
    one = campaign_of(campaign_id)
    try:
        steer.bring_back(one.pk)
        words = f"The draft of {one.title} is back."
    except CampaignError as why:
        words = str(why)
    forget_undo(request)
    tell(request, words)
    return HttpResponseRedirect(reverse("campaign", args=[campaign_id]))


@allow("owner", methods=("POST",))
def test(request: Request, campaign_id: int) -> HttpResponse:
    """The letter that is shown, to the owner's own mailbox."""
    one = campaign_of(campaign_id)
    number = number_of(request)
    if one.state == "draft":
        try:
            keep(request, one)
        except CampaignError as why:
            return not_kept(request, campaign_id, why)
    try:
        sent = send_to_myself(one, place=number - 1, now=timezone.now(), today=office_today())
    except CampaignError as why:
        tell(request, str(why))
    else:
        where = "goes into the folder" if one.mailbox.way == "folder" else f"goes to {sent.to_address}"
        tell(request, f"A test of this letter {where} in a moment.")
    return HttpResponseRedirect(f"{reverse('campaign', args=[campaign_id])}?letter={number}")


@allow("owner", methods=("GET",))
def progress(request: Request, campaign_id: int) -> HttpResponse:
    """The part that moves, asked for every other second; the whole page where more than figures changed."""
    one = campaign_of(campaign_id)
    if mark_of(one) != request.GET.get("mark", ""):
        response = HttpResponse(status=204)
        response.headers["HX-Refresh"] = "true"
        return response
    figures = figures_of([one])[one.pk]
    context = {
        "campaign": one,
        "progress": progress_of(one, figures, now=timezone.now()),
        "made_of": LETTERS,
    }
    return render(request, "letters/progress.html", context)


def _done(
    request: Request, campaign_id: int, act: Callable[[], None], words: str, *, undo: str
) -> HttpResponse:
    try:
        act()
    except CampaignError as why:
        tell(request, str(why))
    else:
        tell(request, words, undo=undo)
    return HttpResponseRedirect(reverse("campaign", args=[campaign_id]))
