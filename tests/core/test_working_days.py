"""Days and months."""

from datetime import date

import pytest

from reopen.core.working_days import add_months, add_working_days, back, forward


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-01-31", 1, "2024-02-29"),  # leap year
        ("2024-01-31", 2, "2024-03-31"),  # from the original, not from the clamped one
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2099-12-31", 2, "2100-02-28"),  # 2100 is no leap year
        ("2024-11-30", 3, "2025-02-28"),
        ("2024-03-31", -1, "2024-02-29"),
        ("2024-12-15", 1, "2025-01-15"),
    ],
)
def test_add_months_clamps_to_the_end(day: str, months: int, expected: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(expected)


def test_rolls_pass_weekends_and_holidays() -> None:
    christmas = frozenset({date(2024, 12, 25), date(2024, 12, 26)})
    assert forward(date(2024, 12, 25), christmas) == date(2024, 12, 27)
    assert back(date(2024, 12, 26), christmas) == date(2024, 12, 24)
    assert forward(date(2024, 6, 1), frozenset()) == date(2024, 6, 3)
    assert back(date(2024, 6, 2), frozenset()) == date(2024, 5, 31)
    assert add_working_days(date(2024, 12, 24), 1, christmas) == date(2024, 12, 27)
    assert add_working_days(date(2024, 5, 31), 4, frozenset()) == date(2024, 6, 6)
