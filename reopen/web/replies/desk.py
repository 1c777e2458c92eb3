"""/replies/: the owner's desk. One reply is open beside the list; on a phone each is a page."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from reopen.web.access import Request, allow
from reopen.web.replies.desk_page import Clock, build


@allow("owner", methods=("GET",))
def replies(request: Request) -> HttpResponse:
    """The list, the first reply open beside it where there is room."""
    return show(request, None)


@allow("owner", methods=("GET",))
def reply(request: Request, reply_id: int) -> HttpResponse:
    """One reply, the list beside it where there is room."""
    return show(request, reply_id)


def show(
    request: Request,
    reply_id: int | None,
    *,
    wrong: str = "",
    asks: str = "",
    known: int | None = None,
    at: str = "",
    typed: dict[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page; with `asks` a decision waits to be pressed once more, with `wrong` an act was refused.

    `at`: the field that is to be mended; `known`: the deal on which somebody is already.
    """
    page = build(
        Clock.of(timezone.now()),
        campaign=request.GET.get("campaign", "") or request.POST.get("campaign", ""),
        reply_id=reply_id,
        find=request.GET.get("find", "").replace("\0", "")[:320],
    )
    if page is None:
        raise Http404("There is no such reply.")
    return render(
        request,
        "replies/replies.html",
        {
            "page": page,
            "made_of": page.made_of,
            "one": reply_id is not None,
            "wrong": wrong,
            "asks": asks,
            "known": known,
            "at": at,
            "typed": typed or {},
            "find": request.GET.get("find", ""),
        },
        status=status,
    )
