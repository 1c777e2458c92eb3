"""What the owner decides teaches the next reading, and is forgotten with the decision and with the person."""

from typing import Any

import pytest

from reopen.records.models import DoorAnswer, Promise, Reply, Suppression
from reopen.records.queries.visible import Viewer
from reopen.services.desk import judge
from reopen.services.emptied_reply import EMPTIED
from reopen.services.read_mailbox.read_stored import read_stored
from reopen.services.reply_model.corrections import taught_model
from reopen.services.reply_model.load import reply_model
from tests.fixtures.letters import make_campaign, make_mailbox
from tests.fixtures.replies import NOW, make_letter, make_reply, raw_mail

pytestmark = pytest.mark.django_db
OWNER = Viewer.the_owner()
# Nobody could tell what this wants.
WORDS = "The old heron stood by the weir again."


@pytest.fixture
def campaign() -> Any:
    return make_campaign(make_mailbox(), title="March 2025", state="collecting")


def came(campaign: Any, name: str, text: str = WORDS) -> Any:
    """An answer of somebody, read by the reader."""
    letter = make_letter(
        campaign, who=name, account=f"{name} Ltd", address=f"{name.lower()}@{name.lower()}.example"
    )
    raw = raw_mail(letter.to_address, text, answers=letter.message_id)
    reply = make_reply(letter, "", raw=raw, state="stored", kind="", intent="")
    Reply.objects.filter(pk=reply.pk).update(reading=None)
    read_stored(letter.mailbox_id, now=NOW)
    reply.refresh_from_db()
    return reply


@pytest.mark.parametrize(
    ("decision", "intent"), [("interested", "interested"), ("remove", "remove"), ("not_us", "not_interested")]
)
def test_a_correction_is_the_next_reading_of_the_same_words(
    campaign: Any, decision: Any, intent: str
) -> None:
    first = came(campaign, "Ada")
    assert first.intent != intent
    judge.decide(first.pk, decision, by=OWNER, now=NOW, lift=True)
    second = came(campaign, "Ben")
    assert (second.intent, second.state, second.reading["confidence"] > 0.7) == (intent, "to_judge", True)
    assert "your own corrections speak for it" in second.reading["why"]
    assert Suppression.objects.filter(key="ben@ben.example").exists() == (decision == "remove")
    judge.undo(first.pk, by=OWNER, now=NOW)
    third = came(campaign, "Cleo")
    assert (third.intent, third.reading["why"]) == (first.intent, first.reading["why"])


def test_the_words_of_the_erased_teach_no_more(campaign: Any) -> None:
    first = came(campaign, "Ada")
    assert taught_model() is reply_model()
    judge.decide(first.pk, "interested", by=OWNER, now=NOW)
    assert taught_model() is taught_model() is not reply_model()
    Reply.objects.filter(pk=first.pk).update(**EMPTIED)
    assert taught_model() is reply_model()


def test_what_was_read_rightly_and_surely_teaches_nothing(campaign: Any) -> None:
    reply = came(campaign, "Ada", "Please remove me from your list and do not write again.")
    assert (reply.intent, reply.in_doubt) == ("remove", False)
    judge.decide(reply.pk, "remove", by=OWNER, now=NOW)
    assert taught_model() is reply_model()


def test_what_is_in_doubt_is_asked_and_nothing_is_done(campaign: Any, monkeypatch: Any) -> None:
    """The same answers, with a reader that is sure and with one that is not."""
    texts = {
        "Ada": "Not interested, thanks.",
        "Ben": "Not now. Try me in June 2027.",
        "Eve": "I am not the right person. Please write to ann.lee@dole.example from now on.",
    }

    def done() -> tuple[int, list[str], int]:
        marked = Reply.objects.filter(effects__has_key="not_again").count()
        return DoorAnswer.objects.count(), list(Promise.objects.values_list("kind", flat=True)), marked

    for name, text in texts.items():
        assert "or_else" not in came(campaign, name, text).reading
    assert done() == (1, ["call_back"], 1)
    monkeypatch.setattr(
        "reopen.core.reply.doubt.SURE_ENOUGH", dict.fromkeys(("not_interested", "later", "referral"), 1.01)
    )
    for name, text in texts.items():
        reply = came(campaign, f"{name}bel", text)
        assert (reply.state, bool(reply.reading["or_else"])) == ("to_judge", True)
    assert done() == (1, ["call_back"], 1)


def test_a_removal_is_read_again_whatever_was_decided_on_the_same_words(campaign: Any) -> None:
    text = "Please take us off your list and send nothing more."
    first = came(campaign, "Ada", text)
    judge.decide(first.pk, "interested", by=OWNER, now=NOW, lift=True)
    assert taught_model() is not reply_model()
    second = came(campaign, "Ben", text)
    assert (second.intent, second.in_doubt) == (first.intent, first.in_doubt) == ("remove", False)
    assert Suppression.objects.filter(key="ben@ben.example").exists()
