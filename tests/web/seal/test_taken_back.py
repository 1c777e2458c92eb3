"""A release is taken back: every page of everyone but the owner is again what it was before the replies came, byte for
byte, and no word of them is left on any."""

from datetime import timedelta

from django.utils import timezone

from reopen.records.models import ContactPhone, Promise, Reply
from tests.web.seal.world import CANARY, SHOWS, Sealed, feed_of, ids_of, let_replies_come, looks


def test_taken_back_every_page_is_as_before_the_replies(sealed: Sealed) -> None:
    from reopen.services import wager
    from reopen.services.take_back_release import take_back_release

    # The world's other campaign, sealed as well, has somebody with the same number.
    ContactPhone.objects.filter(contact__name="Ida Moss").delete()
    deals = [f"/deals/{pk}/" for pk in ids_of(sealed)]
    asked = {
        "rep": [
            "/",
            *(f"/deals/?show={show}" for show in SHOWS),
            f"/deals/?q={CANARY}",
            feed_of("rep"),
            *deals,
        ],
        "manager": None,  # whose pages say when the rep was here
    }
    before = {role: looks(role, sealed, urls) for role, urls in asked.items()}
    let_replies_come(sealed)
    now = timezone.now() + timedelta(minutes=2)
    Reply.objects.update(worth=True)
    wager.verdict(sealed.campaign.pk, "accept", now=now)
    released = wager.release(sealed.campaign.pk, now=now)
    assert released.deals == (sealed.deals["reopened"].pk,)
    # Else the rest would prove nothing.
    seen = looks("rep", sealed, deals)
    assert [url for url in deals if seen[url] == before["rep"][url]] == []
    assert CANARY.encode() in seen[deals[1]]
    done = take_back_release(sealed.campaign.pk, now=now + timedelta(minutes=1))
    assert done.who == ("Max Manager", "Rita Rep")
    for role, urls in asked.items():
        after = looks(role, sealed, urls)
        assert [url for url in after if after[url] != before[role][url]] == []
        told = [url for url, seen in after.items() if CANARY.encode() in seen and CANARY not in url]
        assert told == []
    assert not Promise.objects.filter(words__contains=f"{CANARY} new text", on=now.date()).exists()
