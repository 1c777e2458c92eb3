"""Minutes set aside and used, and what falls out, in words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reopen.core.insight.recon_time import SellersWeek, find_recon_time

MONDAY, TODAY, SUNDAY = date(2026, 2, 23), date(2026, 2, 24), date(2026, 3, 1)


def seller(n: int, name: str, **more: Any) -> SellersWeek:
    facts: dict[str, Any] = {
        "minutes_a_day": 60, "minutes_a_week": 150, "set_aside": 150, "used": 0, "calls": 0, "sums": {},
    }  # fmt: skip
    return SellersWeek(n, name, **facts | more)


def found(*sellers: SellersWeek, **more: Any) -> Any:
    facts: dict[str, Any] = {
        "since": MONDAY, "until": SUNDAY, "today": TODAY, "is_this_week": True, "factors": "Every factor is assumed.",
    }  # fmt: skip
    return find_recon_time(sellers, **facts | more)


DANA = seller(
    1, "Dana", used=160, calls=40, fell_out=(7, 8), fell_out_minutes=9, sums={"USD": Decimal(30_000)}
)
MARC = seller(2, "marc", used=30, calls=1, fell_out=(9,), fell_out_minutes=3, sums={"EUR": Decimal(500)})


@pytest.mark.parametrize(
    ("sellers", "sentence"),
    [
        ((), "No seller is here yet: an import brings them."),
        ((seller(1, "Dana"),),
         "No call has been made: none of the 150 minutes set aside this week; every call that is due fits."),
        ((seller(1, "Dana", used=3, calls=1),),
         "One call took 3 of the 150 minutes set aside this week; every call that is due fits."),
        ((MARC,),
         "One call took 30 of the 150 minutes set aside this week; one call that is due, €500, does not fit."),
        ((MARC, DANA),
         "41 calls took 190 of the 300 minutes set aside this week; three calls that are due, €500 and $30,000, do not "
         "fit."),
    ],
)  # fmt: skip
def test_sentence(sellers: tuple[SellersWeek, ...], sentence: str) -> None:
    assert found(*sellers).sentence == sentence


def test_notes_say_where_and_over_what_and_by_which_worth() -> None:
    both = found(MARC, DANA, nobodys=[4])
    assert [one.seller for one in both.sellers] == ["Dana", "marc"]
    assert both.notes == (
        "Most falls out at Dana: two calls, about 9 minutes.",
        "Over their minutes, since promised calls are never dropped: Dana.",
        "One due call goes to a deal that nobody owns, and has no minutes of its own.",
    )
    assert both.order == "The order by worth: every factor is assumed."
    assert (found(MARC).notes, both.nobodys) == ((), (4,))


def test_another_time_is_named() -> None:
    assert found(seller(1, "Dana"), is_this_week=False).sentence == (
        "No call has been made: none of the 150 minutes set aside from Mon 23 Feb 2026 to Sun 1 Mar 2026; every call "
        "that is due fits."
    )
