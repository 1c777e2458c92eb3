"""Numbers in addresses: read again, and telling nothing."""

import base64

import pytest
from django.urls import resolve, reverse

from reopen.web.opaque import hide, hide_text, number_of, text_of


@pytest.mark.parametrize("number", [0, 1, 2, 987_654_321, 2**62])
def test_number_is_read_again(number: int) -> None:
    assert number_of(hide(number)) == number
    assert hide(number) == hide(number)


def test_neighbours_have_nothing_in_common() -> None:
    written = [hide(number) for number in range(500)]
    assert len({text[:6] for text in written}) == 500
    assert {len(text) for text in written} == {32}


def test_what_is_none_of_ours() -> None:
    ours = hide(7)
    for text in ("", "7", "x" * 32, "é" * 32, ours[:-1], ours[1:] + "A", ours[:-1] + "!"):
        assert number_of(text) is None


def test_place_in_a_list() -> None:
    place = "2026-03-03T10:00:00+00:00|9|71"
    assert (text_of(hide_text(place)), hide_text(""), text_of("zzz"), text_of(place)) == (place, "", "", "")
    assert "71" not in base64.urlsafe_b64decode(hide_text(place)).decode("latin-1")


def test_addresses_hide_what_others_may_have_made() -> None:
    for name, param in (
        ("log", "touch_id"),
        ("undo", "outcome_id"),
        ("undo_door", "answer_id"),
        ("undo_loss", "loss_id"),
    ):
        url = reverse(name, args=[7])
        assert hide(7) in url
        assert resolve(url).kwargs == {param: 7}
