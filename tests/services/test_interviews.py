"""The sheet of a call: kept as it is typed, taken over when it is done, and taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from reopen.records.models import Deal, Interview, Loss, Outcome, Touch
from reopen.records.queries.today import day
from reopen.records.queries.visible import Viewer
from reopen.services.acts import ActError, RestingError
from reopen.services.edit_facts import DealFacts, edit_facts
from reopen.services.interviews.finish import Learned, NextDay, finish_sheet
from reopen.services.interviews.save import Saved, StaleError, Writing, save_sheet
from reopen.services.plan_touches import replan
from reopen.services.undo_outcome import undo_outcome
from tests.fixtures.deals import make_deal

pytestmark = pytest.mark.django_db

OWNER = Viewer.the_owner()
NOTHING = Learned()
# The deal was lost on Tuesday 10 February; the post-mortem is due on Tuesday 24 February, 13:58 there.
NOW = datetime(2026, 2, 24, 19, 58, tzinfo=UTC)
TODAY = date(2026, 2, 24)


@pytest.fixture
def deal(db):
    deal = make_deal(competitor="", loss={"reason": "Price"})
    replan([deal.pk], today=date(2026, 2, 10))
    return deal


def save(deal, answers, *, base=0, version=1, writer="a", kind="post_mortem", **more):
    writing = Writing(writer, base, version, **more)
    return save_sheet(deal.pk, kind, answers, writing=writing, now=NOW, viewer=OWNER)


def finish(deal, answers, kind="post_mortem", learned=NOTHING, now=NOW, **more):
    writing = more.pop("writing", Writing("a", 0, 1))
    return finish_sheet(deal.pk, kind, answers, learned, writing=writing, now=now, viewer=OWNER, **more)


def next_call(deal):
    touch = Touch.objects.filter(deal=deal, state="planned", channel="phone").order_by("due_on", "pk").first()
    return touch.due_on, touch.reasons


def known(deal):
    """All that a sheet may change."""
    columns = [f.attname for f in Loss._meta.fields]
    deal = Deal.objects.get(pk=deal.pk)
    return list(Loss.objects.filter(deal=deal).values(*columns)), deal.health, deal.health_on, next_call(deal)


def test_half_a_word_is_kept_and_nothing_begins_a_sheet(deal):
    assert save(deal, {"competitor": "  ", "nonsense": "x", "health": "splendid"}) == Saved(0, None)
    assert not Interview.objects.exists()
    assert save(deal, {"competitor": "Marl", "why_them_words": "They came\r\nqui\0ck"}) == Saved(1, NOW)
    assert Interview.objects.get().answers == {"competitor": "Marl", "why_them_words": "They came\nquick"}
    # The undo of an import leaves what a person has touched.
    assert Deal.objects.get().touched_at == NOW


def test_the_last_save_of_a_window_stands_in_whatever_order_they_come(deal):
    save(deal, {"competitor": "M"})
    assert save(deal, {"competitor": "Marlow"}, base=1, version=4).version == 4
    assert save(deal, {"competitor": "Marl"}, base=1, version=3).version == 4
    assert Interview.objects.get().answers == {"competitor": "Marlow"}


def test_an_older_window_does_not_write_over_a_newer_one(deal):
    save(deal, {"competitor": "Marlow"})
    save(deal, {"competitor": "Northgate"}, base=1, version=2, writer="b")
    with pytest.raises(StaleError, match="changed in another window at 19:58"):
        save(deal, {"competitor": "Marlow Im"}, base=1, version=2)
    with pytest.raises(StaleError):
        save(deal, {"competitor": "Mar"}, base=0, version=9, writer="c")
    assert Interview.objects.get().answers == {"competitor": "Northgate"}


def test_a_window_goes_on_from_the_one_whose_words_it_took_over(deal):
    save(deal, {"competitor": "Marl"}, version=4)
    save(deal, {"competitor": "Marlow"}, version=6)  # late: the next window stood on 4 already
    for after, upto in (("a", 5), ("c", 9), ("", 9)):
        with pytest.raises(StaleError):
            save(deal, {"competitor": "Marlow I"}, base=4, version=7, writer="b", after=after, upto=upto)
    assert (
        save(deal, {"competitor": "Marlow I"}, base=4, version=7, writer="b", after="a", upto=6).version == 7
    )
    with pytest.raises(StaleError):
        save(deal, {"competitor": "Marlow"}, base=4, version=8)
    assert Interview.objects.get().answers == {"competitor": "Marlow I"}


def test_a_post_mortem_feeds_the_deal_and_its_undo_takes_all_of_it_back(deal):
    answers = {
        "competitor": "Marlow", "rival_rep": "Gus Pell", "why_them": "speed", "why_not_us": "speed",
        "why_not_us_words": "Yours came nine days after theirs.", "health": "fine", "health_words": "It prints.",
        "help": "Send the toner list.",
    }  # fmt: skip
    before = known(deal)
    save(deal, {"competitor": "Mar"})
    done = finish(
        deal,
        answers,
        learned=Learned(contract_start=date(2026, 2, 16), term_months=36, notice_days=90),
        writing=Writing("a", 1, 2),
    )
    loss = Loss.objects.select_related("competitor").get()
    assert (loss.competitor.name, loss.competitor_rep, loss.contract_start, loss.term_months) == (
        "Marlow", "Gus Pell", date(2026, 2, 16), 36,
    )  # fmt: skip
    # The buyer's reason stands beside the rep's.
    assert (loss.reason, loss.buyer_reason, loss.buyer_words) == (
        "Price", "Speed of the quote", "Yours came nine days after theirs.",
    )  # fmt: skip
    deal.refresh_from_db()
    assert (deal.health, deal.health_on) == ("fine", TODAY)
    outcome, sheet = Outcome.objects.get(), Interview.objects.get()
    assert (outcome.kind, outcome.reasons, outcome.note) == ("reached", ["post_mortem"], "It prints.")
    assert (sheet.outcome, sheet.health, sheet.finished_at, sheet.on) == (outcome, "fine", NOW, TODAY)
    assert next_call(deal) == (date(2026, 3, 24), ["check_in:1"])
    assert done.sentence == (
        "Post-mortem noted: their reason is “Speed of the quote” and it goes well. "
        "Next: check-in 1, Tuesday 24 March, four weeks after this."
    )
    # Again, by a double click or by a save that was under way: nothing.
    assert finish(deal, answers, writing=Writing("a", 1, 2)).already
    assert save(deal, {"competitor": "Marlo"}, base=1, version=1).version == 2
    assert (Outcome.objects.count(), Interview.objects.count()) == (1, 1)

    undo_outcome(outcome.pk, now=NOW + timedelta(minutes=2), viewer=OWNER)
    assert known(deal) == before
    sheet.refresh_from_db()
    assert (sheet.finished_at, sheet.outcome, sheet.health, sheet.answers) == (None, None, "", answers)
    # It is open again, and can be finished after all.
    assert not finish(deal, sheet.answers, writing=Writing("b", sheet.version, sheet.version + 1)).already


def test_going_sideways_shortens_the_check_ins_and_fine_leaves_them(deal):
    finish(deal, {"health": "sideways"})
    assert next_call(deal) == (date(2026, 3, 10), ["check_in:1"])
    then = NOW + timedelta(days=14)
    shown = day(OWNER, now=then)
    assert [call.deal_id for call in shown.sideways] == [deal.pk]
    assert shown.sentence == "Cumberland Title’s project goes sideways: call today."
    assert shown.sideways[0].why.endswith("going sideways, they said on 24 Feb")
    # Half a year later it is no news any more.
    assert day(OWNER, now=NOW + timedelta(weeks=26)).sideways == ()
    finish(deal, {"health": "fine"}, "check_in", now=then, writing=Writing("b", 0, 1))
    assert next_call(deal) == (date(2026, 4, 7), ["check_in:2"])
    assert [(i.kind, i.health) for i in Interview.objects.order_by("pk")] == [
        ("post_mortem", "sideways"),
        ("check_in", "fine"),
    ]


def test_a_rep_who_has_left_brings_the_next_call_forward(deal):
    Loss.objects.update(contract_start=date(2026, 2, 10), term_months=36, competitor_rep="Gus Pell")
    finish(deal, {"rival": "gone", "health": "bumpy"}, "contract")
    loss = Loss.objects.get()
    assert (loss.competitor_rep_asked_on, loss.competitor_rep_gone_on) == (TODAY, TODAY)
    assert next_call(deal) == (date(2026, 3, 24), ["rival_gone", "check_in:1"])
    assert Interview.objects.get().rival_rep_there is False
    # “They do not know” is an answer, and says nothing of the rep.
    finish(deal, {"rival": "unknown"}, "contract", now=NOW + timedelta(days=30), writing=Writing("b", 0, 1))
    loss.refresh_from_db()
    assert (loss.competitor_rep_asked_on, loss.competitor_rep_gone_on) == (date(2026, 3, 26), TODAY)
    assert next_call(deal)[1] == ["check_in:2"]


def test_a_rep_known_to_have_left_from_elsewhere_is_a_reason_to_call_now(deal):
    facts = DealFacts(
        contact="Renee Alcott", amount=deal.amount, competitor="Marlow", competitor_rep="Gus Pell"
    )
    finish(deal, {"health": "fine"})
    then = NOW + timedelta(days=50)
    edited = edit_facts(deal.pk, replace(facts, rival_there=False), now=then, viewer=OWNER)
    assert next_call(deal) == (date(2026, 3, 24), ["check_in:1"])  # overdue as it is
    assert Loss.objects.get().competitor_rep_gone_on == date(2026, 4, 15)
    Outcome.objects.update(on=date(2026, 4, 1), reasons=["post_mortem", "check_in:9"])
    edited = edit_facts(deal.pk, replace(facts, rival_there=None), now=then, viewer=OWNER)
    assert (edited.next.on, edited.next.reasons) == (date(2026, 4, 29), ("rival_gone",))
    edit_facts(deal.pk, replace(facts, rival_there=True), now=then, viewer=OWNER)
    assert (Loss.objects.get().competitor_rep_gone_on, "rival_gone" in next_call(deal)[1]) == (None, False)


def test_the_day_that_they_named_is_a_promise(deal):
    finish(deal, {"health": "fine"}, next_day=NextDay(on=date(2026, 5, 12)))
    assert next_call(deal) == (date(2026, 5, 12), ["call_back", "check_in:1"])


@pytest.mark.parametrize(
    ("answers", "more", "words"),
    [
        ({}, {}, "Nothing is written on this sheet yet"),
        ({"health": "fine"}, {"next_day": NextDay(on=date(2026, 2, 1))}, "cannot lie in the past"),
        ({"health": "fine"}, {"learned": Learned(term_months=9_000)}, "9000 months cannot be"),
    ],
)
def test_what_cannot_be_changes_nothing(deal, answers, more, words):
    before = known(deal)
    with pytest.raises(ActError, match=words):
        finish(deal, answers, **more)
    assert (known(deal), Outcome.objects.count()) == (before, 0)


def test_a_deal_that_rests_takes_no_answers_but_the_owners(company):
    deal = make_deal(company.sells["rep"], resting_since=TODAY)
    rep = Viewer.of(company.rep)
    with pytest.raises(RestingError):
        save_sheet(deal.pk, "check_in", {"health": "fine"}, writing=Writing("a", 0, 1), now=NOW, viewer=rep)
    with pytest.raises(ActError, match="There is no deal"):
        save_sheet(
            deal.pk, "check_in", {"health": "fine"}, writing=Writing("a", 0, 1), now=NOW,
            viewer=Viewer.of(company.stranger),
        )  # fmt: skip
    assert not Interview.objects.exists()
