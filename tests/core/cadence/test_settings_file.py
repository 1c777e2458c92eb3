"""The settings file: what it may say, and that an error names its line."""

from dataclasses import replace
from datetime import time

import pytest

from reopen.core.cadence import DEFAULT, CustomCadence, SettingsError, read_settings, settings_text


def test_empty_text_gives_the_defaults() -> None:
    assert read_settings("") == DEFAULT


def test_text_of_settings_reads_back() -> None:
    settings = replace(
        DEFAULT,
        gaps=(3, 13),
        sideways_weeks=3,
        rival_gone_weeks=6,
        mailing_enabled=False,
        quote_from=time(8, 30),
        words={"check_in": 'Say “hello” \\ "now"\nand wait'},
        custom=(CustomCadence("anniversary", "phone", (12, 24), "contract_start", "back", "A year on."),),
    )
    assert read_settings(settings_text(settings)) == settings
    assert read_settings(settings_text(DEFAULT)) == DEFAULT


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[check_in]\ngaps_weeks = [2, 4]", 2, "whole numbers from 3 to 13"),
        ("[check_in]\ngaps_weeks = [4, 14]", 2, "whole numbers from 3 to 13"),
        ("[check_in]\n\ngaps_weeks = []", 3, "whole numbers"),
        ("[check_in]\nsideways_weeks = 1", 2, "from 2 to 13"),
        ("[check_in]\nenabled = false", 2, "cannot be switched off"),
        ("[mailing]\nevery_month = 6", 2, "“every_month” is not a key"),
        ("[mailing]\nevery_months = true", 2, "whole number"),
        ("[mailings]\nevery_months = 6", 1, "“mailings” is not a section"),
        ("\n\ngaps = [4]", 3, "“gaps” is not a section"),
        ('[quote_follow_up]\nfrom = "9"', 2, "time of day"),
        ('[quote_follow_up]\nfrom = "12:00"\nto = "09:00"', 3, "must end after it begins"),
        ("[tries]\nworking_days = [2, 1]", 2, "larger than the last"),
        ("[notice\ndays_before = 3", 1, "not TOML"),
        ('[[cadence]]\nname = "check_in"\nmonths = [1]', 2, "a cadence “check_in” already"),
        (
            '[[cadence]]\nname = "a"\nmonths = [1]\n[[cadence]]\nname = "b"\nmonth = [1]',
            6,
            "“month” is not a key",
        ),
        ('[[cadence]]\nname = "a"', 2, "needs months"),
        ('[words]\nchekin = "hello"', 2, "is not a cadence"),
    ],
)
def test_error_names_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(SettingsError, match=words) as caught:
        read_settings(text)
    assert caught.value.line == line
