"""A person goes from everywhere, stays known by keyed hashes, and does not come back."""

import datetime as dt
import shutil
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core import serializers
from django.core.management.color import no_style
from django.db import connection

from reopen.records import models
from reopen.records.models import (
    Account,
    Activity,
    Appointment,
    CalendarAnswer,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    Erasure,
    ImportBatch,
    ImportProblem,
    Interview,
    Message,
    Quote,
    ReasonLesson,
    Reply,
    Suppression,
)
from reopen.services import erase_again, erased_keys, replay_stops
from reopen.services.backups.make import make_backup
from reopen.services.erase import ask_erasure, due_by, erase_person, erase_those_who_came_back
from reopen.services.import_deals import CannotImportError, ImportFile, import_files
from reopen.services.mailboxes.leave import CannotOpenError
from reopen.services.outbox import stops
from reopen.services.outbox.ways import open_way
from reopen.services.stop_person import stop_person
from reopen.services.suppress import suppress
from reopen.services.suppression_journal import JOURNAL
from tests.fixtures.letters import make_campaign, make_letters, make_mailbox

NOW = dt.datetime(2026, 3, 24, 9, 30, tzinfo=dt.UTC)
TODAY = NOW.date()
MARKS = ("zelda", "Zelda", "quixote", "Quixote", "5550177")
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def zelda() -> Contact:
    """Someone who has left traces everywhere."""
    campaign = make_campaign(make_mailbox())
    (letter,) = make_letters(campaign, 1)
    person = Contact.objects.get(pk=letter.contact_id)
    Contact.objects.filter(pk=person.pk).update(
        name="Zelda Quixote", name_key="zelda quixote", first_name="Zelda", external_id="zelda-1"
    )
    ContactEmail.objects.filter(contact=person).update(
        address="Zelda@quixote.example", key="zelda@quixote.example"
    )
    ContactPhone.objects.create(contact=person, number="(312) 555-0177", key="+13125550177")
    deal = Deal.objects.get(contact=person)
    Deal.objects.filter(pk=deal.pk).update(name="Zelda Quixote: copiers", amount=900, odd={"x": "Zelda"})
    Message.objects.update(
        to_name="Zelda Quixote",
        to_address="zelda@quixote.example",
        to_key="zelda@quixote.example",
        text="Hi Zelda",
    )
    Activity.objects.create(
        source="t",
        external_id="a",
        deal=deal,
        contact=person,
        kind="note",
        at=NOW,
        subject="Zelda",
        body="quixote",
    )
    quote = Quote(deal=deal, contact=person, sent_on=TODAY, recorded_at=NOW)
    quote.subject, quote.letter = "Our quote for Zelda", "Hello Zelda,\n\nI will call you."
    quote.save()
    Interview.objects.create(
        deal=deal,
        kind="post_mortem",
        on=TODAY,
        answers={"why_not_us_words": "Zelda"},
        started_at=NOW,
        saved_at=NOW,
    )
    call = Appointment.objects.create(
        deal=deal, contact=person, mailbox=campaign.mailbox, on=TODAY, at=dt.time(14), time_zone="UTC", uid="u",
        attendee="Zelda@quixote.example", attendee_name="Zelda Quixote", words="Zelda", news="Zelda", booked_at=NOW,
    )  # fmt: skip
    CalendarAnswer.objects.create(
        appointment=call,
        mailbox=campaign.mailbox,
        content_hash="1",
        raw=b"zelda",
        received_at=NOW,
        effect="Zelda",
    )
    Message.objects.update(calendar="ATTENDEE:mailto:zelda@quixote.example")
    Reply.objects.create(
        mailbox=campaign.mailbox, uid_validity=1, uid=1, content_hash="0", raw=b"From: zelda@quixote.example",
        received_at=NOW, stored_at=NOW, from_address="zelda@quixote.example", from_key="zelda@quixote.example",
        contact=person, campaign=campaign, kind="human", state="to_judge", reading={"words": "Zelda"},
    )  # fmt: skip
    ReasonLesson.objects.create(
        key="zelda quixote golfs", words="Zelda Quixote golfs", family="price", taught_at=NOW
    )
    batch = ImportBatch.objects.create(files=["x.csv"], fingerprint="f", source="csv", state="done")
    ImportProblem.objects.create(batch=batch, row=2, value="zelda@quixote.example", why="?")
    folder = settings.REOPEN_HOME / "imports" / str(batch.pk)
    shutil.rmtree(folder, ignore_errors=True)  # of another test's import of that number
    folder.mkdir(parents=True)
    rows = 'Name;Mail;Phone;Note\nZelda Quixote;;;x\nAnn;ann@a.example;;"two\nlines"\nZ;;312 555 0177;\n'
    (folder / "01-upload").write_text(rows)
    (folder / "rejects-1-x.csv").write_text("a,b\n1,<zelda@quixote.example>\n")
    with zipfile.ZipFile(folder / "02-upload", "w") as book:
        book.writestr("xl/x.xml", "zelda")
    stop_person(person.pk, on=TODAY, words="Zelda says no", how="on the phone", asked_at=NOW)
    suppress("email", "zelda@quixote.example", "email", words="Zelda", how="x", today=TODAY)
    suppress("email", "else@else.example", "all", words="no", how="x", today=TODAY)
    person.refresh_from_db()
    # The rows above came with numbers of their own.
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), [Account, Contact, Deal]):
            cursor.execute(sql)
    return person


def everything() -> str:
    """Every row of every table, and every file but the backups, as one text."""
    texts = []
    for name in models.__all__:
        model = getattr(models, name)
        if isinstance(model, type) and hasattr(model, "_meta") and not model._meta.abstract:
            texts.append(serializers.serialize("json", model._default_manager.all()))
    for path in settings.REOPEN_HOME.rglob("*"):
        if path.is_file() and {"imports", "journal", "keys", "promises"} & set(path.parts):
            texts.append(path.read_bytes().decode("utf-8", "replace"))
    return "\n".join(texts)


def test_nothing_of_the_person_is_left(zelda: Contact) -> None:
    assert all(mark in everything() for mark in MARKS[:4])
    erased = erase_person(zelda.pk, now=NOW, how="on the phone")
    text = everything()
    assert [mark for mark in MARKS if mark in text] == []
    assert erased.contacts == 1
    assert erased.gone == {
        "activities": 1, "booked calls": 1, "contacts": 1, "emails": 1, "file rows": 3, "files": 1,
        "import rows": 1, "lessons": 1, "letters": 1,
        "phones": 1, "replies": 1,
    }  # fmt: skip
    deal = Deal.objects.get()
    assert (deal.contact, deal.amount, deal.name) == (None, 900, "…: copiers")
    folder = settings.REOPEN_HOME / "imports" / str(ImportBatch.objects.get().pk)
    assert sorted(path.name for path in folder.iterdir()) == ["01-upload", "rejects-1-x.csv"]
    left = (folder / "01-upload").read_text("utf-8-sig")
    assert left.splitlines() == ["Name;Mail;Phone;Note", 'Ann;ann@a.example;;"two', 'lines"']
    task = Erasure.objects.get()
    assert (task.done_at, task.due_on, task.gone) == (NOW, dt.date(2026, 4, 24), erased.gone)
    assert Message.objects.get().state == "suppressed"
    assert (Appointment.objects.get().state, CalendarAnswer.objects.count()) == ("cancelled", 0)


def test_they_are_never_written_to_again(zelda: Contact) -> None:
    erase_person(zelda.pk, now=NOW, how="x")
    kept = sorted(Suppression.objects.values_list("kind", "channel"))
    assert kept == [("email", "all"), ("email", "all"), ("phone", "all")]
    found = stops.stops_on(["zelda@quixote.example", "ann@a.example"], ["+13125550177"])
    assert len(found) == 2
    # Nor is their address kept again where somebody asks for a stop that stands.
    assert suppress("email", "zelda@quixote.example", "all", how="x", today=TODAY).is_new is False
    assert "zelda" not in JOURNAL.path.read_text()
    # The list comes back from the journal as it was.
    Suppression.objects.all().delete()
    assert replay_stops.replay(now=NOW) == 3
    assert len(stops.stops_on(["zelda@quixote.example"], [])) == 1
    assert erased_keys.key_file().stat().st_mode & 0o077 == 0


def write(path: Path, text: str) -> ImportFile:
    path.write_text(text)
    return ImportFile(path, path.name)


def test_an_import_does_not_bring_them_back(zelda: Contact, tmp_path: Path) -> None:
    erase_person(zelda.pk, now=NOW, how="x")
    people = write(
        tmp_path / "contacts.csv",
        "Contact ID,First Name,Last Name,Email,Phone\n7,Zelda,Quixote,ZELDA@quixote.example,\n8,Bo,Lee,bo@b.example,\n"
        "9,Z,Q,,(312) 555-0177\n",
    )
    result = import_files([people], now=NOW, today=TODAY)
    assert (result.created, result.rejected, result.rejects_files) == (1, 2, [])
    assert {p["why"] for p in result.problems} == {
        "This row is about somebody whose data was erased at their wish. It was not taken in."
    }
    text = everything()
    assert [mark for mark in MARKS if mark in text] == []
    deals = write(
        tmp_path / "deals.csv",
        "Deal ID,Deal Name,Stage,Amount,Contact Name,Contact Email,Close Date\n"
        "1,Copiers,Closed Lost,100,Zelda Quixote,zelda@quixote.example,2025-01-02\n"
        "2,More,Closed Lost,100,Cy Doe,cy@c.example,2025-01-02\n",
    )
    result = import_files([deals], now=NOW, today=TODAY)
    assert (result.created, result.rejected) == (2, 0)
    assert Deal.objects.get(name="Copiers").contact is None
    assert Contact.objects.filter(name="Cy Doe").exists()
    text = everything()
    assert [mark for mark in MARKS if mark in text] == []


def test_a_restore_of_an_older_backup_has_them_erased_again(zelda: Contact, tmp_path: Path) -> None:
    before = serializers.serialize("json", [*Contact.objects.all(), *ContactEmail.objects.all()])
    erase_person(zelda.pk, now=NOW, how="x")
    for one in serializers.deserialize("json", before):
        one.save()
    # As the backup had it: the address in plain, too.
    assert erase_again.who_came_back() == [zelda.pk]
    assert erase_those_who_came_back(now=NOW) == 1
    assert not Contact.objects.filter(pk=zelda.pk).exists()
    assert erase_again.who_came_back() == []
    # Put back by other means, the next start does it.
    for one in serializers.deserialize("json", before):
        one.save()
    replay_stops.forget()
    replay_stops.replay(now=NOW)
    assert not Contact.objects.filter(pk=zelda.pk).exists()
    make_backup(tmp_path / "b.zip", now=NOW)
    with zipfile.ZipFile(tmp_path / "b.zip") as backup:
        assert "home/keys/erasure.key" in backup.namelist()
        assert "home/keys/mailbox.key" not in backup.namelist()


def test_keys_of_another_home_are_taken_over() -> None:
    mine = erased_keys.hashed("a@x.test")
    erased_keys.take_over("another-key\n")
    assert len(erased_keys.hashes("a@x.test")) == 2
    assert erased_keys.hashes("a@x.test")[0] == mine == erased_keys.hashed("a@x.test")
    erased_keys.take_over("another-key\n")
    assert len(erased_keys.hashes("a@x.test")) == 2


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (dt.date(2026, 1, 31), dt.date(2026, 2, 28)),
        (dt.date(2026, 12, 5), dt.date(2027, 1, 5)),
        (dt.date(2028, 1, 30), dt.date(2028, 2, 29)),
        (dt.date(2026, 11, 30), dt.date(2026, 12, 30)),
    ],
)
def test_the_law_gives_a_month(asked: dt.date, due: dt.date) -> None:
    assert due_by(asked) == due


def test_an_open_task_is_done_and_not_doubled(zelda: Contact) -> None:
    first = ask_erasure(zelda.pk, on=dt.date(2026, 3, 1), how="in a reply")
    assert ask_erasure(zelda.pk, on=TODAY, how="again").pk == first.pk
    erase_person(zelda.pk, now=NOW, how="x")
    first.refresh_from_db()
    assert (first.done_at, first.how) == (NOW, "in a reply")
    assert Erasure.objects.count() == 1
    with pytest.raises(LookupError, match=r"There is no person \d+ on record\."):
        erase_person(zelda.pk, now=NOW, how="x")


def test_another_record_with_their_address_goes_and_a_colleague_stays(zelda: Contact) -> None:
    twin = Contact.objects.create(source="u", external_id="2", name="Z. Quixote")
    ContactEmail.objects.create(contact=twin, address="zelda@quixote.example", key="zelda@quixote.example")
    colleague = Contact.objects.create(source="u", external_id="3", name="Cy Doe")
    ContactPhone.objects.create(contact=colleague, number="x", key="+13125550177")
    assert erase_person(zelda.pk, now=NOW, how="x").contacts == 2
    assert list(Contact.objects.values_list("name", flat=True)) == ["Cy Doe"]
    # The number is stopped, as it was: it may be the erased person's.
    replay_stops.spread(today=TODAY)
    assert Contact.objects.get().no_phone is True


def test_without_the_key_nothing_comes_in_and_nothing_leaves(zelda: Contact, tmp_path: Path) -> None:
    erase_person(zelda.pk, now=NOW, how="x")
    kept = erased_keys.key_file().read_text()
    people = write(
        tmp_path / "contacts.csv", "Contact ID,First Name,Last Name,Email\n8,Bo,Lee,bo@b.example\n"
    )
    for left in ("", "another\n"):
        erased_keys.key_file().write_text(left) if left else erased_keys.key_file().unlink()
        with pytest.raises(
            CannotImportError, match=r"^The key by which erased people are known again is not in "
        ):
            import_files([people], now=NOW, today=TODAY)
        with pytest.raises(CannotOpenError, match="no letter leaves"):
            open_way(make_mailbox(address=f"box{len(left)}@reopen.test", way="folder"))
    erased_keys.take_over(kept)
    assert import_files([people], now=NOW, today=TODAY).created == 1
