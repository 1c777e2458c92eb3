"""The page on which reasons are put into families: what stands on it for whom, and what its forms do."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from reopen.core.insight.reason_words import key_of, number_of
from reopen.records.models import Deal, Loss, ReasonLesson
from reopen.records.queries.visible import Viewer
from reopen.services.teach_reason import teach_reason
from reopen.web.insights.reasons import KEYS
from reopen.web.opaque import hide
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.signed_in import signed_in

pytestmark = pytest.mark.django_db
PAGE = "/insights/reasons/"
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def manager(company: Company) -> Client:
    return signed_in(company.manager)


def lose(company: Company, seller: str = "rep", **loss: str) -> int:
    return Loss.objects.get(deal=make_deal(company.sells[seller], loss=loss)).pk


def cards(client: Client, query: str = "") -> list[str]:
    """The words on the cards of a page, each with its family."""
    page = client.get(PAGE + query).context["page"]
    return [f"{one.card.before}{one.card.led}{one.card.after}" for one in page.cards]


def form(loss: int, words: str, family: str, side: str = "rep", **other: str) -> dict[str, str]:
    return {
        "loss": hide(loss),
        "side": side,
        "key": f"{number_of(key_of(words)):x}",
        "family": family,
        **other,
    }


def said(answer: object) -> str:
    found = re.search(r'class="said-and-done"><p>(.*?)</p>', answer.content.decode())  # type: ignore[attr-defined]
    return found[1] if found else ""


def test_every_family_has_its_key() -> None:
    assert len(set(KEYS.values())) == len(KEYS) == 11


def test_empty(manager: Client) -> None:
    answer = manager.get(PAGE)
    html = answer.content.decode()
    assert ("No loss has a reason on record yet." in html, answer.status_code) == (True, 200)
    # What to do, and no board of noughts.
    assert "Record a loss" in html
    assert "Families" not in html
    assert "Show all time, and everyone" in manager.get(f"{PAGE}?from=2031-01-01").content.decode()


def test_where_every_reason_has_a_family_the_largest_is_shown(company: Company, manager: Client) -> None:
    for note in ("Price too high", "Price", "Service was poor"):
        lose(company, note=note)
    html = manager.get(PAGE).content.decode()
    assert "All 3 reasons on record have their family." in html
    assert "Look through the largest family first" in html
    assert re.findall(r'id="shown">([^<]+)<', html) == ["Price: two cards"]


def test_each_sees_the_words_of_their_own_losses(company: Company, manager: Client) -> None:
    lose(company, note="Ours, golf")
    lose(company, "stranger", note="Theirs, golf")
    resting = lose(company, buyer_words="Sealed, golf")
    Deal.objects.filter(losses=resting).update(resting_since=NOW)
    assert cards(manager) == ["Ours, golf"]
    assert sorted(cards(signed_in(company.owner))) == ["Ours, golf", "Sealed, golf", "Theirs, golf"]
    # What the owner teaches in words that the manager does not see, the manager does not read.
    teach_reason(
        resting, "buyer", number_of(key_of("sealed golf")), "service", viewer=Viewer.the_owner(), now=NOW
    )
    assert cards(manager, "?show=taught") == []
    assert b"ealed" not in manager.get(PAGE).content


def test_teach_and_take_back(company: Company, manager: Client) -> None:
    one, two = lose(company, note="He coaches their son"), lose(company, note="Golf <b>bold</b>")
    lose(company, note="Coaches too")
    answer = manager.post(f"{PAGE}teach/?side=rep", form(two, "golf b bold b", "relationship", at="1"))
    assert answer["Location"] == f"{PAGE}?side=rep#card-1"
    back = manager.get(answer["Location"])
    assert said(back) == "“Golf &lt;b&gt;bold&lt;/b&gt;” is relationship now."
    assert cards(manager) == ["Coaches too", "He coaches their son"]
    manager.post(f"{PAGE}teach/", form(one, "he coaches their son", "relationship"))
    lesson = ReasonLesson.objects.latest("pk")
    assert cards(manager, "?show=taught") == ["Golf <b>bold</b>", "He coaches their son"]
    undone = manager.post(f"{PAGE}{hide(lesson.pk)}/undo/?show=taught", follow=True)
    assert said(undone) == "Taken back: “He coaches their son” is not taught as relationship any more."
    assert cards(manager, "?show=taught") == ["Golf <b>bold</b>"]


def test_what_is_shown_first(company: Company, manager: Client) -> None:
    """What is in no family; where nothing is, the largest. After the last card of a heap that heap, not the next."""
    lose(company, reason="Price")
    assert manager.get(PAGE).context["page"].board.show == "price"
    loss = lose(company, note="golf")
    page = manager.get(PAGE).context["page"]
    assert page.board.show == "other"
    answer = manager.post(page.teach_url, form(loss, "golf", "relationship", at="0"))
    assert answer["Location"] == f"{PAGE}?show=other#card-0"
    assert cards(manager, "?show=other") == []


def test_what_was_learnt_is_told_and_can_be_refused(company: Company, manager: Client) -> None:
    notes = ["Merger is near", "The merger came", "A merger, they said", "Merger! Again"]
    losses = [lose(company, note=note) for note in notes]
    for loss, note in zip(losses[:2], notes, strict=False):
        manager.post(f"{PAGE}teach/", form(loss, note, "timing"))
    page = manager.get(f"{PAGE}?show=learnt")
    assert [
        (one.words, one.family, one.lessons, one.losses) for one in page.context["page"].board.learns
    ] == [("merger", "timing", 2, 2)]
    assert page.content.decode().count("<mark>") == 2
    # One of them is put right: two of three agree, which is too few to speak for the other.
    manager.post(f"{PAGE}teach/", form(losses[2], notes[2], "decided above"))
    assert cards(manager, "?show=learnt") == []
    assert cards(manager) == ["Merger! Again"]


def test_what_was_taught_of_words_that_are_gone(company: Company, manager: Client) -> None:
    """Only the owner reads it: whose words they were cannot be told any more."""
    loss = lose(company, note="golf")
    manager.post(f"{PAGE}teach/", form(loss, "golf", "relationship"))
    owner = signed_in(company.owner)
    assert owner.get(f"{PAGE}?show=taught").context["page"].idle == ()
    Loss.objects.filter(pk=loss).update(note="")
    assert manager.get(f"{PAGE}?show=taught").context["page"].idle == ()
    ((lesson, url),) = owner.get(f"{PAGE}?show=taught").context["page"].idle
    assert (lesson.words, lesson.family) == ("golf", "relationship")
    assert owner.post(url)["Location"] == f"{PAGE}?show=taught"
    assert owner.get(f"{PAGE}?show=taught").context["page"].idle == ()


def test_a_reason_with_its_notes(company: Company, manager: Client) -> None:
    for note in ("Nobody rang", "Slow", ""):
        lose(company, reason="Price", note=note)
    (card,) = manager.get(f"{PAGE}?show=price").context["page"].cards
    assert "3 deals lost for “price” in just these words." in manager.get(card.deals_url).content.decode()
    assert (card.card.losses, card.card.wholes) == (3, 3)
    page = manager.get(card.notes_url).context["page"]
    assert sorted(one.card.beside for one in page.cards) == ["", "Nobody rang", "Slow"]
    (rang,) = (one for one in page.cards if one.card.beside == "Nobody rang")
    manager.post(
        f"{PAGE}teach/", {"loss": rang.loss, "side": "rep", "key": rang.token, "family": "we were slow"}
    )
    assert [one.losses for one in _all(manager, "price")] == [2]
    assert [(one.losses, one.beside) for one in _all(manager, "we were slow")] == [(1, "Nobody rang")]


def _all(client: Client, show: str) -> list[object]:
    return [one.card for one in client.get(PAGE, {"show": show}).context["page"].cards]


def test_pages_of_cards(company: Company, manager: Client) -> None:
    for n in range(27):
        lose(company, note=f"golf {'x' * n}")
    first = manager.get(PAGE).context["page"]
    assert (len(first.cards), first.before_url) == (25, "")
    second = manager.get(first.next_url).context["page"]
    assert (len(second.cards), second.next_url, second.before_url) == (2, "", f"{PAGE}?show=other")
    # Beyond the last: the last.
    assert len(manager.get(f"{PAGE}?start=900").context["page"].cards) == 2


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?show=weather&side=us&said=zz&start=-1", 200),
        ("?from=2026-02-31", 422),
        ("?owner=Nobody", 422),
        ("?from=2027-01-01", 200),
        ("?said=" + "f" * 40, 200),
        ("?said=7fffffffffffffff&start=999999999999999999", 200),
    ],
)
def test_mangled_addresses(company: Company, manager: Client, query: str, status: int) -> None:
    lose(company, note="golf")
    assert manager.get(PAGE + query).status_code == status


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"family": "weather"}, "“weather” is no family of reasons"),
        ({"family": ""}, "is no family of reasons"),
        ({"key": "1"}, "These words have changed since the page was made"),
        ({"key": "x"}, "These words have changed since the page was made"),
        ({"side": "buyer"}, "There is no word"),
    ],
)
def test_what_a_form_is_refused_for(
    company: Company, manager: Client, change: dict[str, str], words: str
) -> None:
    loss = lose(company, note="golf")
    answer = manager.post(f"{PAGE}teach/", form(loss, "golf", "terms") | change, follow=True)
    assert words in said(answer)
    assert not ReasonLesson.objects.exists()


def test_a_form_about_nobodys_loss(company: Company, manager: Client) -> None:
    theirs = lose(company, "stranger", note="golf")
    for loss in (hide(theirs), hide(987_654), "", str(theirs)):
        answer = manager.post(f"{PAGE}teach/", form(theirs, "golf", "terms") | {"loss": loss})
        assert answer.status_code == 404
