import re
from collections import Counter
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from reopen.core.interview import clean, questions, telling_words
from reopen.core.working_days import is_working_day
from reopen.records.models import (
    Account,
    Activity,
    Appointment,
    Contact,
    ContactEmail,
    ContactPhone,
    Deal,
    DealOwner,
    Interview,
    Loss,
    Message,
    Outcome,
    Promise,
    Quote,
    ReasonLesson,
    Setting,
    StageChange,
    Suppression,
    Touch,
    User,
)
from reopen.records.queries.ask_ledger import ask_ledger
from reopen.records.queries.booked import booked_calls
from reopen.records.queries.interviews import done
from reopen.records.queries.promises_kept import promises_kept
from reopen.records.queries.today import day
from reopen.records.queries.visible import Viewer
from reopen.services import sample_company
from reopen.services.plan_touches import replan
from reopen.services.public_holidays import public_holidays
from reopen.services.sample_company import call_words, door_words, loss_words, promise_words, sheet_words
from reopen.services.sample_company.company import REPS, ZONE, Company
from reopen.services.sample_company.generate import generate
from reopen.services.sample_company.load import holidays_around

SEED = sample_company.SEED
TUESDAY = date(2026, 11, 24)
DAYS = [
    (date(2026, 11, 30), True),  # the Monday after a long weekend
    (date(2026, 11, 28), False),  # a Saturday
    (date(2026, 11, 26), False),  # Thanksgiving
    (date(2028, 2, 29), True),  # a leap day
    (date(2027, 3, 31), True),  # no lease of 18 months can begin on 31 September
]


def company(today: date, seed: int = SEED) -> Company:
    return generate(seed, today, holidays_around(today))


def load(today: date) -> dict[str, int]:
    return sample_company.load(now=datetime(today.year, today.month, today.day, 15, tzinfo=UTC))


@pytest.fixture(scope="module")
def tuesday() -> Company:
    return company(TUESDAY)


def test_same_seed_and_day_give_the_same_company(tuesday: Company) -> None:
    assert company(TUESDAY) == tuesday


def test_another_seed_gives_another_company(tuesday: Company) -> None:
    assert company(TUESDAY, seed=SEED + 1) != tuesday


def test_shares_are_those_of_a_dealer(tuesday: Company) -> None:
    status = Counter(deal.status for deal in tuesday.deals)
    assert sum(status.values()) == 1500
    assert 0.28 < status["won"] / 1500 < 0.40
    assert 0.03 < status["open"] / 1500 < 0.10
    lost = [deal for deal in tuesday.deals if deal.status == "lost"]
    assert sum(len(deal.losses) > 1 for deal in tuesday.deals) > 20
    assert sum(deal.let_go for deal in lost) > 20
    assert sum(deal.in_care_since is None and not deal.let_go for deal in lost) > 100
    assert sum(bool(deal.losses and deal.status == "won") for deal in tuesday.deals) > 5
    assert sum(bool(deal.losses[-1].contract_start) for deal in lost) > 200
    assert {loss.term_months for deal in lost for loss in deal.losses} == {36, 48, 60, None}
    assert {deal.door for deal in lost} == {"unasked", "open", "closed"}


def test_five_years_end_at_the_day_of_loading(tuesday: Company) -> None:
    opened = [deal.opened_on for deal in tuesday.deals]
    assert (TUESDAY - min(opened)).days in range(1700, 1900)
    instants = [stage.entered_at for deal in tuesday.deals for stage in deal.stages]
    instants += [outcome.at for deal in tuesday.deals for outcome in deal.outcomes]
    assert max(instants).date() < TUESDAY


def test_accounts_and_contacts_of_the_territory(tuesday: Company) -> None:
    assert len(tuesday.accounts) == 700
    assert len({account.name for account in tuesday.accounts}) == 700
    countries = Counter(account.country for account in tuesday.accounts)
    assert set(countries) == {"US", "GB", "DE", "CA"}
    assert countries["US"] == 676
    assert {a.region for a in tuesday.accounts if a.country == "US"} == {"Ohio", "Kentucky", "Indiana"}
    assert all(account.city for account in tuesday.accounts)
    assert all(ZoneInfo(account.zone) for account in tuesday.accounts)
    assert len({contact.title for contact in tuesday.contacts}) > 10


def test_stage_histories_run_on_in_office_hours(tuesday: Company) -> None:
    us = holidays_around(TUESDAY)["US"]
    for deal in tuesday.deals:
        entered = [stage.entered_at for stage in deal.stages]
        assert entered == sorted(set(entered))
        assert all(
            stage.exited_at == after for stage, after in zip(deal.stages[:-1], entered[1:], strict=True)
        )
        local = [at.astimezone(ZoneInfo(ZONE)) for at in entered]
        assert all(8 <= at.hour < 19 and is_working_day(at.date(), us) for at in local), deal.stages


def test_calls_are_made_in_the_office_hours_of_both(tuesday: Company) -> None:
    for deal in tuesday.deals:
        zone = ZoneInfo(tuesday.accounts[deal.account].zone)
        for outcome in deal.outcomes:
            assert outcome.at.astimezone(zone).date() == outcome.on
            assert 9 <= outcome.at.astimezone(zone).hour < 17
            assert 8 <= outcome.at.astimezone(ZoneInfo(ZONE)).hour < 18


FICTITIOUS = re.compile(
    r"\(\d{3}\) 555-01\d\d|\+1 \d{3}-555-01\d\d|\+44 20 7946 0\d{3}|\+44 161 496 0\d{3}"
    r"|\+49 30 23125 \d{3}|\+49 221 4710 \d{3}"
)


def test_no_number_and_no_address_is_anybodys(tuesday: Company) -> None:
    numbers = [a.phone for a in tuesday.accounts] + [c.phone for c in tuesday.contacts]
    assert [n for n in numbers if not FICTITIOUS.fullmatch(n)] == []
    assert [a.domain for a in tuesday.accounts if not re.fullmatch(r"[a-z0-9]+\.example", a.domain)] == []
    assert [c.email for c in tuesday.contacts if not c.email.endswith(".example")] == []
    assert all(rep.email.endswith(".example") for rep in REPS)


def test_people_say_many_different_things(tuesday: Company) -> None:
    said = {door.words for deal in tuesday.deals for door in deal.doors}
    said |= {outcome.note for deal in tuesday.deals for outcome in deal.outcomes}
    said |= {promise.words for deal in tuesday.deals for promise in deal.promises}
    assert len(said - {""}) >= 120


def test_sheets_are_those_of_calls_that_were_held(tuesday: Company) -> None:
    """Each is a conversation's; who said that it goes sideways is called two weeks later, or on the day they named."""
    sheets = 0
    for deal in tuesday.deals:
        calls = [outcome for outcome in deal.outcomes if outcome.kind in ("reached", "declined")]
        held = {outcome.on: outcome for outcome in calls}
        for sheet in deal.sheets:
            sheets += 1
            asked = questions(sheet.kind)
            assert clean(sheet.kind, sheet.answers) == sheet.answers
            assert held[sheet.on].note == telling_words(sheet.kind, sheet.answers)
            assert all(
                one.label(sheet.answers[one.name])
                for one in asked
                if one.choices and one.name in sheet.answers
            )
            if sheet.health == "sideways" and not any(p.made_on == sheet.on for p in deal.promises):
                following = min((call.on for call in deal.outcomes if call.on > sheet.on), default=TUESDAY)
                assert (following - sheet.on).days in range(1, 22), deal.name
    assert sheets > 1000


def test_fridays_of_quotes_are_mostly_kept(tuesday: Company) -> None:
    quotes = [(deal, p) for deal in tuesday.deals for p in deal.promises if p.kind == "quote_follow_up"]
    assert len(quotes) > 150
    assert {p.quote for _, p in quotes} == {"waiting", "called", "answered", "decided"}
    called = [(p.kept_on, p.on) for _, p in quotes if p.kept_on is not None]
    assert 0.7 < sum(kept <= friday for kept, friday in called) / len(called) < 0.95
    for deal, promise in quotes:
        assert (promise.quote == "waiting") == (promise.kept_on is None and promise.dropped_on is None)
        if promise.quote == "waiting":
            assert deal.status == "open"
            assert promise.on >= TUESDAY
        else:
            settled = promise.kept_on or promise.dropped_on
            assert settled is not None
            assert promise.made_on <= settled < TUESDAY
        if promise.kept_on is not None:
            assert any(call.kind == "reached" and call.on == promise.kept_on for call in deal.outcomes)


def test_every_sentence_is_written_once() -> None:
    modules = (door_words, call_words, promise_words, sheet_words)
    sentences = [s for module in modules for name in dir(module) if name.isupper() and name != "WHY_NOT_US"
                 for s in getattr(module, name) if isinstance(s, str) and s]  # fmt: skip
    sentences += [said for _, said in (*sheet_words.WHY_THEM, *sheet_words.DIFFERENTLY)]
    sentences += [s for table in (loss_words.TO_A_RIVAL, loss_words.TO_NOBODY, loss_words.WE_LET_GO)
                  for some in table.values() for s in some]  # fmt: skip
    assert [s for s, count in Counter(sentences).items() if count > 1] == []
    assert len(sentences) >= 200


def what_happens_after_a_call_is_there() -> None:
    """Sideways on each rep's day, the ledger, promises kept and not, health over time, calls in both calendars."""
    now = datetime(2026, 11, 24, 13, 30, tzinfo=UTC)
    for rep in DealOwner.objects.order_by("pk"):
        assert rep.user is not None
        assert 1 <= len(day(Viewer.of(rep.user), now=now).sideways) <= 4
    owner = Viewer.of(User.objects.get(role="owner"))
    ledger = ask_ledger(owner, by="rep", since=date(2025, 11, 24), until=TUESDAY)
    assert ledger.whole.still_yes > 50
    assert ledger.unsaid > 0
    assert len(ledger.groups) == 3
    kept, missed = promises_kept(
        owner, DealOwner.objects.values_list("pk", flat=True), today=TUESDAY, holidays=public_holidays
    )
    assert all(one.quotes_kept and one.tried and one.kept > one.missed for one in kept.values())
    assert missed
    assert all(not one.is_owed or one.due_on >= date(2026, 11, 20) for one in missed)
    assert any(
        len({sheet.health for sheet in done(deal_id) if sheet.health}) > 1
        for deal_id in Deal.objects.filter(health="bumpy").values_list("pk", flat=True)[:50]
    )
    assert Loss.objects.filter(competitor_rep_gone_on__isnull=False).exists()
    booked = booked_calls(owner, now=now, here=ZONE)
    assert len(booked) >= 6
    assert {call.stands for call in booked} == {True}
    # Nothing of it can ever leave.
    assert Message.objects.count() == 0
    assert set(Appointment.objects.values_list("mailbox", flat=True)) == {None}


@pytest.mark.django_db
def test_load_stores_the_company_and_plans_its_touches() -> None:
    counts = load(TUESDAY)
    assert counts["deals"] == Deal.objects.count() == 1500
    assert counts["accounts"] == Account.objects.count()
    assert (
        counts["contacts"]
        == Contact.objects.count()
        == ContactEmail.objects.count()
        == ContactPhone.objects.count()
    )
    assert counts["losses"] == Loss.objects.count()
    assert counts["stage changes"] == StageChange.objects.count()
    assert counts["activities"] == Activity.objects.count()
    assert counts["outcomes"] == Outcome.objects.count()
    assert counts["promises"] == Promise.objects.count()
    assert counts["quotes"] == Quote.objects.count()
    assert counts["call sheets"] == Interview.objects.filter(finished_at__isnull=False).count()
    assert counts["booked calls"] == Appointment.objects.count()
    assert counts["touches"] == Touch.objects.count()
    assert set(Deal.objects.values_list("source", flat=True)) == {"sample"}
    assert Deal.objects.filter(owner=None).count() == 0
    assert Counter(User.objects.values_list("role", flat=True)) == {"owner": 1, "manager": 1, "rep": 3}
    assert Suppression.objects.filter(channel="all").count() > 0
    assert not ContactPhone.objects.filter(key="").exists()

    what_happens_after_a_call_is_there()

    # The touches are those of the rule.
    assert replan(Deal.objects.values_list("pk", flat=True), today=TUESDAY) == 0
    stopped = Touch.objects.filter(channel="phone", deal__contact__no_phone=True)
    assert stopped.count() == 0
    # A second load would mingle.
    with pytest.raises(sample_company.SampleError, match="There are deals in this database already"):
        load(TUESDAY)
    assert Deal.objects.count() == 1500
    # Nor does it go where real records are beside it.
    Account.objects.create(source="hubspot", external_id="1", name="Real Inc.")
    with pytest.raises(sample_company.SampleError, match="1 accounts"):
        sample_company.clear()
    assert Deal.objects.count() == 1500


@pytest.mark.only_on("sqlite")  # what is made up is the same on both
@pytest.mark.django_db
@pytest.mark.parametrize(("today", "at_work"), DAYS)
def test_today_is_alive_for_each_rep(today: date, at_work: bool) -> None:
    load(today)
    now = datetime(today.year, today.month, today.day, 13, 30, tzinfo=UTC)
    reps = DealOwner.objects.order_by("pk")
    assert [rep.name for rep in reps] == [rep.name for rep in REPS]
    for rep in reps:
        assert rep.user is not None
        seen = day(Viewer.of(rep.user), now=now)
        assert seen.on == today
        firm = [call for call in seen.promised if call.due_on == today]
        late = [call for call in seen.promised if call.due_on < today]
        others = [*seen.overdue, *seen.due, *seen.beyond]
        assert len(late) == 1
        assert len([call for call in others if call.due_on < today]) >= (3 if at_work else 6)
        if at_work:
            assert len(firm) == 3
            assert any("post_mortem" in call.reasons and call.at for call in firm)
            assert len([call for call in others if call.due_on == today]) >= 4
        else:
            assert len(firm) == 1
        assert len(seen.beyond) + seen.more >= 2
        # What stays from the days before is a matter of days: nothing lay about for months.
        assert all((today - call.due_on).days < 25 for call in seen.calls)


@pytest.mark.django_db
def test_clear_leaves_nothing_of_the_sample_but_a_way_in_and_what_is_the_owners() -> None:
    load(TUESDAY)
    at = datetime(2026, 11, 24, 9, tzinfo=UTC)
    ReasonLesson.objects.create(key="price", words="Price", family="terms", taught_at=at)
    counts = sample_company.clear()
    assert counts["deals"] == 1500
    for model in (
        Deal,
        Account,
        Contact,
        Touch,
        Outcome,
        Promise,
        Quote,
        Interview,
        Appointment,
        Loss,
        Activity,
        StageChange,
        DealOwner,
        ReasonLesson,
        Suppression,
    ):
        assert model._default_manager.count() == 0, model
    assert list(User.objects.values_list("role", flat=True)) == ["owner"]

    # Once more, where an owner and a setting are there already.
    User.objects.all().delete()
    User.objects.create_user("me@mine.example", role="owner")
    Setting.objects.update_or_create(key="company.name", defaults={"value": "Mine"})
    assert load(TUESDAY)["deals"] == 1500
    assert list(User.objects.filter(role="owner").values_list("email", flat=True)) == ["me@mine.example"]
    assert Setting.objects.get(pk="company.name").value == "Mine"
    sample_company.clear()
    assert Setting.objects.get(pk="company.name").value == "Mine"
    assert list(User.objects.values_list("email", flat=True)) == ["me@mine.example"]


@pytest.mark.django_db
def test_clear_says_when_there_is_nothing_to_clear() -> None:
    with pytest.raises(sample_company.SampleError, match="not in this database"):
        sample_company.clear()
