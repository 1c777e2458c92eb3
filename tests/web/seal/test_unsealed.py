"""The seal is taken off: what the replies did is there to see, and their text stays the owner's."""

from datetime import timedelta

from django.utils import timezone

from tests.web.seal.world import CANARY, Sealed, let_replies_come, looks


def test_the_seal_is_off_after_a_rejected_wager_and_the_text_stays_the_owners(sealed: Sealed) -> None:
    from reopen.services.wager import verdict

    let_replies_come(sealed)
    done = verdict(sealed.campaign.pk, "reject", now=timezone.now() + timedelta(minutes=2))
    assert (done.figures.replies, done.figures.removed, done.figures.worth) == (3, 1, 1)
    after = looks("rep", sealed)
    assert b"rests" not in after[f"/deals/{sealed.deals['silent'].pk}/"]
    assert b"they asked us to stop, on every channel" in after[f"/deals/{sealed.deals['removed'].pk}/"]
    manager = looks("manager", sealed)
    assert b"ann@aldermoor.example" in manager["/suppressions/"]
    for text in (b"new text", b"sender", b"subject"):
        for pages in (after, manager):
            assert [url for url, page in pages.items() if CANARY.encode() + b" " + text in page] == []
