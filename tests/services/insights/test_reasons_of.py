"""Losses in columns, sorted into families, with what was taught since laid over them."""

from datetime import UTC, datetime

import pytest

from reopen.core.insight.reason_words import key_of, number_of
from reopen.records.models import Deal, Loss, ReasonLesson
from reopen.records.queries.visible import Viewer
from reopen.services.insights.reasons_of import (
    LOSSES,
    families,
    read_lessons,
    read_losses,
    read_words,
    with_lessons,
)
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def teach(words: str, family: str, instead_of: str = "other", key: str = "") -> ReasonLesson:
    return ReasonLesson.objects.create(
        key=key or key_of(words), words=words, family=family, instead_of=instead_of, taught_at=NOW
    )


@pytest.fixture
def losses(company: Company) -> list[int]:
    said = [
        {"reason": "Price"},
        {"reason": "Price", "note": "Support, they said."},
        {"reason": "Other", "note": "He coaches their son."},
        {"reason": "Other"},
        {"buyer_reason": "", "buyer_words": "he  coaches THEIR son"},
        {},
    ]
    return [
        Loss.objects.get(deal=make_deal(company.sells["rep" if n else "stranger"], loss=loss)).pk
        for n, loss in enumerate(said)
    ]


def rows(frame, *columns: str):
    return frame.select(columns).rows()


def test_each_loss_once_with_its_family_and_how(losses: list[int]) -> None:
    found = read_losses(Viewer.the_owner())
    assert dict(found.schema) == LOSSES
    assert found["loss"].to_list() == losses
    assert rows(found, "by_rep", "rep_how", "by_buyer", "buyer_how") == [
        ("price", "table", "", ""), ("price", "table", "", ""), ("other", "", "", ""), ("other", "", "", ""),
        ("", "", "other", ""), ("", "", "", ""),
    ]  # fmt: skip
    assert rows(found, "rep_key", "buyer_key", "rep_both") == [
        (number_of(key_of("price")), 0, number_of(key_of("price"))),
        (number_of(key_of("price")), 0, number_of(key_of("price", "support they said"))),
        (number_of(key_of("he coaches their son")), 0, number_of(key_of("other", "he coaches their son"))),
        (number_of(key_of("other")), 0, number_of(key_of("other"))),
        (0, number_of(key_of("he coaches their son")), 0),
        (0, 0, 0),
    ]


def test_who_sees_which(losses: list[int], company: Company) -> None:
    manager = Viewer.of(company.manager)
    assert read_losses(manager)["loss"].to_list() == losses[1:]
    Deal.objects.filter(losses=losses[1]).update(resting_since=NOW)
    assert read_losses(manager)["loss"].to_list() == losses[2:]
    assert read_losses(Viewer.the_owner())["loss"].to_list() == losses


def test_what_was_taught_since_lies_over_a_snapshot(losses: list[int]) -> None:
    words, before = read_words(), read_lessons()
    snapshot = families(words, before)
    assert with_lessons(snapshot, before, read_lessons()) is snapshot
    teach("Price / Support, they said.", "service", "price", key_of("Price", "Support, they said."))
    one = teach("He coaches their son.", "relationship")
    now = read_lessons()
    laid_over = with_lessons(snapshot, before, now)
    assert laid_over.equals(
        families(words, now).with_columns(rep_key=snapshot["rep_key"])
    )  # but that the two texts decided together
    assert rows(laid_over, "by_rep", "by_buyer", "buyer_how") == [
        ("price", "", ""), ("service", "", ""), ("relationship", "", ""), ("other", "", ""),
        ("", "relationship", "taught"), ("", "", ""),
    ]  # fmt: skip
    ReasonLesson.objects.filter(pk=one.pk).update(undone_at=NOW)
    undone = with_lessons(families(words, now), now, read_lessons())
    assert undone["by_buyer"].to_list() == snapshot["by_buyer"].to_list()


def test_what_is_remembered_is_what_would_be_sorted_anew(losses: list[int]) -> None:
    """Whatever is taught and taken back in between, the last lesson about the same words again among it."""
    owner = Viewer.the_owner()

    def same() -> bool:
        return read_losses(owner).equals(families(read_words(), read_lessons()))

    assert same()
    for words, family in (
        ("Price", "terms"),
        ("Price", "service"),
        ("Price", "terms"),
        ("Coaches", "relationship"),
    ):
        teach(words, family)
        assert same()
    teach("coaches a team", "relationship")
    assert same()
    assert read_losses(owner)["by_rep"].to_list() == ["terms", "terms", "relationship", "other", "", ""]
    for lesson in ReasonLesson.objects.order_by("-pk"):
        ReasonLesson.objects.filter(pk=lesson.pk).update(undone_at=NOW)
        assert same()
    assert read_losses(owner)["by_rep"].to_list() == ["price", "price", "other", "other", "", ""]
