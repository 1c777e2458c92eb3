"""/letters/N/filter/: another filter for a draft; what it changes is seen before it does, and Z changes it back."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse

from reopen.core.plain_english import count
from reopen.services.campaigns.change_filter import Change, change_filter, what_changes
from reopen.services.campaigns.draft import CampaignError
from reopen.web.access import Request, allow
from reopen.web.frame import forget_undo, tell
from reopen.web.letters.figures import LETTERS
from reopen.web.letters.filter_form import WrongError, fits_words, form, read, written
from reopen.web.letters.page import campaign_of
from reopen.web.letters.really import really
from reopen.web.office_clock import office_today

_NAMED = 50  # of those who leave; all of whom the owner has said something, whatever their number


@allow("owner")
def change(request: Request, campaign_id: int) -> HttpResponse:
    """GET shows the filter, and for HX-Target `fits` how many people one has; POST what it changes; with `save` it
    changes it."""
    one = campaign_of(campaign_id)
    wrong: dict[str, str] = {}
    seen: Change | None = None
    typed: QueryDict = request.POST if request.method == "POST" else request.GET
    if request.headers.get("HX-Target") == "fits":
        return render(request, "letters/fits.html", {"fits": fits_words(typed), "made_of": LETTERS})
    refused = _refused(one)
    if request.method == "POST" and not refused:
        try:
            month, by, where = read(typed)
            if request.POST.get("act") == "save":
                former = written(one.month, one.by, one.where)
                done = change_filter(one.pk, month, by, where, today=office_today())
                undo = f"{reverse('campaign_filter_undo', args=[one.pk])}?{former.urlencode()}"
                tell(request, _done(done), undo=undo)
                return HttpResponseRedirect(reverse("campaign", args=[one.pk]))
            seen = what_changes(one, month, by, where, today=office_today())
        except WrongError as why:
            wrong = {why.field: why.words}
        except CampaignError as why:
            wrong = {why.field: str(why)}
    if request.method != "POST" and not request.GET:
        typed = written(one.month, one.by, one.where)
    context = form(typed, wrong) | {
        "campaign": one,
        "refused": refused,
        "form_url": reverse("campaign_filter", args=[one.pk]),
        "really": really(one.mailbox),
    }
    if seen is not None:
        context |= _seen(seen, typed)
    return render(
        request, "letters/change.html", context, status=422 if wrong or (refused and request.POST) else 200
    )


@allow("owner", methods=("POST",))
def undo(request: Request, campaign_id: int) -> HttpResponse:
    """The filter that stood before, which the address names."""
    one = campaign_of(campaign_id)
    try:
        month, by, where = read(request.GET)
        words = _done(change_filter(one.pk, month, by, where, today=office_today()))
    except (WrongError, CampaignError) as why:
        words = str(why)
    forget_undo(request)
    tell(request, words)
    return HttpResponseRedirect(reverse("campaign", args=[campaign_id]))


def _refused(one: Any) -> str:
    if one.state != "draft":
        return f"{one.title} is no draft any more: its cohort is frozen."
    if one.mailing:
        return f"{one.title} goes to those whose six months are over, and has no filter."
    return ""


def _done(done: Change) -> str:
    words = f"The letter is for “{done.title}” now. {done.sentence}"
    if done.marked:
        words += (
            f" What you said of {count(len(done.marked))} of those who left is kept, should they fit again."
        )
    return words


def _seen(seen: Change, typed: QueryDict) -> dict[str, Any]:
    named = max(_NAMED, len(seen.marked))
    return {
        "change": seen,
        "leaves": seen.leaves[:named],
        "more": len(seen.leaves[named:]),
        "said": [
            (name, value) for name, value in typed.items() if name not in ("csrfmiddlewaretoken", "act")
        ],
    }
