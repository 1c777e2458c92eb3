"""The day, as the page and the command read it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reopen.records.models import Outcome, Promise, Setting, Suppression
from reopen.records.queries.today import EVERYONE, day
from reopen.records.queries.visible import Viewer
from tests.fixtures.deals import make_deal, make_touch

pytestmark = pytest.mark.django_db

# Tuesday 24 February 2026, 14:58 in Columbus.
NOW = datetime(2026, 2, 24, 19, 58, tzinfo=UTC)
TODAY = date(2026, 2, 24)


@pytest.fixture(autouse=True)
def columbus(db):
    Setting.objects.create(key="company.time_zone", value="America/New_York")
    Setting.objects.create(key="company.name", value="Harlan Pike")


def rep_of(company):
    return Viewer.of(company.rep)


def test_day_promised_call_in_two_minutes(company):
    deal = make_deal(
        company.sells["rep"],
        door="open",
        loss={"stage": "Proposal", "their_price": "36150", "reason": "Price"},
    )
    touch = make_touch(deal, TODAY, "post_mortem", at=time(14), promised=True)
    Promise.objects.create(
        deal=deal, kind="post_mortem", on=TODAY, at=time(14), made_on=date(2026, 2, 10),
        words="Tuesday at two. Five minutes, you said.",
    )  # fmt: skip
    today = day(rep_of(company), now=NOW)
    (call,) = today.promised
    assert today.sentence == "Renee Alcott expects your call in two minutes."
    assert (call.when, call.when_note) == ("15:00", "14:00 theirs")
    assert call.why == "Post-mortem, agreed for 14:00 their time"
    assert call.said == "Tuesday at two. Five minutes, you said."
    assert (call.worth, call.phone, call.phone_link) == ("$38,400", "+16155550142", "tel:+16155550142")
    assert (call.local_time, call.is_open_now, call.opens) == ("13:58", True, "")
    assert call.touch_ids == (touch.pk,)
    assert call.questions[0] == "Whom did you choose?"
    assert len(call.questions) == 5
    assert call.say.startswith("Renee, it’s Rita at Harlan Pike. You gave me five minutes")
    assert [(k.label, k.text) for k in call.known] == [
        ("Lost", "10 Feb at Proposal, to Marlow, for $36,150"),
        ("Your reason", "Price. Theirs: not asked yet"),
        ("Door", "Not asked yet"),
    ]


def test_day_opens_with_the_call_that_its_sentence_speaks_of(company):
    missed = make_deal(company.sells["rep"], account="Orrin Freight")
    make_touch(missed, TODAY - timedelta(days=3), "call_back", promised=True)
    at_three = make_deal(company.sells["rep"])
    make_touch(at_three, TODAY, "post_mortem", at=time(14), promised=True)
    today = day(rep_of(company), now=NOW)
    assert [call.deal_id for call in today.promised] == [missed.pk, at_three.pk]
    assert today.sentence == "Renee Alcott expects your call in two minutes."
    assert today.first.deal_id == at_three.pk
    assert day(rep_of(company), now=NOW - timedelta(hours=4)).first.deal_id == missed.pk
    assert day(rep_of(company), now=NOW - timedelta(days=30)).first is None


def test_day_overdue_and_due_and_beyond(company):
    rep = company.sells["rep"]
    rep.minutes_a_day = 7
    rep.save()
    late = make_deal(rep, account="Orrin Freight", amount="52700")
    make_touch(late, date(2026, 2, 12), "check_in:4")
    make_touch(late, TODAY, "contract:18")
    small = make_deal(rep, account="Glenn Dental", amount="9800")
    make_touch(small, TODAY, "check_in:7")
    mid = make_deal(rep, account="Petrie Roofing", amount="12400")
    make_touch(mid, TODAY, "check_in:2")
    today = day(rep_of(company), now=NOW)
    assert today.sentence == "One call is overdue: Orrin Freight, 12 days."
    assert [c.account for c in today.overdue] == ["Orrin Freight"]
    assert today.overdue[0].when == "12 days"
    assert today.overdue[0].when_note == "since 12 Feb"
    assert today.overdue[0].why == "Check-in 4, two weeks after the loss, and month 18, in one call"
    assert len(today.overdue[0].touch_ids) == 2
    assert [c.account for c in today.due] == ["Petrie Roofing"]
    assert [(c.account, c.when_note) for c in today.beyond] == [("Glenn Dental", "tomorrow")]
    assert (today.minutes_budget, today.minutes_planned, today.more) == (7, 7, 0)


def test_day_notice_names_the_last_day(company):
    deal = make_deal(
        company.sells["rep"], competitor="Tessel", lost_on=date(2024, 5, 26),
        loss={"contract_start": date(2024, 5, 25), "term_months": 24, "notice_days": 60},
    )  # fmt: skip
    make_touch(deal, TODAY, "notice")
    (call,) = day(rep_of(company), now=NOW).due
    assert call.why == "Must cancel Tessel by 26 Mar, or it renews"
    assert call.when == "notice"
    assert call.because.startswith("must cancel by 26 March")
    assert "must be cancelled by 26 March" in call.say


@pytest.mark.parametrize(
    ("how", "shown"),
    [
        ("nothing", 1),
        ("phone_stopped", 0),
        ("all_by_email", 0),
        ("email_only", 1),
        ("domain", 0),
        ("door_closed", 0),
        ("let_go", 0),
        ("no_phone", 0),
    ],
)
def test_day_asks_the_rule_again(company, how, shown):
    deal = make_deal(company.sells["rep"], email="renee@mail.cumberland.example")
    make_touch(deal, TODAY)
    stops = {
        "phone_stopped": ("phone", "+16155550142", "phone"),
        "all_by_email": ("email", "renee@mail.cumberland.example", "all"),
        "email_only": ("email", "renee@mail.cumberland.example", "email"),
        "domain": ("domain", "cumberland.example", "all"),
    }
    if how in stops:
        kind, key, channel = stops[how]
        Suppression.objects.create(kind=kind, key=key, channel=channel, since=TODAY)
    elif how == "door_closed":
        deal.door = "closed"
    elif how == "let_go":
        deal.let_go = True
    elif how == "no_phone":
        deal.contact.no_phone = True
        deal.contact.save()
    deal.save()
    assert len(day(rep_of(company), now=NOW).calls) == shown


def test_day_who_sees_what(company):
    for key in ("rep", "other_rep", "stranger"):
        make_touch(make_deal(company.sells[key], account=key), TODAY)
    make_touch(make_deal(None, account="nobody"), TODAY)
    seen = {
        "rep": {c.account for c in day(Viewer.of(company.rep), now=NOW).calls},
        "rep, everyone": {c.account for c in day(Viewer.of(company.rep), now=NOW, owner_id=EVERYONE).calls},
        "rep, other": {
            c.account
            for c in day(Viewer.of(company.rep), now=NOW, owner_id=company.sells["other_rep"].pk).calls
        },
        "manager": {c.account for c in day(Viewer.of(company.manager), now=NOW).calls},
        "owner": {c.account for c in day(Viewer.of(company.owner), now=NOW).calls},
        "command line": {c.account for c in day(Viewer.the_owner(), now=NOW).calls},
        "owner of one": {
            c.account for c in day(Viewer.the_owner(), now=NOW, owner_id=company.sells["stranger"].pk).calls
        },
    }
    assert seen == {
        "rep": {"rep"},
        "rep, everyone": {"rep"},
        "rep, other": set(),
        "manager": {"rep", "other_rep"},
        "owner": {"rep", "other_rep", "stranger", "nobody"},
        "command line": {"rep", "other_rep", "stranger", "nobody"},
        "owner of one": {"stranger"},
    }


def test_day_promise_in_auckland_is_on_the_sellers_day(company):
    deal = make_deal(company.sells["rep"], zone="Pacific/Auckland")
    make_touch(deal, TODAY + timedelta(days=1), "call_back", at=time(10), promised=True)
    (call,) = day(rep_of(company), now=NOW).promised
    assert (call.when, call.when_note) == ("16:00", "10:00 theirs")
    assert call.due_on == TODAY


ELSEWHERE = [
    # our zone, theirs, the seller's day on which their office opens on 25 February
    ("America/New_York", "Pacific/Auckland", 24),
    ("America/New_York", "Asia/Tokyo", 24),
    ("America/New_York", "Europe/Berlin", 25),
    ("Europe/Berlin", "Pacific/Honolulu", 25),
    ("Pacific/Auckland", "America/New_York", 26),
    ("Pacific/Auckland", "Asia/Tokyo", 25),
    ("Europe/Berlin", "", 25),
]


@pytest.mark.parametrize(("ours", "theirs", "expected"), ELSEWHERE)
def test_promise_without_an_hour_stands_on_the_day_on_which_they_open(company, ours, theirs, expected):
    Setting.objects.filter(key="company.time_zone").update(value=ours)
    deal = make_deal(company.sells["rep"], zone=theirs)
    make_touch(deal, date(2026, 2, 25), "call_back", promised=True)
    shown = [n for n in range(22, 28) if day(rep_of(company), now=NOW, on=date(2026, 2, n)).promised]
    assert shown == list(range(expected, 28))


def test_number_is_not_green_before_the_day_that_was_promised(company):
    Setting.objects.filter(key="company.time_zone").update(value="Europe/Berlin")
    deal = make_deal(company.sells["rep"], zone="Pacific/Honolulu")
    make_touch(deal, date(2026, 2, 25), "call_back", promised=True)
    # 25 February, 00:30 in Berlin; the 24th, 13:30 in Honolulu.
    (call,) = day(rep_of(company), now=datetime(2026, 2, 24, 23, 30, tzinfo=UTC)).promised
    assert (call.local_time, call.is_open_now, call.opens) == ("13:30", False, "20:00")


def test_day_more_than_is_read_is_counted(company, monkeypatch):
    monkeypatch.setattr("reopen.records.queries.due_touches.MOST", 5)
    monkeypatch.setattr("reopen.records.queries.today.BEYOND_SHOWN", 2)
    rep = company.sells["rep"]
    rep.minutes_a_day = 6
    rep.save()
    for n in range(12):
        make_touch(make_deal(rep, account=f"late {n}"), TODAY - timedelta(days=20 - n))
    promised = make_deal(rep, account="promised")
    make_touch(promised, TODAY, "call_back", promised=True)
    today = day(rep_of(company), now=NOW)
    assert [c.account for c in today.promised] == ["promised"]
    assert len(today.calls) + today.more == 13
    assert not today.more_is_at_least


def test_day_minutes_used_by_calls_made(company):
    rep = company.sells["rep"]
    deal = make_deal(rep)
    for kind, at in (("reached", NOW), ("no_answer", NOW), ("reached", NOW - timedelta(days=1))):
        Outcome.objects.create(deal=deal, kind=kind, at=at, on=at.date(), reasons=["check_in:1"])
    today = day(rep_of(company), now=NOW)
    assert (today.calls_made, today.minutes_used) == (2, 4)
    assert today.minutes_sentence == "4 of 60 minutes used, two calls made."
    assert today.minutes_basis == "Used: 1 call × 3 + 1 call × 1 minutes. Planned: no calls."
    assert today.sentence == "Nothing is owed today: two calls made."


def test_day_nothing_owed_names_the_next(company):
    make_touch(make_deal(company.sells["rep"], account="Orrin Freight"), date(2026, 3, 3))
    assert day(rep_of(company), now=NOW).sentence == (
        "Nothing is owed today: the next call is Orrin Freight, on 3 March."
    )


def test_day_query_count_is_constant(company):
    rep = company.sells["rep"]
    counts = []
    for many in (1, 30):
        for _ in range(many):
            deal = make_deal(rep, email="a@b.example")
            make_touch(deal, TODAY, "notice", promised=True)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            day(rep_of(company), now=NOW)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def made(deal, at, kind="reached", *reasons):
    return Outcome.objects.create(
        deal=deal, kind=kind, at=at, on=at.date(), reasons=list(reasons) or ["check_in:1"]
    )


def test_day_fits_within_what_the_week_has_left(company):
    rep = company.sells["rep"]
    rep.minutes_a_week = 20
    rep.save()
    deals = [make_deal(rep, account=f"deal {n}", amount=str(9000 - n)) for n in range(4)]
    for deal in deals:
        make_touch(deal, TODAY, "check_in:2")
    # Last week's and another seller's calls are not of this week's minutes; today's are of today's.
    made(deals[0], NOW - timedelta(days=2))
    made(make_deal(company.sells["other_rep"]), NOW - timedelta(days=1))
    made(deals[0], NOW - timedelta(days=1), "reached", "post_mortem")
    made(deals[0], NOW, "no_answer")
    # Promised for Thursday: kept for it. For next Monday: not of this week.
    make_touch(make_deal(rep), TODAY + timedelta(days=2), "call_back", promised=True)
    make_touch(make_deal(rep), TODAY + timedelta(days=6), "call_back", promised=True)
    today = day(rep_of(company), now=NOW)
    # 20 - 7 of yesterday - 5 of Thursday = 8 of today, one of which is used.
    assert (today.minutes_budget, today.minutes_used, today.minutes_planned) == (8, 1, 6)
    assert today.week_sentence == (
        "8 of the week’s 20 minutes are used, and 5 kept for calls promised for its other days."
    )
    assert [call.account for call in today.due] == ["deal 0", "deal 1"]
    assert [(call.account, call.when_note) for call in today.beyond] == [
        ("deal 2", "Monday"), ("deal 3", "Monday"),
    ]  # fmt: skip
    assert today.beyond_worth == {"USD": 17995}
    assert today.week_ends_it
    # The next week is whole again, as far as is known.
    monday = day(rep_of(company), now=NOW, on=TODAY + timedelta(days=6))
    assert (monday.minutes_budget, len(monday.promised), len(monday.overdue), len(monday.beyond)) == (
        20,
        2,
        3,
        1,
    )


def test_week_that_is_used_drops_no_promise(company):
    rep = company.sells["rep"]
    rep.minutes_a_week = 5
    rep.save()
    deal = make_deal(rep, account="Orrin Freight")
    make_touch(deal, TODAY, "check_in:2")
    made(deal, NOW - timedelta(days=1), "reached", "post_mortem")
    today = day(rep_of(company), now=NOW)
    assert today.sentence == "The week’s minutes are used; one call can wait for the next week."
    make_touch(make_deal(rep, account="Petrie Roofing"), TODAY, "call_back", promised=True)
    today = day(rep_of(company), now=NOW)
    assert (today.minutes_budget, [call.account for call in today.promised]) == (0, ["Petrie Roofing"])
    assert today.minutes_sentence == (
        "The week has no minutes left for the day: 0 used, no calls made. The 1 below take about 5."
    )
    assert [call.account for call in today.beyond] == ["Orrin Freight"]


def test_weeks_of_several_sellers_are_added_up(company):
    for key, minutes in (("rep", 100), ("other_rep", 50), ("stranger", None)):
        seller = company.sells[key]
        seller.minutes_a_week = minutes
        seller.save()
        make_touch(make_deal(seller, account=key), TODAY)
        made(make_deal(seller), NOW - timedelta(days=1), "reached", "post_mortem")
    assert day(Viewer.the_owner(), now=NOW).week_sentence == (
        "14 of the week’s 150 minutes of two sellers are used."
    )
    assert day(Viewer.of(company.stranger), now=NOW).week_sentence == ""


def test_fit_health_and_own_win_backs_move_a_call(company):
    rep = company.sells["rep"]
    plain = make_deal(rep, account="plain", competitor="")
    good = make_deal(rep, account="good", competitor="", loss={"good_fit": True})
    poor = make_deal(rep, account="poor", competitor="", loss={"good_fit": False})
    bumpy = make_deal(rep, account="bumpy", competitor="", health="bumpy", health_on=TODAY)
    long_ago = make_deal(
        rep,
        account="long ago",
        competitor="",
        health="bumpy",
        health_on=date(2025, 1, 1),
        lost_on=date(2024, 1, 1),
    )
    tessel = make_deal(rep, account="tessel", competitor="Tessel")
    for deal in (plain, good, poor, bumpy, long_ago, tessel):
        make_touch(deal, TODAY, "check_in:1")
    assert [c.account for c in day(rep_of(company), now=NOW).due] == [
        "good", "bumpy", "plain", "long ago", "tessel", "poor",
    ]  # fmt: skip
    rival = tessel.losses.get().competitor_id
    Setting.objects.create(
        key="recon.win_shares",
        value={
            "as_of": "2026-02-24",
            "counts": "deals",
            "won": 90,
            "of": 500,
            "traits": {f"rival:{rival}": [50, 100, 40, 400]},
        },
    )
    today = day(rep_of(company), now=NOW)
    assert [c.account for c in today.due][:2] == ["tessel", "good"]
    assert today.due[0].worth_of().sentence == "$38,400 × 3 for a loss to Tessel = $115,200"
    assert today.due[0].because == "$38,400"
    assert today.lifts_sentence == (
        "Of 500 lost deals spoken with half a year ago or longer, 90 were won within half a year after. They tell the "
        "factor for whom they chose (one competitor); the other factors are assumed."
    )
