"""The approval: the cohort is drawn once more, the number is said, and only then it happens."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.campaign_figures import figures_of
from reopen.services.campaigns.approve import approve as approve_campaign
from reopen.services.campaigns.balancing import keep_note
from reopen.services.campaigns.draft import CampaignError
from reopen.services.campaigns.draw_again import draw_again
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.letters.approving import lacks_of, pace_words
from reopen.web.letters.calendar import many_letters
from reopen.web.letters.compose import keep, not_kept
from reopen.web.letters.figures import LETTERS
from reopen.web.letters.grounds import grounds
from reopen.web.letters.page import campaign_of
from reopen.web.letters.really import really
from reopen.web.office_clock import office_today


@allow("owner", methods=("POST",))
def approve(request: Request, campaign_id: int) -> HttpResponse:
    """Without `seen`: draw the cohort anew and ask. With the number that was seen: approve exactly that many.

    `note` weighs legitimate interest: what was typed stays with the draft, whatever comes of it.
    """
    one = campaign_of(campaign_id)
    now, today = timezone.now(), office_today()
    wrong, status = "", 200
    typed = request.POST.get("note")
    note = (typed or "").strip()
    if one.state == "draft":
        try:
            keep(request, one)
            if note:
                keep_note(one, note, today=today)
        except CampaignError as why:
            return not_kept(request, campaign_id, why)
    if "not_yet" in request.POST:
        return HttpResponseRedirect(reverse("campaign", args=[one.pk]))
    try:
        draw_again(one, today=today)
    except CampaignError as why:
        tell(request, str(why))
        return HttpResponseRedirect(reverse("campaign", args=[one.pk]))
    one = campaign_of(campaign_id)
    figures = figures_of([one])[one.pk]
    seen = request.POST.get("seen", "")
    lacks = lacks_of(one, figures)
    shown = grounds(one, today=today)
    if seen and not lacks and shown.interest and typed is None:
        wrong, status = "Some of the letters rest on legitimate interest now: read the note first.", 422
    elif seen and not lacks and seen == str(figures.letters):
        try:
            done = approve_campaign(one.pk, by=request.viewer.user_id, now=now, today=today, note=typed)
        except CampaignError as why:
            wrong, status = str(why), 422
        else:
            tell(request, _words(one, done))
            return HttpResponseRedirect(reverse("campaign", args=[one.pk]))
    elif seen and not lacks:
        wrong, status = (
            f"It is {many_letters(figures.letters)} now, no longer {seen[:8]}: somebody’s record has changed.",
            422,
        )
    elif lacks:
        status = 422
    context: dict[str, Any] = {
        "campaign": one,
        "figures": figures,
        "letters": many_letters(figures.letters),
        "pace": pace_words(one, figures.letters, now=now),
        "lacks": lacks,
        "wrong": wrong,
        "grounds": shown,
        "really": really(one.mailbox),
        "made_of": LETTERS,
    }
    return render(request, "letters/approve.html", context, status=status)


def _words(one: Any, done: Any) -> str:
    decided = (
        f" You decided on the ground of {done.grounds_decided:,} of them." if done.grounds_decided else ""
    )
    note = " The note on legitimate interest is on record." if done.has_note else ""
    return f"{one.title} is approved: {many_letters(done.letters)} in the outbox.{decided}{note}"
