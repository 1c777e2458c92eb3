"""Every stop is in the journal before it is in the table, and comes back from it."""

import datetime as dt
import json
import os
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, transaction

from reopen.records.models import Contact, ContactEmail, Setting, Suppression
from reopen.services import journal, replay_stops, stop_list
from reopen.services.journal import Journal, NotWrittenError
from reopen.services.stop_list import NewStop
from reopen.services.stop_person import stop_person
from reopen.services.suppress import suppress
from reopen.services.suppression_journal import JOURNAL
from tests.fixtures.letters import make_campaign, make_letters, make_mailbox

NOW = dt.datetime(2026, 3, 24, 9, 30, tzinfo=dt.UTC)
TODAY = NOW.date()
pytestmark = pytest.mark.django_db(transaction=True)


def add(*keys: str, **more: object) -> list[NewStop]:
    with transaction.atomic():
        return stop_list.add(NewStop("email", key, "all", TODAY, **more) for key in keys)


def table() -> list[tuple[str, str, str]]:
    return sorted(Suppression.objects.values_list("kind", "key", "channel"))


def written() -> list[dict[str, object]]:
    return [line for _, line in JOURNAL.lines()]


def test_a_stop_stands_in_both_once() -> None:
    assert [one.key for one in add("a@x.test", "b@x.test", words="“stop” – ü", asked_at=NOW)] == [
        "a@x.test",
        "b@x.test",
    ]
    assert [one.key for one in add("b@x.test", "c@x.test")] == ["c@x.test"]
    assert [line["key"] for line in written()] == ["a@x.test", "b@x.test", "c@x.test"]
    assert written()[0] == {
        "kind": "email",
        "key": "a@x.test",
        "channel": "all",
        "since": "2026-03-24",
        "words": "“stop” – ü",
        "asked_at": "2026-03-24T09:30:00+00:00",
    }
    assert len(table()) == 3
    assert Suppression.objects.get(key="a@x.test").asked_at == NOW
    if os.name == "posix":
        assert JOURNAL.path.stat().st_mode & 0o077 == 0


def test_every_writer_comes_through_it() -> None:
    letters = make_letters(make_campaign(make_mailbox()), 1)
    stop_person(letters[0].contact_id, on=TODAY, words="no", how="on the phone", asked_at=NOW)
    suppress("domain", "evil.example", "email", how="by hand", today=TODAY)
    assert [(line["kind"], line["key"]) for line in written()] == [
        ("email", "p0@p0.example"),
        ("domain", "evil.example"),
    ]


def test_what_the_database_lost_comes_back_and_holds() -> None:
    letters = make_letters(make_campaign(make_mailbox()), 2)
    add("p0@p0.example", words="enough", how="on the phone", asked_at=NOW)
    before = Suppression.objects.values(*replay_stops.FIELDS).get()
    Suppression.objects.all().delete()
    assert replay_stops.replay(now=NOW) == 1
    assert Suppression.objects.values(*replay_stops.FIELDS).get() == before
    assert Contact.objects.get(pk=letters[0].contact_id).no_email is True
    states = {letter.pk: letter.state for letter in type(letters[0]).objects.all()}
    assert states == {letters[0].pk: "suppressed", letters[1].pk: "queued"}
    # Nothing is new: the file is not even opened for its lines.
    assert replay_stops.replay(now=NOW) == 0
    add("late@x.test")
    Suppression.objects.filter(key="late@x.test").delete()
    assert replay_stops.replay(now=NOW) == 1
    replay_stops.forget()
    assert replay_stops.replay(now=NOW) == 0
    assert len(table()) == 2


def test_a_torn_line_is_passed_over_and_mended() -> None:
    add("a@x.test")
    with JOURNAL.path.open("ab") as file:
        file.write(b'{"kind":"email","key":"torn@x')
    assert [line["key"] for line in written()] == ["a@x.test"]
    Suppression.objects.all().delete()
    assert replay_stops.replay(now=NOW) == 1
    add("b@x.test")
    assert [line["key"] for line in written()] == ["a@x.test", "b@x.test"]
    Suppression.objects.all().delete()
    replay_stops.forget()
    assert replay_stops.replay(now=NOW) == 2


ODD = [
    "[1]",
    "nonsense",
    '{"kind":"fax","key":"1","channel":"all","since":"2026-01-01"}',
    '{"kind":"email","key":"","channel":"all","since":"2026-01-01"}',
    '{"kind":"email","key":"x@x.test","channel":"all","since":"yesterday"}',
    "",
]


def test_what_somebody_wrote_into_it_by_hand_is_read_where_it_makes_sense() -> None:
    add("a@x.test")
    with JOURNAL.path.open("a") as file:
        file.write(
            "\n".join(ODD) + '\n{"kind":"email","key":"hand@x.test","channel":"email","since":"2026-01-01"}\n'
        )
    assert replay_stops.replay(now=NOW) == 1
    assert ("email", "hand@x.test", "email") in table()


def test_without_the_journal_there_is_no_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int, text: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(journal.os, "write", full)
    with pytest.raises(NotWrittenError, match=r"^The disk is full: nothing was saved\."):
        suppress("email", "a@x.test", "all", how="by hand", today=TODAY)
    assert table() == []


def test_a_folder_that_cannot_be_written_is_named() -> None:
    journal.folder().write_text("a file in its place")
    try:
        with pytest.raises(NotWrittenError, match=r"^I cannot write .*suppressions\.jsonl"):
            suppress("email", "a@x.test", "all", how="by hand", today=TODAY)
    finally:
        journal.folder().unlink()
    assert table() == []


def test_a_stop_that_was_lifted_does_not_come_back() -> None:
    add("a@x.test", "b@x.test")
    with transaction.atomic():
        stop_list.lift(list(Suppression.objects.filter(key="a@x.test")))
    assert table() == [("email", "b@x.test", "all")]
    replay_stops.forget()
    assert replay_stops.replay(now=NOW) == 0
    add("a@x.test")
    Suppression.objects.all().delete()
    replay_stops.forget()
    assert replay_stops.replay(now=NOW) == 2


def test_a_database_that_has_stops_begins_the_journal() -> None:
    Suppression.objects.create(kind="phone", key="+13125550142", channel="phone", since=TODAY, how="x.csv")
    assert replay_stops.replay(now=NOW) == 0
    assert [line["key"] for line in written()] == ["+13125550142"]
    assert Setting.objects.filter(key__startswith="stops.journal.").count() == 1


def test_a_hundred_thousand_are_one_write_a_chunk(tmp_path: Path) -> None:
    keys = [f"p{n}@x.test" for n in range(3000)]
    with connection.execute_wrapper(count := Counting()):
        add(*keys)
    assert Suppression.objects.count() == 3000
    assert len(written()) == 3000
    assert count.inserts == 1


class Counting:
    inserts = 0

    def __call__(self, execute, sql, params, many, context):
        self.inserts += "INSERT" in sql
        return execute(sql, params, many, context)


def test_a_rewritten_journal_is_whole_and_new(tmp_path: Path) -> None:
    one = Journal("trial", "about")
    one.append([{"a": 1}, {"a": 2}])
    first = one.id()
    one.rewrite([{"a": 3}])
    one.append([{"a": 4}])
    assert [line for _, line in one.lines()] == [{"a": 3}, {"a": 4}]
    assert first != one.id() != ""
    heads = [json.loads(line) for line in one.path.read_text().splitlines()][:1]
    assert heads[0]["about"] == "about"
    assert list(one.path.parent.glob("tmp*")) == []
    assert one.path.parent == settings.REOPEN_HOME / "journal"


def test_contacts_of_another_import_are_marked_too() -> None:
    add("late@x.test")
    Suppression.objects.all().delete()
    contact = Contact.objects.create(source="t", external_id="1", name="Late")
    ContactEmail.objects.create(contact=contact, address="Late@x.test", key="late@x.test")
    replay_stops.replay(now=NOW)
    contact.refresh_from_db()
    assert (contact.no_email, contact.no_phone) == (True, True)
