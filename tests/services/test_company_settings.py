from datetime import date

import pytest

from reopen.records.models import Setting
from reopen.records.queries.company import Company, company
from reopen.services.company_settings import CHOICES, CompanySettingError, note_welcomed, set_company


def test_nothing_said_yet(db: None) -> None:
    assert company() == Company()


def test_values_are_read_and_kept(db: None) -> None:
    set_company(
        {
            "company": " Harlan  Pike ",
            "time-zone": "america/new york",
            "country": "Germany",
            "currency": "eur",
            "minutes-a-day": "45",
            "care-minutes-a-day": "15 minutes",
            "postal-address": " Harlan Pike \n\n 12 Mill Street \r\n Columbus ",
            "opt-out-list": "None",
        }
    )
    note_welcomed(on=date(2026, 2, 24))
    assert company() == Company(
        name="Harlan Pike",
        time_zone="America/New_York",
        country="DE",
        currency="EUR",
        minutes_a_day=45,
        care_minutes_a_day=15,
        postal_address="Harlan Pike\n12 Mill Street\nColumbus",
        opt_out_list="none",
        welcomed_on=date(2026, 2, 24),
    )


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("country", "Germny", "“Germny” is no country. Write its two letters, like US or DE. "
                              "Did you mean DE (Germany)?"),
        ("country", "ZZ", "“ZZ” is no country. Write its two letters, like US or DE."),
        ("time-zone", "New_Yrk", "“New_Yrk” is no time zone. Write one like America/New_York or Europe/Berlin. "
                                 "Did you mean America/New_York?"),
        ("time-zone", "", "“” is no time zone. Write one like America/New_York or Europe/Berlin."),
        ("time-zone", "../../etc/passwd", "“../../etc/passwd” is no time zone. "
                                          "Write one like America/New_York or Europe/Berlin."),
        ("currency", "dollars", "“dollars” is no currency. Write its three letters, like USD or EUR."),
        ("minutes-a-day", "-5", "“-5” is no number of minutes a day. Write a whole number from 0 to 480."),
        ("minutes-a-day", "481", "“481” is no number of minutes a day. Write a whole number from 0 to 480."),
        ("minutes-a-day", "٣", "“٣” is no number of minutes a day. Write a whole number from 0 to 480."),
        ("minutes-a-day", "10", "20 minutes for old losses do not fit into the 10 minutes of the day."),
        ("care-minutes-a-day", "90", "90 minutes for old losses do not fit into the 60 minutes of the day."),
        ("opt-out-list", "maybe", "“maybe” is no answer here. Write none if no list of opt-outs is kept outside the "
                                  "CRM, or imported once that list has been imported."),
        ("company", "x" * 121, "That is 121 letters; 120 fit."),
        ("postal-address", "x" * 501, "That is 501 letters; 500 fit."),
        ("contry", "US", "There is no setting “contry”. Did you mean country?"),
        ("zzz", "US", f"There is no setting “zzz”. There are {', '.join(CHOICES)}."),
    ],
)  # fmt: skip
def test_value_that_cannot_stand_is_told(name: str, text: str, words: str, db: None) -> None:
    with pytest.raises(CompanySettingError) as error:
        set_company({name: text})
    assert (error.value.name, str(error.value)) == (name, words)


def test_all_or_none(db: None) -> None:
    with pytest.raises(CompanySettingError):
        set_company({"company": "Harlan Pike", "currency": "dollars"})
    assert Setting.objects.count() == 0


@pytest.mark.parametrize(
    ("text", "code"), [("us", "US"), ("USA", "US"), ("UK", "GB"), ("united kingdom", "GB"), ("", "")]
)
def test_country_by_code_or_name(text: str, code: str, db: None) -> None:
    set_company({"country": text})
    assert company().country == code
