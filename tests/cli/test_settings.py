from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from reopen.cli.main import main
from reopen.records.queries.company import company

Run = Callable[..., Result]


@pytest.fixture
def reopen(db: None) -> Run:
    return lambda *words: CliRunner().invoke(main, ["settings", *words], catch_exceptions=False)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("country", "us"), "country is US."),
        (("time-zone", "America/New_York"), "time-zone is America/New_York."),
        (("company", "Harlan", "Pike"), "company is Harlan Pike."),
        (("currency", "eur"), "currency is EUR."),
        (("minutes-a-day", "45"), "minutes-a-day is 45."),
        (
            ("postal-address", "Harlan Pike | 12 Mill Street"),
            "postal-address is Harlan Pike, 12 Mill Street.",
        ),
        (("opt-out-list", "none"), "opt-out-list is none."),
        (("country", ""), "country is empty."),
    ],
)
def test_setting_is_set_and_shown(words: tuple[str, ...], told: str, reopen: Run) -> None:
    answer = reopen("set", *words)
    assert (answer.exit_code, answer.output) == (0, told + "\n")


def test_lines_of_an_address_are_kept(reopen: Run) -> None:
    reopen("set", "postal-address", "Harlan Pike | 12 Mill Street")
    assert company().postal_address == "Harlan Pike\n12 Mill Street"
    assert reopen("show", "postal-address").output == "Harlan Pike\n12 Mill Street\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("set", "contry", "US"), "There is no setting “contry”. Did you mean country?"),
        (("show", "contry"), "There is no setting “contry”. Did you mean country?"),
        (
            ("set", "currency", "dollars"),
            "“dollars” is no currency. Write its three letters, like USD or EUR.",
        ),
        (("set", "country", "ZZ"), "“ZZ” is no country. Write its two letters, like US or DE."),
    ],
)
def test_what_cannot_be_is_told(words: tuple[str, ...], told: str, reopen: Run) -> None:
    answer = reopen(*words)
    assert (answer.exit_code, answer.output) == (1, f"Error: {told}\n")


def test_all_are_shown_with_what_they_mean(reopen: Run) -> None:
    shown = reopen("show").output
    assert "country             (not said)" in shown
    assert "minutes-a-day       60" in shown
    assert "the currency of amounts that name none" in shown
