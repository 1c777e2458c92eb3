"""A manager's corrections: at once for the same words, by what is learnt for others, and taken back."""

from datetime import UTC, datetime

import pytest

from reopen.core.insight.reason_words import key_of, number_of
from reopen.records.models import Deal, Loss, ReasonLesson
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError
from reopen.services.insights.reasons_of import read_losses
from reopen.services.teach_reason import Taught, teach_reason, undo_lesson
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def lose(company: Company, seller: str = "rep", **loss: str) -> int:
    return Loss.objects.get(deal=make_deal(company.sells[seller], loss=loss)).pk


def teach(loss: int, words: str, family: str, viewer: Viewer, side: str = "rep", *together: str) -> Taught:
    return teach_reason(loss, side, number_of(key_of(words, *together)), family, viewer=viewer, now=NOW)  # type: ignore[arg-type]


def sides(viewer: Viewer) -> list[tuple[str, str]]:
    return read_losses(viewer).select("by_rep", "by_buyer").rows()


def test_the_same_words_at_once_and_others_by_what_is_learnt(company: Company) -> None:
    owner, manager = Viewer.the_owner(), Viewer.of(company.manager)
    one = lose(company, note="He coaches their son.")
    lose(company, "stranger", reason="Other", note="he coaches THEIR son")
    lose(company, buyer_words="He coaches their son!")
    two = lose(company, note="Coaches the team of the boss")
    lose(company, note="coaches dogs", buyer_reason="Price", buyer_words="coaches dogs")
    first = teach(one, "He coaches their son.", "relationship", owner)
    assert first.sentence == "“He coaches their son.” is relationship now: 3 losses say just that."
    assert (first.same, first.like) == (3, 0)
    second = teach(two, "coaches the team of the boss", "relationship", manager)
    assert second.sentence == (
        "“Coaches the team of the boss” is relationship now. One more loss moved by what was learnt."
    )
    learnt = [
        ("relationship", ""),
        ("relationship", ""),
        ("", "relationship"),
        ("relationship", ""),
        ("relationship", "price"),
    ]
    assert sides(owner) == learnt
    assert sides(manager) == learnt[:1] + learnt[2:]  # whoever looks, a loss stands where it stands
    lesson = ReasonLesson.objects.get(pk=second.lesson_id)
    assert (lesson.words, lesson.instead_of, lesson.taught_by) == (
        "Coaches the team of the boss", "other", company.manager,
    )  # fmt: skip
    told = undo_lesson(second.lesson_id, viewer=manager, now=NOW, losses=read_losses(manager))
    assert told == "Taken back: “Coaches the team of the boss” is not taught as relationship any more."
    assert sides(owner)[3:] == [("other", ""), ("other", "price")]
    # Twice is as good as once.
    assert undo_lesson(second.lesson_id, viewer=manager, now=NOW, losses=read_losses(manager)) == told


def test_a_note_can_be_moved_without_its_reason(company: Company) -> None:
    owner = Viewer.the_owner()
    noted, plain = lose(company, reason="Price", note="Nobody rang us."), lose(company, reason="Price")
    teach(noted, "Price", "we were slow", owner, "rep", "Nobody rang us.")
    assert sides(owner) == [("we were slow", ""), ("price", "")]
    teach(plain, "Price", "terms", owner)
    assert sides(owner) == [("we were slow", ""), ("terms", "")]


def test_what_is_refused(company: Company) -> None:
    owner, manager = Viewer.the_owner(), Viewer.of(company.manager)
    mine, theirs = lose(company, reason="Price"), lose(company, "stranger", note="!!!")
    for loss, words, family, side, viewer, error, told in [
        (mine, "Price", "weather", "rep", owner, ActError, "“weather” is no family of reasons"),
        (mine, "Price", "price", "rep", owner, ActError, "“Price” is price already."),
        (mine, "Terms", "price", "rep", owner, ActError, "These words have changed"),
        (mine, "Price", "terms", "buyer", owner, ActError, "no word in “”"),
        (mine, "Price", "terms", "us", owner, ActError, "“us” is nobody"),
        (theirs, "!!!", "terms", "rep", owner, ActError, "no word in “!!!”"),
        (theirs, "!!!", "terms", "rep", manager, NotThereError, "no loss"),
    ]:
        with pytest.raises(error, match=told):
            teach(loss, words, family, viewer, side)
    Deal.objects.filter(losses=mine).update(resting_since=NOW)
    with pytest.raises(NotThereError):
        teach(mine, "Price", "terms", manager)
    assert not ReasonLesson.objects.exists()


def test_whose_lesson_can_be_taken_back(company: Company) -> None:
    """Of what was taught about losses that one does not see, one does not even hear."""
    manager = Viewer.of(company.manager)
    taught = teach(lose(company, "stranger", note="Golf"), "golf", "relationship", Viewer.of(company.owner))
    with pytest.raises(NotThereError):
        undo_lesson(taught.lesson_id, viewer=manager, now=NOW, losses=read_losses(manager))
    lose(company, note="GOLF")
    undo_lesson(taught.lesson_id, viewer=manager, now=NOW, losses=read_losses(manager))
    assert sides(manager) == [("other", "")]
