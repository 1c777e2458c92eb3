"""What every page shows around itself: where one can go, who is signed in, and the last act to undo."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from reopen.records.queries.company import company_name
from reopen.services import disk_full
from reopen.web.access import viewer_of

# (name in the URL table, label, second key of its G-sequence, who sees it)
_PLACES = (
    ("today", "Today", "t", ("owner", "manager", "rep")),
    ("replies", "Replies", "r", ("owner",)),
    ("letters", "Letters", "l", ("owner",)),
    ("deals", "Deals", "d", ("owner", "manager", "rep")),
    ("insights", "Insights", "i", ("owner", "manager")),
    ("import", "Import", "m", ("owner",)),
    ("settings", "Settings", "s", ("owner", "manager", "rep")),
)
# Pages that belong to a place without being its first page.
_BELONGS = dict.fromkeys(
    ("deal", "deal_facts", "call", "interview", "note_door", "lose", "lose_new"), "deals"
)
_BELONGS |= {"import_batch": "import"}
_BELONGS |= dict.fromkeys(("record_quote", "quote", "quotes", "ask"), "deals")
_BELONGS |= dict.fromkeys(
    ("campaign", "letters_new", "campaign_person", "campaign_approve", "campaign_filter"), "letters"
)
_BELONGS |= dict.fromkeys(("team", "user", "cadences", "pace", "suppressions"), "settings")
_BELONGS |= dict.fromkeys(("feeds", "feed_add", "password"), "settings")
_BELONGS |= dict.fromkeys(("reply", "reply_decide", "reply_answer", "silence"), "replies")
_BELONGS |= dict.fromkeys(("mailbox", "mailbox_consent", "my_mailbox", "my_mailbox_consent"), "settings")
_BELONGS |= dict.fromkeys(("insight_deals", "insight_topic", "reasons"), "insights")

# Seven words do not fit a phone. What is done once in a while leaves the bar there: Settings and Deals lead to it.
_NOT_ON_A_PHONE = frozenset({"import"})
_UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Place:
    """One word of the masthead. `key` is pressed after G."""

    url: str
    label: str
    key: str
    current: bool
    on_phone: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """What base.html reads. Empty strings where nobody is signed in."""

    nav: tuple[Place, ...] = ()
    who: str = ""
    search_url: str = ""
    sign_out_url: str = ""
    undo_url: str = ""
    trouble: str = ""  # of the whole house


def tell(request: HttpRequest, words: str, *, undo: str = "") -> None:
    """Say on the next page what an act did; `undo` is the address that takes it back by POST, under Z."""
    messages.success(request, words, extra_tags=undo)
    request.session[_UNDO] = undo


def forget_undo(request: HttpRequest) -> None:
    """The last act has been taken back: Z has nothing to do."""
    request.session.pop(_UNDO, None)


def frame(request: HttpRequest) -> dict[str, Frame]:
    """Django's context processor: `frame` in every template."""
    viewer = viewer_of(request)
    if viewer is None:
        return {"frame": Frame()}
    match = request.resolver_match
    here = (match.url_name or "") if match else ""
    here = _BELONGS.get(here, here)
    nav = tuple(
        Place(url, label, key, current=name == here, on_phone=name not in _NOT_ON_A_PHONE)
        for name, label, key, roles in _PLACES
        if viewer.role in roles and (url := _address(name))
    )
    who = " · ".join(part for part in (f"{viewer.name}, {viewer.role}", company_name()) if part)
    deals = _address("deals")
    return {
        "frame": Frame(
            nav=nav,
            who=who,
            search_url=f"{deals}#find" if deals else "",
            sign_out_url=_address("sign_out"),
            undo_url=request.session.get(_UNDO, ""),
            trouble=disk_full.STANDS_STILL if disk_full.no_room(now=timezone.now()) else "",
        )
    }


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
