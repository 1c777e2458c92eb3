"""Every page is the same, byte for byte, before the replies came and after: what is not there cannot be told by
counting, sorting or searching either."""

from tests.web.seal.world import CANARY, OTHERS, Sealed, ids_of, let_replies_come, looks


def test_replies_change_no_page_of_anyone_but_the_owner(sealed: Sealed) -> None:
    before = {role: looks(role, sealed) for role in OTHERS}
    let_replies_come(sealed)
    for role in OTHERS:
        after = looks(role, sealed)
        assert [url for url in after if after[url] != before[role][url]] == []


def test_owner_sees_what_came(sealed: Sealed) -> None:
    """Else the test above would prove nothing."""
    before = looks("owner", sealed)
    let_replies_come(sealed)
    after = looks("owner", sealed)
    changed = {url for url in after if after[url] != before[url]}
    assert {f"/deals/{pk}/" for pk in ids_of(sealed)} - {f"/deals/{sealed.deals['silent'].pk}/"} <= changed
    assert {"/", "/suppressions/", "/deals/?show=open"} <= changed
    assert CANARY.encode() in after[f"/deals/{sealed.deals['interested'].pk}/"]
    page = after[f"/deals/{sealed.deals['interested'].pk}/"]
    for told in (b"proposes another time", b"effect", b"words", b"works"):
        assert CANARY.encode() + b" " + told in page
    assert CANARY.encode() in after["/quotes/"]
