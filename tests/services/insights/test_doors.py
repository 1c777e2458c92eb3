"""The ask and what follows it: who was asked, held, kept; the letters beside their holdout; the wager."""

import random
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from reopen.records.models import Deal, DoorAnswer, Interview, Loss, Outcome, Promise, Recipient, Reply
from reopen.records.queries.ask_ledger import ask_ledger
from reopen.records.queries.promises_kept import promises_kept
from reopen.records.queries.visible import Viewer
from reopen.services.campaigns.report import report
from reopen.services.insights.behind import behind
from reopen.services.insights.cells import cell_of
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.rows import doors_rows
from reopen.services.public_holidays import public_holidays
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal, make_touch
from tests.fixtures.letters import make_campaign, make_letters, make_mailbox

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 30, 15, tzinfo=UTC)
TODAY = NOW.date()


def counted(viewer: Viewer | None = None, **asked: Any) -> Any:
    return Recon(viewer or Viewer.the_owner(), now=NOW, time_zone="UTC").doors(Asked(**asked))


def answer(deal: Any, state: str, on: date, occasion: str = "") -> None:
    DoorAnswer.objects.create(deal=deal, state=state, on=on, occasion=occasion)


def call(deal: Any, kind: str, on: date, *reasons: str) -> Any:
    at = datetime.combine(on, time(15), UTC)
    return Outcome.objects.create(deal=deal, kind=kind, on=on, at=at, reasons=list(reasons))


def test_who_was_asked_and_is_open_as_the_ledger_counts(company: Company) -> None:
    mine = {"owner": company.sells["rep"]}
    yes, took_back, neither = make_deal(**mine), make_deal(**mine), make_deal()
    answer(yes, "open", date(2026, 2, 10))
    answer(took_back, "open", date(2026, 3, 1))
    answer(took_back, "closed", date(2026, 5, 1))
    answer(neither, "unsaid", date(2026, 3, 1))
    before = make_deal(**mine)
    answer(before, "open", date(2026, 1, 5))  # of an earlier time, and no quote
    quoted = make_deal(company.sells["stranger"])
    answer(quoted, "open", date(2026, 1, 5), "with the quote")
    back = make_deal(**mine)
    answer(back, "open", date(2026, 2, 20))
    Deal.objects.filter(pk=back.pk).update(status="open", lost_on=None)
    stopped = make_deal(**mine)
    answer(stopped, "open", date(2026, 2, 20))
    stopped.contact.no_phone = True
    stopped.contact.save()

    found = counted()
    assert set(found.whole.asked) == {one.pk for one in (yes, took_back, neither, quoted, back, stopped)}
    assert set(found.whole.still_open) == {yes.pk, quoted.pk, back.pk}
    assert [(one.group, len(one.asked), len(one.still_open)) for one in found.lines] == [
        ("Rita Rep", 4, 2), ("Sam Stranger", 1, 1), ("none", 1, 0),
    ]  # fmt: skip
    ledger = ask_ledger(Viewer.the_owner(), by="rep", since=date(2025, 1, 1), until=TODAY)
    assert (len(found.whole.asked), len(found.whole.still_open)) == (
        ledger.whole.asked,
        ledger.whole.still_yes,
    )
    assert (
        found.sentence
        == "Three of the six whom we asked are still open to another chat: too few to tell more."
    )
    assert found.lost == 6
    # A manager: the team's own, and nothing of what rests.
    assert set(counted(Viewer.of(company.manager)).whole.asked) == {yes.pk, took_back.pk, back.pk, stopped.pk}
    Deal.objects.filter(pk=yes.pk).update(resting_since=TODAY)
    assert yes.pk not in counted(Viewer.of(company.manager)).whole.asked
    assert counted(Viewer.of(company.manager)).letters is None
    assert set(counted(since=date(2026, 3, 1), until=date(2026, 3, 31)).whole.asked) == {
        took_back.pk,
        neither.pk,
    }
    assert [one.group for one in counted(by="quarter").lines] == ["2026 Q1", "2026 Q2"]
    with pytest.raises(AskedError, match="There is no owner “Bob”"):
        counted(owner="Bob")


@pytest.mark.parametrize("seed", [1, 2])
def test_as_the_ledger_and_the_team_page_count(company: Company, seed: int) -> None:
    pick = random.Random(seed)
    for _ in range(30):
        deal = make_deal(
            company.sells[pick.choice(("rep", "other_rep"))], lost_on=date(2026, 3, pick.randint(1, 9))
        )
        if pick.random() < 0.3:
            Loss.objects.create(deal=deal, lost_on=date(2026, 1, 9), recorded_at=NOW)
        for _ in range(pick.randrange(4)):
            on = date(2026, pick.choice((1, 2, 3, 4)), pick.randint(1, 12))
            answer(deal, pick.choice(("open", "closed", "unsaid")), on, pick.choice(("", "with the quote")))
        for _ in range(pick.randrange(3)):
            on = date(2026, 6, pick.randint(1, 30))
            Promise.objects.create(
                deal=deal, kind="call_back", on=on, made_on=date(2026, 5, 1), made_by=company.rep,
                state=pick.choice(("kept", "dropped", "standing")), settled_on=date(2026, 6, pick.randint(1, 30)),
            )  # fmt: skip
        if pick.random() < 0.5:
            call(deal, pick.choice(("reached", "no_answer", "remove_me")), date(2026, 6, pick.randint(1, 30)))
        if pick.random() < 0.2:
            Deal.objects.filter(pk=deal.pk).update(status="won", lost_on=None, closed_on=date(2026, 6, 1))
    ledger = ask_ledger(Viewer.the_owner(), by="rep", since=date(2025, 1, 1), until=TODAY)
    sellers = {company.sells[who].pk: company.sells[who].name for who in ("rep", "other_rep")}
    kept, _ = promises_kept(Viewer.the_owner(), sellers, today=TODAY, holidays=public_holidays)
    found = counted()
    assert {one.group: (len(one.asked), len(one.still_open)) for one in found.lines if one.asked} == {
        one.name: (one.asked, one.still_yes) for one in ledger.groups if one.asked
    }
    assert {
        one.group: (len(one.promises.due), len(one.promises.kept), len(one.promises.tried))
        for one in found.lines
    } == {sellers[pk]: (one.promised, one.kept, one.tried) for pk, one in kept.items()}


def test_what_fell_due_and_was_kept(company: Company) -> None:
    rep = company.sells["rep"]
    held, tried, owed, unplanned, ahead = (make_deal(rep) for _ in range(5))
    for deal, kind in ((held, "reached"), (tried, "no_answer")):
        make_touch(deal, date(2026, 6, 2), "post_mortem", "check_in:1")
        deal.touches.update(state="done")
        call(deal, kind, date(2026, 6, 3), "post_mortem", "check_in:1")
    make_touch(tried, date(2026, 6, 5), "post_mortem", "check_in:1")  # tried again: owed once
    make_touch(owed, date(2026, 6, 20), "check_in:2")
    make_touch(ahead, TODAY, "check_in:2")  # still has the day
    Interview.objects.create(
        deal=unplanned, kind="post_mortem", on=date(2026, 6, 9), started_at=NOW, saved_at=NOW, finished_at=NOW
    )
    taken_back = call(held, "reached", date(2026, 6, 8), "check_in:2")
    taken_back.undone_at = NOW
    taken_back.save()
    for state, on, settled in (("kept", 8, 8), ("kept", 8, 20), ("dropped", 9, 3), ("standing", 30, None)):
        Promise.objects.create(
            deal=owed, kind="call_back", on=date(2026, 6, on), made_on=date(2026, 6, 1), state=state,
            made_by=company.rep, settled_on=settled and date(2026, 6, settled),
        )  # fmt: skip

    found = counted().whole
    assert (sorted(found.post_mortems.due), set(found.post_mortems.kept)) == (
        sorted([held.pk, tried.pk, unplanned.pk]), {held.pk, unplanned.pk},
    )  # fmt: skip
    assert sorted(found.check_ins.due) == sorted([held.pk, tried.pk, owed.pk])
    assert (set(found.check_ins.kept), found.check_ins.tried) == ({held.pk, tried.pk}, (tried.pk,))
    assert (found.promises.due, found.promises.kept) == ((owed.pk,) * 2, (owed.pk,))
    assert counted(since=date(2026, 6, 10)).whole.check_ins.due == (owed.pk,)
    assert counted().notes[:2] == (
        "2 of 3 post-mortems that fell due were held.",
        "2 of 3 check-ins that fell due were called; 1 of them reached nobody.",
    )
    recon = Recon(Viewer.the_owner(), now=NOW, time_zone="UTC")
    cells = [(row, column) for row in doors_rows(recon.doors(Asked())) for column in row]
    shown = [(row[column], cell) for row, column in cells if (cell := cell_of("doors", row, column))]
    assert [behind(recon, "doors", Asked(), cell).number for _, cell in shown] == [
        number for number, _ in shown
    ]
    # Lost again: the same number is another check-in.
    Loss.objects.create(deal=held, lost_on=date(2026, 6, 15), recorded_at=NOW)
    call(held, "reached", date(2026, 6, 25), "check_in:1")
    assert sorted(counted().whole.check_ins.due) == sorted([held.pk, held.pk, tried.pk, owed.pk])


def test_hours_are_those_of_the_win_backs(company: Company) -> None:
    for kind in ("reached", "no_answer", "left_message"):
        call(make_deal(company.sells["rep"]), kind, date(2026, 5, 1), "check_in:1")
    recon = Recon(Viewer.the_owner(), now=NOW, time_zone="UTC")
    for asked in (Asked(), Asked(owner="rita rep"), Asked(since=date(2026, 6, 1))):
        assert recon.doors(asked).whole.hours == recon.winbacks(asked).hours
    assert recon.doors(Asked()).whole.minutes == 6


def test_letters_beside_their_holdout_and_the_wager(company: Company) -> None:
    campaign = make_campaign(
        make_mailbox(), state="judged", verdict="accept", verdict_at=NOW, holdout_percent=50,
        approved_at=datetime(2026, 3, 1, 9, tzinfo=UTC),
    )  # fmt: skip
    letters = make_letters(campaign, 4)
    for letter in letters[:3]:
        letter.state, letter.sent_at = "sent", datetime(2026, 3, 3, 9, tzinfo=UTC)
        letter.save()
    for n in range(4):
        deal = make_deal(company.sells["rep"], account=f"Held {n}", phone="")
        Recipient.objects.create(
            campaign=campaign, contact=deal.contact, account=deal.account, deal=deal, state="holdout"
        )
    to = [letter.recipient.deal for letter in letters]
    call(to[0], "reopened", date(2026, 4, 1))
    Deal.objects.filter(pk=to[1].pk).update(status="won", closed_on=date(2026, 5, 1))
    for n, worth in enumerate((True, False)):
        Reply.objects.create(
            mailbox=campaign.mailbox, uid_validity=1, uid=n, content_hash="", raw=b"", received_at=NOW, stored_at=NOW,
            campaign=campaign, contact=letters[n].contact, letter=letters[n], kind="human", state="judged", worth=worth,
        )  # fmt: skip
    found = counted()
    assert (found.letters.sent, found.letters.replied, found.letters.reopened, found.letters.won) == (
        3,
        2,
        2,
        1,
    )
    alone = report(campaign).won
    lift = found.letters.lift
    assert (lift.letters_did, lift.letters, lift.holdout_did, lift.holdout) == (1, 4, 0, 4)
    assert (lift.difference, lift.low, lift.high, lift.verdict) == (
        alone.difference, alone.low, alone.high, alone.verdict,
    )  # fmt: skip
    assert (
        found.notes[-1]
        == "The wager: accepted once, rejected never; 1 of 2 who wrote back were worth discussing."
    )
    assert "colleagues" not in lift.words
    assert counted(until=date(2026, 3, 2)).letters.sent == 0
    one_seller = counted(owner="Rita Rep")
    assert (one_seller.wager, one_seller.letters.sent, one_seller.letters.lift.holdout) == (None, 0, 0)


def test_a_win_of_a_company_that_counts_for_two_of_its_people_is_said_to(company: Company) -> None:
    campaign = make_campaign(
        make_mailbox(), state="judged", holdout_percent=50, approved_at=datetime(2026, 3, 1, 9, tzinfo=UTC)
    )
    first, *others = (letter.recipient for letter in make_letters(campaign, 3))
    Recipient.objects.filter(pk=others[0].pk).update(account=first.account)
    Recipient.objects.filter(pk=others[1].pk).update(account=None)
    held = make_deal(company.sells["rep"], account="Held", phone="")
    Recipient.objects.create(
        campaign=campaign, contact=held.contact, account=held.account, deal=held, state="holdout"
    )
    for deal in (first.deal, others[1].deal, held):
        Deal.objects.filter(pk=deal.pk).update(status="won", closed_on=date(2026, 5, 1))
    lift = counted().letters.lift
    assert (lift.letters_did, lift.letters, lift.holdout_did, lift.holdout) == (3, 3, 1, 1)
    assert lift.words.endswith(
        " Two of those who bought are colleagues: the win of their company counts for each of them."
    )
