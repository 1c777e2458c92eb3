"""The verdict and the release, on one campaign with an answer of each kind."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from reopen.records.queries.visible import Viewer
from reopen.services.campaigns.draft import CampaignError
from reopen.services.wager import figures, release, verdict
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal
from tests.fixtures.letters import make_campaign, make_mailbox

NOW = datetime(2026, 3, 24, 15, tzinfo=UTC)  # a Tuesday
TODAY = date(2026, 3, 24)
KINDS = ("interested", "waits", "later", "removed", "silent")


@pytest.fixture
def wager(company: Company) -> dict[str, Any]:
    """Deals by what came back; all rest."""
    from reopen.records.models import Recipient
    from reopen.services.campaigns.rest import rest

    campaign = make_campaign(
        make_mailbox(), state="collecting", approved_at=NOW - timedelta(days=20), verdict_on=TODAY
    )
    made: dict[str, Any] = {"campaign": campaign}
    for n, kind in enumerate(KINDS):
        made[kind] = make_deal(
            company.sells["rep"],
            account=f"Firm {kind}",
            phone=f"+1615555{n:04}",
            email=f"ann@{kind}.example",
            in_care_since=None if kind == "interested" else date(2026, 2, 10),
        )
        Recipient.objects.create(
            campaign=campaign,
            contact=made[kind].contact,
            account=made[kind].account,
            deal=made[kind],
            state="letter",
        )
    rest(campaign, now=NOW - timedelta(days=20))
    return made


def answer(wager: dict[str, Any], kind: str, **more: Any) -> Any:
    from reopen.records.models import Message, Recipient, Reply
    from reopen.services.outbox.put import new_message

    deal = wager[kind]
    letter = new_message(
        wager["campaign"].mailbox,
        Message.Kind.LETTER,
        to_name="Ann",
        to_address=f"ann@{kind}.example",
        subject="Hello",
        text="Hello",
        now=NOW,
    )
    letter.campaign, letter.contact, letter.recipient = (
        wager["campaign"],
        deal.contact,
        Recipient.objects.get(deal=deal),
    )
    letter.save()
    return Reply.objects.create(
        mailbox=wager["campaign"].mailbox,
        uid_validity=1,
        uid=Reply.objects.count() + 1,
        content_hash=kind,
        raw=b"",
        received_at=NOW,
        stored_at=NOW,
        from_address=f"ann@{kind}.example",
        from_key=f"ann@{kind}.example",
        contact=deal.contact,
        campaign=wager["campaign"],
        letter=letter,
        state="to_judge",
        kind="human",
        reading={"new_text": f"Words of {kind}."},
        **more,
    )


@pytest.fixture
def judged(wager: dict[str, Any], company: Company) -> dict[str, Any]:
    """The owner has been at the desk: one reply waits still."""
    from reopen.services.desk import judge

    owner = Viewer.of(company.owner)
    for kind, decision, on in (
        ("interested", "interested", None),
        ("later", "later", date(2026, 6, 2)),
        ("removed", "remove", None),
    ):
        reply = answer(wager, kind)
        judge.decide(reply.pk, decision, on=on, by=owner, now=NOW)  # type: ignore[arg-type]
        judge.worth(reply.pk, is_worth=True, by=owner)
        wager[f"reply {kind}"] = reply
    answer(wager, "waits")
    return wager


def promises(deal: Any) -> list[tuple[date, str]]:
    from reopen.records.models import Promise

    return list(Promise.objects.filter(deal=deal, state="standing").order_by("on").values_list("on", "words"))


def resting() -> list[int]:
    from reopen.records.models import Deal

    return list(Deal.objects.filter(resting_since__isnull=False).order_by("pk").values_list("pk", flat=True))


def test_figures_stand_beside(judged: dict[str, Any]) -> None:
    found = figures(judged["campaign"])
    assert (found.replies, found.worth, found.not_worth, found.waiting, found.removed) == (4, 3, 0, 1, 1)


def test_accepted_wager_is_sealed_until_its_release(judged: dict[str, Any], company: Company) -> None:
    from reopen.records.models import Recipient, Touch
    from reopen.records.queries.today import day

    done = verdict(judged["campaign"].pk, "accept", now=NOW)
    assert done.sentence == (
        "January 2025: accepted. The seal holds until you release the replies. One reply waits to be judged."
    )
    rep = Viewer.of(company.rep)
    assert day(rep, now=NOW).calls == ()
    out = release(judged["campaign"].pk, now=NOW, notes={judged["reply interested"].pk: "Ask for Ann."})
    assert out.sentence == (
        "Two deals handed to their sellers for today. The seal is off. "
        "One reply not handed over: they asked to be removed."
    )
    assert out.deals == (judged["later"].pk, judged["interested"].pk)
    assert promises(judged["interested"]) == [(TODAY, "Words of interested. (Ask for Ann.)")]
    # A day that they named is kept.
    assert promises(judged["later"]) == [(date(2026, 6, 2), "Words of later.")]
    assert [(c.deal_id, c.promised) for c in day(rep, now=NOW).promised] == [(judged["interested"].pk, True)]
    assert resting() == [judged["waits"].pk]
    assert Recipient.objects.filter(released_at__isnull=False).count() == 2
    assert Touch.objects.filter(deal=judged["removed"], state="planned").count() == 0
    assert release(judged["campaign"].pk, now=NOW).already


def test_rejected_wager_hands_nothing_over(judged: dict[str, Any], company: Company) -> None:
    from reopen.records.queries.today import day

    done = verdict(judged["campaign"].pk, "reject", now=NOW)
    assert done.sentence == (
        "January 2025: rejected. The seal is off, and the replies stay yours. One reply waits to be judged."
    )
    assert resting() == [judged["waits"].pk]
    assert promises(judged["interested"]) == []
    # The day is an effect; what they wrote is not.
    assert promises(judged["later"]) == [(date(2026, 6, 2), "")]
    assert judged["interested"].pk not in [
        call.deal_id for call in day(Viewer.of(company.rep), now=NOW).calls
    ]
    with pytest.raises(CampaignError, match="the verdict stands"):
        verdict(judged["campaign"].pk, "accept", now=NOW)
    with pytest.raises(CampaignError, match="has not been accepted"):
        release(judged["campaign"].pk, now=NOW)


@pytest.mark.parametrize(
    ("state", "words"),
    [("draft", "is draft"), ("sending", "still has letters to send"), ("cancelled", "is cancelled")],
)
def test_what_cannot_be_judged(wager: dict[str, Any], state: str, words: str) -> None:
    from reopen.records.models import Campaign

    Campaign.objects.update(state=state)
    with pytest.raises(CampaignError, match=words):
        verdict(wager["campaign"].pk, "accept", now=NOW)


def test_owner_may_think_again_before_the_release(wager: dict[str, Any]) -> None:
    number = wager["campaign"].pk
    assert not verdict(number, "accept", now=NOW).already
    assert verdict(number, "accept", now=NOW).already
    assert verdict(number, "reject", now=NOW).verdict == "reject"


def test_deal_in_two_sealed_campaigns_rests_until_both_are_off(wager: dict[str, Any]) -> None:
    from reopen.records.models import Deal, Recipient
    from reopen.services.campaigns.rest import rest

    second = make_campaign(wager["campaign"].mailbox, state="collecting", title="Second")
    deal = wager["silent"]
    Recipient.objects.create(
        campaign=second, contact=deal.contact, account=deal.account, deal=deal, state="holdout"
    )
    assert rest(second, now=NOW) == 0
    verdict(wager["campaign"].pk, "reject", now=NOW)
    assert list(Deal.objects.filter(resting_since__isnull=False)) == [deal]
    verdict(second.pk, "reject", now=NOW)
    assert list(Deal.objects.filter(resting_since__isnull=False)) == []


def test_deals_of_the_same_address_number_or_company_rest_too(
    wager: dict[str, Any], company: Company
) -> None:
    """A removal follows the person there: it must not show."""
    from reopen.records.models import Account, ContactPhone, Deal
    from reopen.services.campaigns.rest import rest, rest_too

    seller = company.sells["stranger"]
    same_address = make_deal(seller, account="A", phone="", email="ann@silent.example")
    same_number = make_deal(seller, account="B", phone="+16155550004")
    twice = make_deal(seller, account="C", phone="", email="bob@silent.example")
    nobody = make_deal(seller, account="D", phone="+16155559876", email="eve@else.example")
    Account.objects.filter(pk__in=[wager["silent"].account_id, twice.account_id]).update(
        domain="silent.example"
    )
    Account.objects.filter(pk__in=[wager["waits"].account_id, nobody.account_id]).update(domain="gmail.com")
    assert rest(wager["campaign"], now=NOW) == 3
    resting = Deal.objects.filter(resting_since__isnull=False, owner=seller).order_by("pk")
    assert list(resting) == [same_address, same_number, twice]
    assert not rest_too([nobody.pk], now=NOW)
    ContactPhone.objects.create(contact=nobody.contact, number="", key="+16155550004", rank=1)
    assert rest_too([nobody.pk], now=NOW)
    assert list(resting.all()) == [same_address, same_number, twice, nobody]


def test_release_taken_back_is_sealed_again_as_it_was(judged: dict[str, Any], company: Company) -> None:
    from reopen.records.models import Activity, Campaign, Deal, FormerRest, Promise, Recipient, Reply, Touch
    from reopen.records.queries.today import day
    from reopen.services.take_back_release import take_back_release

    campaign, rep = judged["campaign"], Viewer.of(company.rep)

    def stands() -> dict[str, Any]:
        columns = ("resting_since", "resting_as", "in_care_since", "care_reason", "let_go")
        return {
            "deals": list(Deal.objects.order_by("pk").values_list("pk", *columns)),
            "promises": list(Promise.objects.order_by("pk").values_list("deal", "on", "words", "state")),
            "replies": list(Reply.objects.order_by("pk").values_list("effects", "released_at")),
            "lines": list(Activity.objects.filter(kind="rest").values_list("deal")),
            "calls": sorted(
                Touch.objects.filter(state="planned", promised=True).values_list("deal", "due_on")
            ),
        }

    verdict(campaign.pk, "accept", now=NOW)
    before = stands()
    out = release(campaign.pk, now=NOW)
    assert stands() != before
    later = NOW + timedelta(hours=2)
    done = take_back_release(campaign.pk, now=later)
    assert stands() == before
    assert (done.deals, done.acted_on, done.who, done.mailed) == (2, 0, ("Max Manager", "Rita Rep"), ())
    assert done.sentence == (
        "From Tue 24 Mar 2026, 15:00 to 17:00 Max Manager and Rita Rep may have seen two deals that "
        "you had handed over, with the words of the replies, and of four deals in all what the replies did."
    )
    assert day(rep, now=later).calls == ()
    campaign.refresh_from_db()
    assert (campaign.state, campaign.verdict, campaign.unsealed_at) == ("judged", "accept", None)
    assert campaign.taken_back == [
        {"released": NOW.isoformat(), "at": later.isoformat(), "words": done.sentence}
    ]
    assert not Recipient.objects.filter(released_at__isnull=False).exists()
    assert not FormerRest.objects.exists()
    # And again: the same deals, the same calls.
    assert release(campaign.pk, now=later).deals == out.deals
    assert Campaign.objects.get().unsealed_at == later


def test_what_a_seller_did_before_it_was_taken_back_stays(judged: dict[str, Any], company: Company) -> None:
    from reopen.records.models import Deal, Digest, Outcome, Touch
    from reopen.services.record_outcome import record_outcome
    from reopen.services.take_back_release import take_back_release

    deal = judged["interested"]
    verdict(judged["campaign"].pk, "accept", now=NOW)
    release(judged["campaign"].pk, now=NOW)
    later = NOW + timedelta(hours=1)
    touch = Touch.objects.get(deal=deal, state="planned", promised=True)
    record_outcome(touch.pk, "reached", now=later, viewer=Viewer.of(company.rep), note="They like us.")
    Digest.objects.create(user=company.rep, on=TODAY, sent_at=later)
    done = take_back_release(judged["campaign"].pk, now=later + timedelta(hours=1))
    assert (done.acted_on, done.mailed) == (1, ("Rita Rep",))
    assert done.sentence.endswith(
        " A morning’s mail has told Rita Rep. One of them has been acted on: that stays."
    )
    assert Outcome.objects.get(deal=deal).note == "They like us."
    assert deal.promises.get().state == "kept"
    assert Deal.objects.get(pk=deal.pk).resting_since is not None


def test_what_is_no_release_is_not_taken_back(judged: dict[str, Any]) -> None:
    from reopen.services.take_back_release import take_back_release

    number = judged["campaign"].pk
    verdict(number, "accept", now=NOW)
    with pytest.raises(CampaignError, match="has not been released"):
        take_back_release(number, now=NOW)
    release(number, now=NOW)
    with pytest.raises(CampaignError, match="more than 30 days ago: it stands"):
        take_back_release(number, now=NOW + timedelta(days=31))
    take_back_release(number, now=NOW + timedelta(days=29))
    with pytest.raises(CampaignError, match="has not been released"):
        take_back_release(number, now=NOW)
    verdict(number, "reject", now=NOW)
    with pytest.raises(CampaignError, match="has not been released"):
        take_back_release(number, now=NOW)
