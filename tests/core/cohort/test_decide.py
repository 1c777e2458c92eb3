"""Who gets a letter, who is left out, and the one reason that is given."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reopen.core.cohort import WHY, Candidate, LeftOut, decide, left_out_counts
from reopen.core.lawful_ground import Ground

ON = date(2026, 2, 24)
US = Ground("us-email", True, "US, CAN-SPAM: postal address, way out")
NOT_KNOWN = Ground("unknown-email", None, "JP: its law is not in the table; you decide")
GERMANY = Ground("de-email", False, "Germany: no consent on record")


def person(contact_id=1, **facts):
    given_facts = {
        "contact_id": contact_id,
        "account_id": contact_id,
        "name": f"Person {contact_id}",
        "first_name": "P",
        "lost_on": date(2025, 5, 3),
        "emails": (f"p{contact_id}@example.com",),
        "ground": US,
    }
    return Candidate(**(given_facts | facts))


def outcome(*candidates):
    return [(d.candidate.contact_id, d.state, d.why, d.words) for d in decide(candidates, ON)]


@pytest.mark.parametrize(
    ("facts", "why", "words"),
    [
        ({"stopped": True}, LeftOut.SUPPRESSED, "Asked us to stop"),
        ({"emails": ()}, LeftOut.NO_ADDRESS, "No address"),
        ({"emails": ("",)}, LeftOut.NO_ADDRESS, "No address"),
        ({"emails": ("a@x.de",), "dead_emails": frozenset({"a@x.de"})}, LeftOut.NO_ADDRESS, "A dead address"),
        ({"door": "closed", "everything": True}, LeftOut.DOOR_CLOSED, "Said no to everything"),
        ({"last_letter_on": ON}, LeftOut.WRITTEN_RECENTLY, "Written to on 24 February"),
        (
            {"last_letter_on": ON - timedelta(days=89)},
            LeftOut.WRITTEN_RECENTLY,
            "Written to on 27 November 2025",
        ),
        ({"at_account": "open"}, LeftOut.BUSINESS_THERE, "Open deal at the company"),
        ({"at_account": "won"}, LeftOut.BUSINESS_THERE, "Won deal at the company"),
        ({"at_account": "reopened"}, LeftOut.BUSINESS_THERE, "Reopened deal at the company"),
        (
            {"promised_call_on": date(2026, 3, 2)},
            LeftOut.CALL_PROMISED,
            "A call is promised for Monday 2 March",
        ),
        ({"taken_out": True}, LeftOut.TAKEN_OUT, "You took them out"),
        ({"ground": GERMANY}, LeftOut.NO_GROUND, "Germany: no consent on record"),
        (
            {"ground": GERMANY, "owner_decided_ground": True},
            LeftOut.NO_GROUND,
            "Germany: no consent on record",
        ),
        ({"ground": None}, LeftOut.NO_GROUND, "Ground not looked up"),
        ({"ground": NOT_KNOWN}, LeftOut.GROUND_UNDECIDED, "JP: its law is not in the table; you decide"),
        (
            {"ground": Ground("ca-email:inquiry", True, "Canada, CASL", until=ON - timedelta(days=1))},
            LeftOut.NO_GROUND,
            "Canada, CASL: over",
        ),
    ],
)
def test_one_reason_against(facts, why, words):
    assert outcome(person(**facts)) == [(1, "left_out", why, words)]


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"door": "closed"},  # a no to calls leaves the letters going
        {"last_letter_on": ON - timedelta(days=90)},
        {"emails": ("dead@x.de", "lives@x.de"), "dead_emails": frozenset({"dead@x.de"})},
        {"ground": NOT_KNOWN, "owner_decided_ground": True},
        {"ground": Ground("ca-email:inquiry", True, "Canada, CASL", until=ON)},
    ],
)
def test_nothing_speaks_against(facts):
    assert outcome(person(**facts)) == [(1, "letter", None, "")]


def test_a_ground_that_the_owner_decides_is_decided_by_the_approval_where_that_is_asked_for():
    unknown, known, forbidden = person(1, ground=NOT_KNOWN), person(2), person(3, ground=GERMANY)
    found = decide([unknown, known, forbidden], ON, approval_decides=True)
    assert [(d.candidate.contact_id, d.state, d.words, d.asks) for d in found] == [
        (1, "letter", "JP: its law is not in the table; you decide", True),
        (2, "letter", "", False),
        (3, "left_out", "Germany: no consent on record", False),
    ]


def test_the_reasons_are_asked_in_their_order():
    all_of_it = {
        "stopped": True,
        "emails": (),
        "door": "closed",
        "everything": True,
        "last_letter_on": ON,
        "at_account": "won",
        "promised_call_on": ON,
        "taken_out": True,
        "ground": None,
    }
    fine = {
        "stopped": False,
        "emails": ("p@x.de",),
        "everything": False,
        "last_letter_on": None,
        "at_account": "",
        "promised_call_on": None,
        "taken_out": False,
        "ground": US,
    }
    found = []
    for name, value in fine.items():
        found.append(outcome(person(**all_of_it))[0][2])
        all_of_it[name] = value
    assert found == list(LeftOut)[:8]
    assert outcome(person(**all_of_it)) == [(1, "letter", None, "")]


def test_one_person_a_company_the_best():
    latest = person(1, account_id=9, lost_on=date(2025, 5, 9), name="Latest", first_name="")
    largest = person(2, account_id=9, lost_on=date(2025, 5, 3), amount=Decimal(900))
    small = person(3, account_id=9, lost_on=date(2025, 5, 3), amount=Decimal(100))
    assert outcome(small, largest, latest) == [
        (1, "letter", None, ""),
        (2, "left_out", LeftOut.SECOND_PERSON, "Latest at the same company gets it"),
        (3, "left_out", LeftOut.SECOND_PERSON, "Latest at the same company gets it"),
    ]


def test_the_next_at_the_company_steps_in_for_whom_something_speaks_against():
    stopped = person(1, account_id=9, lost_on=date(2025, 5, 9), stopped=True)
    assert outcome(stopped, person(2, account_id=9)) == [
        (2, "letter", None, ""),
        (1, "left_out", LeftOut.SUPPRESSED, "Asked us to stop"),
    ]


def test_a_first_name_decides_between_equals():
    assert outcome(person(1, account_id=9, first_name=""), person(2, account_id=9))[0][:2] == (2, "letter")


def test_people_without_a_company_stand_alone():
    assert [d.state for d in decide([person(1, account_id=None), person(2, account_id=None)], ON)] == [
        "letter"
    ] * 2


def test_one_letter_a_person_about_the_latest_loss():
    old, new = person(deal_id=7, lost_on=date(2020, 1, 1)), person(deal_id=8, lost_on=date(2025, 5, 3))
    (decision,) = decide([old, new], ON)
    assert (decision.state, decision.candidate.deal_id) == ("letter", 8)


def test_what_speaks_against_one_deal_of_a_person_speaks_against_the_person():
    (decision,) = decide([person(deal_id=7, promised_call_on=ON), person(deal_id=8, taken_out=True)], ON)
    assert (decision.state, decision.why) == ("left_out", LeftOut.CALL_PROMISED)


def test_no_address_gets_two_letters():
    one, two = person(1, emails=("office@x.de",)), person(2, emails=("office@x.de",))
    assert outcome(two, one) == [
        (1, "letter", None, ""),
        (2, "left_out", LeftOut.SAME_ADDRESS, "Same address as Person 1"),
    ]


def test_counts_most_frequent_first():
    decisions = decide([person(n, stopped=n < 3, taken_out=n == 3) for n in range(1, 6)], ON)
    assert left_out_counts(decisions) == {"suppressed": 2, "taken_out": 1}
    assert WHY.keys() == set(LeftOut)


candidates = st.lists(
    st.builds(
        Candidate,
        contact_id=st.integers(1, 6),
        account_id=st.none() | st.integers(1, 3),
        deal_id=st.integers(1, 50),
        name=st.sampled_from(["", "Ann", "Bo"]),
        first_name=st.sampled_from(["", "Ann"]),
        lost_on=st.none() | st.dates(date(2024, 1, 1), date(2026, 1, 1)),
        amount=st.none() | st.integers(0, 9).map(Decimal),
        emails=st.lists(st.sampled_from(["a@x.de", "b@x.de", "c@x.de"]), max_size=2).map(tuple),
        dead_emails=st.frozensets(st.sampled_from(["a@x.de", "b@x.de"]), max_size=1),
        stopped=st.booleans(),
        taken_out=st.booleans(),
        ground=st.sampled_from([US, US, GERMANY, NOT_KNOWN]),
    ),
    max_size=12,
)


@given(candidates, st.randoms(use_true_random=False))
def test_whoever_comes_nobody_gets_two_and_nobody_stopped_gets_one(people, random):
    found = decide(people, ON)
    assert sorted(d.candidate.contact_id for d in found) == sorted({p.contact_id for p in people})
    letters = [d.candidate for d in found if d.state == "letter"]
    accounts = [c.account_id for c in letters if c.account_id is not None]
    assert len(set(accounts)) == len(accounts)
    assert len({c.address for c in letters}) == len(letters)
    assert all(c.address not in c.dead_emails and c.ground == US for c in letters)
    against = {p.contact_id for p in people if p.stopped or p.taken_out}
    assert not against & {c.contact_id for c in letters}
    assert all((d.why is None) == (d.state == "letter") == (not d.words) for d in found)
    shuffled = [*people]
    random.shuffle(shuffled)
    assert [(d.candidate.contact_id, d.state, d.why) for d in decide(shuffled, ON)] == [
        (d.candidate.contact_id, d.state, d.why) for d in found
    ]
