"""Every address × method × role, against what the view declares; every deal of someone else's is not there.

The cases come from the URL table, so that a new view is in here by itself: one that declares no rule fails, and so
does one whose address has a parameter that FILL does not know.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import product
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import URLPattern, URLResolver, get_resolver, path, reverse
from django.utils import timezone

from reopen.services.import_deals.batch import folder_of
from reopen.services.users import make_sign_in_link
from reopen.web.access import Rule
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_campaign, make_mailbox
from tests.fixtures.replies import make_letter, make_reply
from tests.fixtures.signed_in import signed_in

ROLES = (None, "rep", "manager", "owner")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
NOBODYS = 987_654_321


@dataclass
class World:
    """People, and for each of the sellers a deal with all that hangs on it, by parameter."""

    people: Company
    of: dict[str, dict[str, int]]
    token: str


@pytest.fixture
def world(company: Company) -> World:
    return make_world(company)


def make_world(company: Company) -> World:
    from reopen.records.models import (
        Appointment,
        Campaign,
        Deal,
        DoorAnswer,
        ImportBatch,
        Move,
        Outcome,
        Promise,
        Quote,
        ReasonLesson,
        Recipient,
        Suppression,
        Touch,
    )
    from reopen.services.calendar_feed import make_feed
    from reopen.services.desk.answer import answer
    from reopen.services.digest.switch import off_token
    from reopen.services.erase import ask_erasure

    at = datetime(2026, 2, 24, 15, tzinfo=UTC)
    of: dict[str, dict[str, int]] = {}
    for who, seller in company.sells.items():
        deal = make_deal(seller)
        touch = Touch.objects.create(
            deal=deal, owner=seller, due_on=date(2026, 2, 24), channel="phone", reasons=["check_in:1"]
        )
        outcome = Outcome.objects.create(deal=deal, kind="no_answer", at=at, on=date(2026, 2, 20))
        of[who] = {
            "deal_id": deal.pk,
            "touch_id": touch.pk,
            "outcome_id": outcome.pk,
            "loss_id": deal.losses.get().pk,
            "task_id": Promise.objects.create(
                deal=deal, kind="successor", on=at.date(), made_on=at.date(), person_number=deal.contact_id
            ).pk,
            "quote_id": Quote.objects.create(deal=deal, sent_on=date(2026, 2, 10), recorded_at=at).pk,
            "appointment_id": Appointment.objects.create(
                deal=deal,
                user=seller.user,
                on=date(2200, 1, 2),
                at=time(14),
                time_zone="UTC",
                uid=who,
                booked_at=at,
            ).pk,
            "answer_id": DoorAnswer.objects.create(deal=deal, state="open", on=date(2026, 2, 10)).pk,
            "move_id": Move.objects.create(deal=deal, contact=deal.contact, said_on=at.date()).pk,
        }
    batch = ImportBatch.objects.create(source="hubspot", fingerprint="0", state="done")
    (folder_of(batch) / "rejects-deals.csv").write_text("Deal Name,reason\n")
    campaign = Campaign.objects.create(title="May 2025", subject="Hello", text="“remove”", made_at=at)
    someone = Deal.objects.get(pk=of["rep"]["deal_id"]).contact
    box = make_mailbox(way="folder", address="desk@reopen.test")
    letter = make_letter(
        make_campaign(box),
        who="Ida Moss",
        account="Moss",
        address="ida@moss.example",
        owner=company.sells["rep"],
    )
    reply = make_reply(letter, "Hello", "question")
    of["anyone"] = {
        "reply_id": reply.pk,
        "part": 0,
        "message_id": answer(reply.pk, "Hello", now=at).message_id,
        "stop_id": Suppression.objects.create(kind="email", key="x@x.example", channel="all", since=at).pk,
        "mailbox_id": box.pk,
        "letter_token": letter.token,
        "erasure_id": ask_erasure(someone.pk, on=at.date(), how="in a reply").pk,
        "campaign_id": campaign.pk,
        "recipient_id": Recipient.objects.create(campaign=campaign, contact=someone, state="letter").pk,
        "seller_id": company.sells["rep"].pk,
        "team_id": company.team.pk,
        "user_id": company.other_rep.pk,
        "number": batch.pk,
        "file": 0,
        "feed_secret": make_feed(company.rep.pk, "phone", now=at).secret,
        "digest_token": off_token(company.rep.pk),
        "lesson_id": ReasonLesson.objects.create(
            key="x", words="x", family="price", taught_at=at, taught_by=company.manager
        ).pk,
    }
    return World(company, of, make_sign_in_link(company.other_rep, now=timezone.now()))


# Parameter -> its value for an object that every role whom the view lets in may see.
FILL: dict[str, Callable[[World], Any]] = {
    "deal_id": lambda world: world.of["rep"]["deal_id"],
    "touch_id": lambda world: world.of["rep"]["touch_id"],
    "outcome_id": lambda world: world.of["rep"]["outcome_id"],
    "loss_id": lambda world: world.of["rep"]["loss_id"],
    "answer_id": lambda world: world.of["rep"]["answer_id"],
    "appointment_id": lambda world: world.of["rep"]["appointment_id"],
    "slot": lambda _: "2200-01-03T14:00",
    "task_id": lambda world: world.of["rep"]["task_id"],
    "quote_id": lambda world: world.of["rep"]["quote_id"],
    "move_id": lambda world: world.of["rep"]["move_id"],
    "seller_id": lambda world: world.of["anyone"]["seller_id"],
    "team_id": lambda world: world.of["anyone"]["team_id"],
    "user_id": lambda world: world.of["anyone"]["user_id"],
    "number": lambda world: world.of["anyone"]["number"],
    "campaign_id": lambda world: world.of["anyone"]["campaign_id"],
    "recipient_id": lambda world: world.of["anyone"]["recipient_id"],
    "reply_id": lambda world: world.of["anyone"]["reply_id"],
    "part": lambda world: world.of["anyone"]["part"],
    "message_id": lambda world: world.of["anyone"]["message_id"],
    "erasure_id": lambda world: world.of["anyone"]["erasure_id"],
    "letter_token": lambda world: world.of["anyone"]["letter_token"],
    "stop_id": lambda world: world.of["anyone"]["stop_id"],
    "mailbox_id": lambda world: world.of["anyone"]["mailbox_id"],
    "file": lambda world: world.of["anyone"]["file"],
    "feed_secret": lambda world: world.of["anyone"]["feed_secret"],
    "digest_token": lambda world: world.of["anyone"]["digest_token"],
    "lesson_id": lambda world: world.of["anyone"]["lesson_id"],
    "token": lambda world: world.token,
    "topic": lambda world: "stages",
    "month": lambda world: "2026-02",
}
# Parameters that name a seller's own: what is another's is not there.
OWNED = (
    *("deal_id", "touch_id", "outcome_id", "loss_id", "answer_id", "task_id", "quote_id", "appointment_id"),
    "move_id",
)


@dataclass(frozen=True)
class Address:
    """One row of the URL table."""

    name: str
    route: str
    params: tuple[str, ...]
    view: Any

    def __str__(self) -> str:
        return self.route or "/"

    def fill(self, world: World, **other: Any) -> str:
        unknown = [param for param in self.params if param not in FILL]
        assert not unknown, f"{self.route} has {unknown}: say in FILL how to fill it"
        values = {param: FILL[param](world) for param in self.params}
        return reverse(self.name, kwargs=values | other)

    @property
    def rule(self) -> Rule:
        rule = getattr(self.view, "access_rule", None)
        assert rule is not None, f"{self.route} has no access rule: declare one with @allow or @public"
        return rule


def addresses(resolver: URLResolver, before: str = "") -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, route)
        else:
            assert isinstance(pattern, URLPattern)
            assert pattern.name, f"{route} has no name"
            params = tuple(re.findall(r"<(?:\w+:)?(\w+)>", route))
            yield Address(pattern.name, route, params, pattern.callback)


ADDRESSES = list(addresses(get_resolver("reopen.config.urls")))
EVERY = pytest.mark.parametrize("address", ADDRESSES, ids=str)


def by_place(some: Iterable[Address]) -> pytest.MarkDecorator:
    """Those that begin alike in one test: each test makes the world, and `ask` leaves it as it was."""
    parts: dict[str, list[Address]] = {}
    for one in some:
        parts.setdefault(f"/{one.route.partition('/')[0]}", []).append(one)
    return pytest.mark.parametrize("part", parts.values(), ids=parts)


def ask(world: World, role: str | None, method: str, url: str, **client: Any) -> Any:
    """The answer, with all that it changed taken back."""
    browser = signed_in(getattr(world.people, role) if role else None, **client)
    with transaction.atomic():
        answer = getattr(browser, method.lower())(url)
        if not answer.streaming:
            answer.content  # noqa: B018  # rendered before what it reads is taken back
        transaction.set_rollback(True)
    return answer


def told(answer: Any) -> str:
    """What an answer says, in the words of Rule.answer."""
    if answer.status_code in (301, 302) and answer["Location"].startswith(reverse("sign_in")):
        return "sign in"
    return {403: "forbidden", 405: "no such method", 404: "not there"}.get(
        answer.status_code, "allowed" if answer.status_code < 500 else f"broken: {answer.status_code}"
    )


@EVERY
def test_every_view_declares_a_rule(address: Address) -> None:
    assert address.rule.public or address.rule.roles
    assert address.rule.methods <= {"GET", "POST"}
    assert address.rule.acting <= address.rule.roles


@pytest.mark.only_on("sqlite")  # the rules ask for the role, and no database
@by_place(ADDRESSES)
def test_rule_holds_for_every_role_and_method(part: list[Address], world: World) -> None:
    for address in part:
        url = address.fill(world)
        declared = {(role, method): address.rule.answer(role, method) for role in ROLES for method in METHODS}
        if address.name in ("sign_out",):
            # Signing out ends at the sign-in page.
            declared = {k: "sign in" if v == "allowed" else v for k, v in declared.items()}
        answers = {(role, method): told(ask(world, role, method, url)) for role, method in declared}
        assert (str(address), answers) == (str(address), declared)


# The links in a mail are pressed by mail programs (RFC 8058), and their own token is the key.
BY_LINK = ("stop_by_link", "digest_off")
WITH_A_FORM = [a for a in ADDRESSES if "POST" in a.rule.methods and a.name not in BY_LINK]


@by_place(WITH_A_FORM)
def test_post_without_the_forms_token_is_refused_in_words(part: list[Address], world: World) -> None:
    for address in part:
        answer = ask(world, "owner", "POST", address.fill(world), enforce_csrf_checks=True)
        told_so = b"too old to be taken" in answer.content
        assert (str(address), answer.status_code, told_so) == (str(address), 403, True)


OF_SOMEONE = [a for a in ADDRESSES if set(a.params) & set(OWNED)]


@by_place(OF_SOMEONE)
def test_what_is_anothers_is_not_there(part: list[Address], world: World) -> None:
    """404, and not to be told from a number that nobody has: neither says that it exists."""
    cases = [("rep", "other_rep"), ("rep", "stranger"), ("manager", "stranger")]
    for address, (role, whose), method in product(part, cases, ("GET", "POST")):
        if address.rule.answer(role, method) != "allowed":  # type: ignore[arg-type]
            continue
        (param,) = set(address.params) & set(OWNED)
        theirs = ask(world, role, method, address.fill(world, **{param: world.of[whose][param]}))
        nobodys = ask(world, role, method, address.fill(world, **{param: NOBODYS}))
        case = (str(address), role, whose, method)
        assert (*case, told(theirs)) == (*case, "not there")
        assert _plain(theirs) == _plain(nobodys)


@by_place(OF_SOMEONE)
def test_what_is_the_teams_is_there_for_manager_and_owner(part: list[Address], world: World) -> None:
    cases = [("manager", "other_rep"), ("owner", "other_rep"), ("owner", "stranger")]
    for address, (role, whose), method in product(part, cases, ("GET", "POST")):
        if address.rule.answer(role, method) == "allowed":  # type: ignore[arg-type]
            (param,) = set(address.params) & set(OWNED)
            url = address.fill(world, **{param: world.of[whose][param]})
            case = (str(address), role, whose, method)
            assert (*case, told(ask(world, role, method, url))) == (*case, "allowed")


def _plain(answer: Any) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())


@pytest.mark.parametrize("name", ["import", "import_batch", "import_progress", "import_rejects"])
def test_imports_are_the_owners_alone(name: str, world: World) -> None:
    """The problems of an import quote rows of every team."""
    (address,) = [a for a in ADDRESSES if a.name == name]
    url = address.fill(world)
    assert [told(ask(world, role, "GET", url)) for role in ROLES[1:]] == ["forbidden", "forbidden", "allowed"]
    assert b'href="/import/"' not in ask(world, "manager", "GET", "/suppressions/").content
    assert b'href="/import/"' in ask(world, "owner", "GET", "/suppressions/").content


def test_signing_in_goes_on_to_the_page_asked_for(world: World) -> None:
    answer = ask(world, None, "GET", "/team/?a=1")
    assert (answer.status_code, answer["Location"]) == (302, "/sign-in/?next=%2Fteam%2F%3Fa%3D1")


def test_part_of_a_page_sends_the_whole_page_to_sign_in(world: World) -> None:
    answer = Client().get("/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/deals/"})
    assert (answer.status_code, answer["HX-Redirect"]) == (
        401,
        "/sign-in/?next=http%3A%2F%2Ftestserver%2Fdeals%2F",
    )


def test_page_of_a_signed_in_person_is_not_kept_by_the_browser(world: World) -> None:
    assert ask(world, "rep", "GET", "/password/")["Cache-Control"] == "no-store, private"


def _bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("open to the world")


class Forgotten:
    """A URL table with a view that declares nothing."""

    urlpatterns = [path("bare/", _bare, name="bare"), path("", _bare, name="sign_in")]


@override_settings(ROOT_URLCONF=Forgotten)
def test_view_without_a_rule_is_shut(db: None) -> None:
    answer = Client().get("/bare/")
    assert (answer.status_code, b"open to the world" in answer.content) == (403, False)


def test_view_without_a_rule_fails_this_suite() -> None:
    (bare, _) = addresses(get_resolver(Forgotten))  # type: ignore[arg-type]
    with pytest.raises(AssertionError, match="bare/ has no access rule"):
        _ = bare.rule


def test_page_that_is_not_there_still_shows_the_way(world: World) -> None:
    assert b'href="/deals/"' in ask(world, "rep", "GET", "/no-such-page/").content
    assert b'href="/deals/"' not in ask(world, None, "GET", "/no-such-page/").content
