"""Stored touches agree with the rules, keep their rows, and hold the far commitment."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from reopen.core.cadence import Touch as Planned
from reopen.records.models import Account, Contact, Deal, DoorAnswer, Loss, Outcome, Promise, Touch
from reopen.services.plan_touches import owed_by, preview_deal, propose_next, replan

pytestmark = pytest.mark.django_db

LOST = date(2024, 1, 31)
NOW = datetime(2024, 1, 31, 15, tzinfo=UTC)


def lost_deal(number: int = 1, **facts: Any) -> Deal:
    account = Account.objects.create(
        source="x", external_id=f"a{number}", name="Acme", country=facts.pop("country", "")
    )
    contact = Contact.objects.create(source="x", external_id=f"c{number}", account=account, name="Renee")
    loss = {key: facts.pop(key) for key in ("contract_start", "term_months", "notice_days") if key in facts}
    values: dict[str, Any] = {"status": "lost", "lost_on": LOST, "in_care_since": LOST} | facts
    deal = Deal.objects.create(
        source="x", external_id=str(number), name="Copiers", account=account, contact=contact, **values
    )
    Loss.objects.create(deal=deal, lost_on=LOST, recorded_at=NOW, **loss)
    return deal


def stored(deal: Deal) -> list[tuple[str, str, str]]:
    rows = Touch.objects.filter(deal=deal, state="planned").order_by("due_on", "-channel")
    return [(touch.due_on.isoformat(), touch.channel, " ".join(touch.reasons)) for touch in rows]


def log(deal: Deal, kind: str, on: date, *reasons: str) -> None:
    Outcome.objects.create(
        deal=deal, kind=kind, on=on, at=datetime.combine(on, time(15), UTC), reasons=list(reasons)
    )
    if kind in ("reached", "declined", "reopened"):
        Touch.objects.filter(deal=deal, channel="phone", due_on__lte=on).update(state="done")


def proposal(deal: Deal, kind: str, on: date) -> Planned | None:
    one = owed_by(deal.pk)
    assert one is not None
    return propose_next(one, kind, on=on)


def test_replan_stores_the_next_of_each() -> None:
    deal = lost_deal(contract_start=LOST, term_months=60)
    assert replan([deal.pk], today=LOST) == 3
    assert stored(deal) == [
        ("2024-02-14", "phone", "post_mortem"),
        ("2024-07-31", "email", "mailing"),
        ("2026-07-31", "phone", "contract:30"),
    ]


def test_replan_again_changes_nothing() -> None:
    deal = lost_deal()
    replan([deal.pk], today=LOST)
    rows = set(Touch.objects.values_list("pk", flat=True))
    assert replan([deal.pk], today=date(2025, 1, 31)) == 0
    assert set(Touch.objects.values_list("pk", flat=True)) == rows


def test_overdue_touch_keeps_its_day() -> None:
    deal = lost_deal()
    replan([deal.pk], today=LOST)
    replan([deal.pk], today=date(2024, 6, 1))
    assert stored(deal)[0] == ("2024-02-14", "phone", "post_mortem")


def test_conversation_leads_to_the_next_check_in() -> None:
    deal = lost_deal()
    replan([deal.pk], today=LOST)
    log(deal, "reached", date(2024, 2, 20), "post_mortem")
    replan([deal.pk], today=date(2024, 2, 20))
    assert stored(deal)[0] == ("2024-03-19", "phone", "check_in:1")


def test_attempt_leads_to_a_try_the_next_working_day() -> None:
    deal = lost_deal()
    replan([deal.pk], today=LOST)
    log(deal, "no_answer", date(2024, 2, 16), "post_mortem")  # a Friday
    replan([deal.pk], today=date(2024, 2, 16))
    assert stored(deal)[0] == ("2024-02-19", "phone", "post_mortem")


@pytest.mark.parametrize(
    "change",
    [
        {"status": "won"},
        {"status": "open"},
        {"let_go": True},
        {"in_care_since": None},
    ],
)
def test_deal_that_owes_nothing_has_no_touches(change: dict[str, Any]) -> None:
    deal = lost_deal()
    replan([deal.pk], today=LOST)
    Deal.objects.filter(pk=deal.pk).update(**change)
    replan([deal.pk], today=LOST)
    assert stored(deal) == []


def test_opted_out_channels_have_no_touches() -> None:
    deal = lost_deal()
    Contact.objects.update(no_phone=True)
    replan([deal.pk], today=LOST)
    assert stored(deal) == [("2024-07-31", "email", "mailing")]
    Contact.objects.update(no_email=True)
    replan([deal.pk], today=LOST)
    assert stored(deal) == []


def test_closed_door_leaves_the_letters_and_a_wider_no_does_not() -> None:
    deal = lost_deal(door="closed")
    answer = DoorAnswer.objects.create(deal=deal, state="closed", on=LOST)
    replan([deal.pk], today=LOST)
    assert stored(deal) == [("2024-07-31", "email", "mailing")]
    DoorAnswer.objects.filter(pk=answer.pk).update(everything=True)
    replan([deal.pk], today=LOST)
    assert stored(deal) == []


def test_promises_stand_on_their_own_day() -> None:
    deal = lost_deal()
    Promise.objects.create(deal=deal, kind="post_mortem", on=date(2024, 2, 17), at=time(14), made_on=LOST)
    Promise.objects.create(deal=deal, kind="call_back", on=date(2026, 8, 3), made_on=LOST)
    replan([deal.pk], today=LOST)
    rows = Touch.objects.filter(deal=deal, channel="phone").order_by("due_on")
    assert [(row.due_on.isoformat(), row.at, row.promised) for row in rows] == [
        ("2024-02-17", time(14), True),
        ("2026-08-03", None, True),
    ]


def test_open_deal_with_a_promise_is_called() -> None:
    deal = lost_deal(status="open", lost_on=None, in_care_since=None)
    Loss.objects.all().delete()
    Promise.objects.create(deal=deal, kind="call_back", on=date(2024, 3, 4), made_on=LOST)
    replan([deal.pk], today=LOST)
    assert stored(deal) == [("2024-03-04", "phone", "call_back")]


def test_holidays_of_the_country_move_a_touch() -> None:
    deal = lost_deal(country="US")
    Loss.objects.filter(deal=deal).update(lost_on=date(2024, 6, 20))
    replan([deal.pk], today=date(2024, 6, 20))
    assert stored(deal)[0] == ("2024-07-05", "phone", "post_mortem")  # not on the Fourth


def test_old_loss_owes_nothing_for_the_past() -> None:
    deal = lost_deal(in_care_since=date(2026, 3, 10), contract_start=date(2024, 2, 15), term_months=36)
    replan([deal.pk], today=date(2026, 3, 10))
    assert stored(deal) == [
        ("2026-03-10", "phone", "check_in:1"),
        ("2026-07-31", "email", "mailing"),
        ("2026-08-17", "phone", "contract:30"),
    ]


def test_snoozed_touch_stays_where_it_was_put() -> None:
    deal = lost_deal()
    replan([deal.pk], today=LOST)
    Touch.objects.filter(channel="phone").update(due_on=date(2024, 3, 4), snoozed_from=date(2024, 2, 14))
    replan([deal.pk], today=date(2024, 2, 14))
    # The check-in of 13 March is near it now, and joins.
    assert stored(deal)[0] == ("2024-03-04", "phone", "post_mortem check_in:1")
    assert Touch.objects.get(channel="phone").snoozed_from == date(2024, 2, 14)
    assert replan([deal.pk], today=date(2024, 2, 15)) == 0


def test_propose_next_says_what_replan_then_stores() -> None:
    deal = lost_deal(door="open")
    replan([deal.pk], today=LOST)
    for kind, on in (("no_answer", date(2024, 2, 14)), ("reached", date(2024, 2, 15))):
        proposed = proposal(deal, kind, on)
        log(deal, kind, on, "post_mortem")
        replan([deal.pk], today=on)
        touch = Touch.objects.filter(deal=deal, state="planned", channel="phone").earliest("due_on")
        assert proposed is not None
        assert (proposed.on, proposed.reasons) == (touch.due_on, tuple(touch.reasons))
    assert proposal(deal, "remove_me", date(2024, 2, 15)) is None


def test_preview_looks_a_year_ahead() -> None:
    deal = lost_deal()
    touches = preview_deal(deal.pk, today=LOST, until=date(2024, 4, 30))
    assert [(t.on.isoformat(), t.reasons[0]) for t in touches] == [
        ("2024-02-14", "post_mortem"),
        ("2024-03-13", "check_in:1"),
        ("2024-04-10", "check_in:2"),
    ]


def test_replan_asks_as_many_queries_for_one_deal_as_for_thirty(django_assert_num_queries: Any) -> None:
    ids = [lost_deal(number).pk for number in range(31)]
    with django_assert_num_queries(8):
        replan(ids[:1], today=LOST)
    with django_assert_num_queries(8):
        replan(ids[1:], today=LOST)


def test_propose_next_takes_a_promise_that_is_called_early_as_kept() -> None:
    deal = lost_deal()
    Promise.objects.create(deal=deal, kind="call_back", on=date(2024, 6, 3), made_on=LOST)
    replan([deal.pk], today=LOST)
    proposed = proposal(deal, "reached", date(2024, 5, 31))
    assert proposed is not None
    assert (proposed.on.isoformat(), proposed.reasons) == ("2024-06-28", ("check_in:2",))


def test_agreed_post_mortem_of_a_deal_that_was_reopened_is_still_owed() -> None:
    deal = lost_deal()
    Promise.objects.create(deal=deal, kind="post_mortem", on=date(2024, 2, 17), at=time(14), made_on=LOST)
    Deal.objects.update(status="open", lost_on=None)
    replan([deal.pk], today=date(2024, 2, 5))
    touch = Touch.objects.get(state="planned", channel="phone")
    assert (touch.due_on, touch.at, touch.reasons, touch.promised) == (
        date(2024, 2, 17), time(14), ["post_mortem"], True,
    )  # fmt: skip


def test_call_that_was_promised_before_the_loss_and_not_made_is_overdue_from_the_loss_on() -> None:
    deal = lost_deal()
    for kind, on in (("call_back", date(2024, 1, 22)), ("post_mortem", date(2024, 1, 24))):
        Promise.objects.create(deal=deal, kind=kind, on=on, at=time(14), made_on=date(2024, 1, 8))
    replan([deal.pk], today=LOST)
    first = Touch.objects.filter(state="planned", channel="phone").order_by("due_on").first()
    assert first is not None
    assert (first.due_on, first.at, first.reasons, first.promised) == (
        LOST, None, ["post_mortem", "call_back"], True,
    )  # fmt: skip
