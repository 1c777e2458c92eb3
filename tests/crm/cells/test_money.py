"""Amounts, one by one and as columns."""

from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.crm.cells.money import DecimalMark, currency_in, read_amount, read_currency, read_money

CASES = [
    ("45300", "45300.00"),
    ("$45,300", "45300.00"),
    ("$45,300.50", "45300.50"),
    ("45.3k", "45300.00"),
    ("45,3k", "45300.00"),
    ("1.2M", "1200000.00"),
    ("1.2 Mio. EUR", "1200000.00"),
    ("€ 45.300,00", "45300.00"),
    ("45.300,00 €", "45300.00"),
    ("(500)", "-500.00"),
    ("-$20", "-20.00"),
    ("$-20", "-20.00"),
    ("−5", "-5.00"),
    ("20-", "-20.00"),
    ("USD 100", "100.00"),
    ("100 USD", "100.00"),
    ("45 300", "45300.00"),
    ("45 300,50", "45300.50"),
    ("CHF 1'200.50", "1200.50"),
    ("1,23,456", "123456.00"),
    ("500,-", "500.00"),
    ("1e5", "100000.00"),
    ("0.125", "0.12"),
    ("1.234.567", "1234567.00"),
]


@pytest.mark.parametrize(("text", "amount"), CASES)
def test_amounts_as_people_write_them(text: str, amount: str) -> None:
    assert read_amount(text, "point") == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["abc", "12%", "5 apples", "1..2", "$", "12/5", "1,2,3", "100000000000000", "ask Bob", "1:30"]
)
def test_what_is_no_amount_is_not_read_as_one(text: str) -> None:
    assert read_amount(text, "point") is None


@pytest.mark.parametrize(
    ("column", "mark"),
    [
        (["45.300", "12,50"], "comma"),
        (["45.300", "12.50"], "point"),
        (["45,300"], "point"),
        (["45.300"], None),
        (["45300", "1"], "point"),
        (["1.234.567", "45.300"], "comma"),
    ],
)
def test_the_decimal_mark_is_the_columns(column: list[str], mark: str | None) -> None:
    shown = DecimalMark()
    shown.add(pl.Series(column))
    assert shown.mark() == mark


def test_without_a_mark_what_hangs_on_it_is_odd_and_the_rest_is_read() -> None:
    typed = read_money(pl.Series(["45.300", "45.3", "$1,200", None, "x"]), mark=None)
    assert typed.values.to_list() == [None, Decimal("45.30"), Decimal("1200.00"), None, None]
    assert typed.odd.to_list() == [True, False, False, False, True]


@pytest.mark.parametrize(
    ("text", "code"),
    [("USD 100", "USD"), ("€ 5", "EUR"), ("5 zł", "PLN"), ("$5", None), ("5", None), ("CHF 1'200", "CHF")],
)
def test_the_currency_that_an_amount_names(text: str, code: str | None) -> None:
    assert currency_in(text) == code


def test_currencies_by_code_name_and_sign() -> None:
    words = ["eur", "US Dollar", "USD - US Dollar", "€", "Galactic credits"]
    assert [read_currency(word) for word in words] == ["EUR", "USD", "USD", "EUR", None]


amounts = st.decimals(min_value=-9_999_999_999, max_value=9_999_999_999, places=2)


@settings(deadline=None)
@given(amounts)
def test_every_amount_is_read_back_from_the_ways_of_writing_it(amount: Decimal) -> None:
    american = f"{amount:,.2f}"
    german = american.translate(str.maketrans(",.", ".,"))
    swiss = american.replace(",", "'")
    assert read_amount(str(amount), "point") == amount
    assert read_amount(f"${american}", "point") == amount
    assert read_amount(f"€ {german}", "comma") == amount
    assert read_amount(f"CHF {swiss}", "point") == amount
    assert read_amount(f"({american.removeprefix('-')})", "point") == -abs(amount)


@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), amounts.map(str)), min_size=1, max_size=30))
def test_a_plain_column_is_read_as_its_numbers(column: list[str | None]) -> None:
    typed = read_money(pl.Series("a", column, dtype=pl.String), mark="point")
    assert typed.values.to_list() == [None if one is None else Decimal(one) for one in column]
    assert not typed.odd.any()


@settings(deadline=None)
@given(st.text(max_size=30))
def test_no_text_makes_the_reading_stumble(text: str) -> None:
    for mark in ("point", "comma", None):
        amount = read_amount(text, mark)  # type: ignore[arg-type]
        assert amount is None or abs(amount) < 10**13
