"""Somebody left: two tasks, no guess, and their stops go along."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from reopen.records.models import (
    Account,
    Contact,
    ContactEmail,
    Deal,
    Erasure,
    Move,
    Promise,
    Suppression,
    Touch,
)
from reopen.records.queries.moves import move_row, moves_of_deal, open_moves, same_people
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, NotThereError
from reopen.services.erase import erase_person
from reopen.services.moves.follow import Whereto, again, drop, follow
from reopen.services.moves.note import note_move, take_back
from reopen.services.record_outcome import record_outcome
from reopen.services.stop_person import stop_person
from reopen.services.suppress import suppress
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)  # a Tuesday
TODAY = date(2026, 3, 3)
OWNER = Viewer.the_owner()


@pytest.fixture
def deal(company: Company) -> Any:
    return make_deal(company.sells["rep"], email="renee@cumberland.example")


def left(deal: Any, **more: Any) -> int:
    return note_move(
        deal.pk, now=NOW, viewer=OWNER, **{"employer": "Acme Corp", "said_by": "Bob", **more}
    ).move_id


def refusal(act: Any) -> tuple[str, str]:
    with pytest.raises(ActError) as caught:
        act()
    return caught.value.field, caught.value.message


def test_move_makes_two_tasks(deal: Any, company: Company) -> None:
    done = note_move(deal.pk, employer=" Acme  Corp ", said_by="Bob", now=NOW, viewer=Viewer.of(company.rep))
    assert done.sentence == (
        "Renee Alcott has left for Acme Corp. Find their successor: it is a call on this deal. "
        "To follow them is on Today."
    )
    assert list(Promise.objects.values_list("kind", "person_number", "words")) == [
        ("successor", deal.contact_id, "")
    ]
    planned = Touch.objects.filter(deal=deal, channel="phone", state="planned", due_on__lte=TODAY)
    assert "successor" in {reason for touch in planned for reason in touch.reasons}
    (row,), number = open_moves(Viewer.of(company.rep))
    assert (number, row.person, row.left, row.employer, row.said_by) == (
        1, "Renee Alcott", "Cumberland Title", "Acme Corp", "Bob",
    )  # fmt: skip
    deal.contact.refresh_from_db()
    assert deal.contact.no_letters_since == TODAY


def test_move_said_twice_is_one(deal: Any) -> None:
    first = left(deal, employer="", said_by="their mail server")
    assert note_move(deal.pk, employer="Acme", said_by="Ann", now=NOW, viewer=OWNER).already
    assert list(Move.objects.values_list("pk", "employer", "said_by")) == [(first, "Acme", "Ann")]
    assert Promise.objects.count() == 1


def test_move_of_another_sellers_deal_is_not_there(deal: Any, company: Company) -> None:
    move = left(deal)
    stranger = Viewer.of(company.stranger)
    assert open_moves(stranger) == ([], 0)
    assert (move_row(stranger, move), moves_of_deal(stranger, deal.pk)) == (None, [])
    for act in (take_back, drop, again):
        with pytest.raises(NotThereError):
            act(move, now=NOW, viewer=stranger)


def test_move_of_a_resting_deal_is_the_owners(deal: Any, company: Company) -> None:
    move = left(deal)
    Deal.objects.update(resting_since=TODAY)
    rep = Viewer.of(company.rep)
    assert (open_moves(rep), move_row(rep, move), len(open_moves(OWNER)[0])) == (([], 0), None, 1)
    with pytest.raises(NotThereError):
        follow(move, Whereto(), now=NOW, viewer=rep)


def test_follow_keeps_a_name_and_guesses_nothing(deal: Any) -> None:
    done = follow(left(deal), Whereto(), now=NOW, viewer=OWNER)
    assert done.sentence == "Renee Alcott is on record at Acme Corp. First call on Wed 4 Mar 2026."
    there = Deal.objects.get(pk=done.deal_id)
    assert there.contact is not None and there.account is not None  # noqa: PT018
    assert (there.name, there.status, there.account.name) == (
        "Renee Alcott at Acme Corp",
        "open",
        "Acme Corp",
    )
    assert (there.owner_id, there.account.domain, there.amount) == (deal.owner_id, "", None)
    assert not there.contact.emails.exists()
    assert not there.contact.phones.exists()
    assert Touch.objects.get(deal=there).due_on == date(2026, 3, 4)
    assert Deal.objects.get(pk=deal.pk).contact_id == deal.contact_id  # the successor is looked for
    assert open_moves(OWNER) == ([], 0)
    (row,) = moves_of_deal(OWNER, deal.pk)
    assert (row.state, row.followed_as, row.followed_deal) == ("followed", "Renee Alcott", there.pk)


WRONG = [
    (Whereto(employer="Cumberland Title"), "employer", "Cumberland Title is the account that they left."),
    (
        Whereto(address="renee@cumberland.example"),
        "address",
        "renee@cumberland.example is the address that they left.",
    ),
    (Whereto(address="renee"), "address", None),
    (Whereto(phone="12"), "phone", "“12” is no phone number. Write it as +1 312 555 0142."),
    (Whereto(call_on=date(2026, 3, 2)), "call_on", None),
    (Whereto(time_zone="Mars"), "time_zone", "“Mars” is no time zone. Write it as America/New_York."),
]


@pytest.mark.parametrize(("to", "field", "message"), WRONG)
def test_follow_refuses(deal: Any, to: Whereto, field: str, message: str | None) -> None:
    move = left(deal)
    accounts = Account.objects.count()
    said = refusal(lambda: follow(move, to, now=NOW, viewer=OWNER))
    assert said[0] == field
    assert message is None or said[1] == message
    assert (Account.objects.count(), Move.objects.get().state) == (accounts, "open")


def test_follow_without_an_employer_asks_for_it(deal: Any) -> None:
    move = left(deal, employer="")
    assert refusal(lambda: follow(move, Whereto(), now=NOW, viewer=OWNER))[0] == "employer"


def test_stop_follows_the_person(deal: Any) -> None:
    move = left(deal)
    suppress("email", "renee@cumberland.example", "email", how="test", today=TODAY)
    done = follow(move, Whereto(address="renee@acme.example", phone="+13125550142"), now=NOW, viewer=OWNER)
    new = Contact.objects.get(pk=done.contact_id)
    assert (new.no_email, new.no_phone) == (True, False)
    assert Suppression.objects.filter(key="renee@acme.example", channel="email").exists()


def test_stop_that_stands_at_the_new_firm_holds(deal: Any) -> None:
    suppress("email", "renee@acme.example", "all", how="test", today=TODAY)
    done = follow(left(deal), Whereto(address="renee@acme.example"), now=NOW, viewer=OWNER)
    assert done.sentence == "Renee Alcott is on record at Acme Corp. They asked not to be called."
    assert not Touch.objects.filter(deal=done.deal_id).exists()


def test_who_asked_for_silence_is_not_followed(deal: Any) -> None:
    stop_person(deal.contact_id, on=TODAY, words="", how="on the phone")
    done = note_move(deal.pk, employer="Acme", said_by="Bob", now=NOW, viewer=OWNER)
    assert done.sentence.endswith("They asked not to be reached: nobody follows them.")
    assert open_moves(OWNER) == ([], 0)


def test_later_stop_is_of_both_records(deal: Any) -> None:
    done = follow(left(deal), Whereto(address="renee@acme.example"), now=NOW, viewer=OWNER)
    assert same_people([done.contact_id]) == {deal.contact_id, done.contact_id}
    record_outcome(None, "remove_me", deal_id=done.deal_id, now=NOW, viewer=OWNER)
    assert set(Contact.objects.values_list("no_phone", "no_email")) == {(True, True)}
    assert Suppression.objects.filter(key="renee@cumberland.example").exists()
    assert not Touch.objects.filter(state="planned", channel="phone").exists()


def test_stop_of_one_address_is_of_both_records(deal: Any) -> None:
    follow(left(deal), Whereto(), now=NOW, viewer=OWNER)
    suppress("email", "renee@cumberland.example", "all", how="test", today=TODAY)
    assert set(Contact.objects.values_list("no_phone", "no_email")) == {(True, True)}


def test_stop_of_the_old_firm_is_not_the_new_ones(deal: Any) -> None:
    follow(left(deal), Whereto(address="renee@acme.example"), now=NOW, viewer=OWNER)
    suppress("domain", "cumberland.example", "all", how="test", today=TODAY)
    assert dict(Contact.objects.values_list("account__name", "no_email")) == {
        "Cumberland Title": True, "Acme Corp": False,
    }  # fmt: skip


def test_each_act_is_taken_back(deal: Any) -> None:
    move = left(deal)
    assert drop(move, now=NOW, viewer=OWNER).sentence == "Renee Alcott is not followed."
    assert open_moves(OWNER) == ([], 0)
    again(move, now=NOW, viewer=OWNER)
    follow(move, Whereto(), now=NOW, viewer=OWNER)
    assert refusal(lambda: take_back(move, now=NOW, viewer=OWNER))[0] == "move"
    again(move, now=NOW, viewer=OWNER)
    assert (Deal.objects.count(), Contact.objects.count(), Account.objects.count()) == (1, 1, 1)
    take_back(move, now=NOW, viewer=OWNER)
    assert (Move.objects.count(), Promise.objects.count()) == (0, 0)
    assert Contact.objects.get().no_letters_since is None


@pytest.mark.parametrize("said_on", [None, date(2026, 3, 4)])
@pytest.mark.parametrize(
    "undone", [datetime(2026, 3, 4, 2, 5, tzinfo=UTC), datetime(2026, 3, 4, 20, tzinfo=UTC)]
)
def test_noted_where_it_is_yesterday_yet_it_is_taken_back(
    deal: Any, said_on: date | None, undone: datetime
) -> None:
    """Two in the morning of the 4th here is the evening of the 3rd at an account in Ohio."""
    deal.account.time_zone = "America/New_York"
    deal.account.save(update_fields=["time_zone"])
    noted = datetime(2026, 3, 4, 2, tzinfo=UTC)
    move = note_move(deal.pk, said_on=said_on, now=noted, viewer=OWNER).move_id
    assert Promise.objects.get().kind == "successor"
    take_back(move, now=undone, viewer=OWNER)
    assert (Move.objects.count(), Promise.objects.count()) == (0, 0)


def test_call_at_the_new_firm_cannot_be_undone_away(deal: Any) -> None:
    done = follow(left(deal), Whereto(), now=NOW, viewer=OWNER)
    record_outcome(None, "reached", deal_id=done.deal_id, now=NOW, viewer=OWNER)
    assert refusal(lambda: again(done.move_id, now=NOW, viewer=OWNER))[0] == "move"


def test_erasure_takes_both_records(deal: Any, company: Company) -> None:
    other = make_deal(company.sells["rep"], account="Birch", contact="Ann Lee", phone="+13125550199")
    note_move(other.pk, employer="Acme", said_by="Renee Alcott", now=NOW, viewer=OWNER)
    done = follow(left(deal), Whereto(address="renee@acme.example"), now=NOW, viewer=OWNER)
    erase_person(done.contact_id, now=NOW, how="test")
    assert list(Contact.objects.values_list("name", flat=True)) == ["Ann Lee"]
    assert list(Move.objects.values_list("contact__name", "said_by")) == [("Ann Lee", "")]
    assert not ContactEmail.objects.exists()
    assert not Deal.objects.filter(name__contains="Renee").exists()
    assert Erasure.objects.exclude(done_at=None).count() == 2
