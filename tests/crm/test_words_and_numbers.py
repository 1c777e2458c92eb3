"""Stages, leads, activities, countries and telephone numbers in the words of exports."""

import polars as pl
import pytest

from reopen.crm.cells.booleans import read_booleans
from reopen.crm.cells.countries import read_country
from reopen.crm.labels import StageColumn, header_key, label_key, stage_column
from reopen.crm.phone_number import phone_key, phone_keys
from reopen.crm.status_words import activity_direction, activity_kind, deal_status, lead_status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Closed Won", "won"),
        ("closed won ", "won"),
        ("closedwon", "won"),
        ("6 - Closed Won", "won"),
        ("Won", "won"),
        ("gewonnen", "won"),
        ("Gagné", "won"),
        ("Ganado", "won"),
        ("Wygrana", "won"),
        ("Contract (won)", "won"),
        ("Closed Lost", "lost"),
        ("closedlost", "lost"),
        ("Closed Lost to Competition", "lost"),
        ("Closed - Lost", "lost"),
        ("Deal lost", "lost"),
        ("Loss", "lost"),
        ("verloren", "lost"),
        ("Perdu", "lost"),
        ("Perdido", "lost"),
        ("Cerrada perdida", "lost"),
        ("Stracone", "lost"),
        ("No decision", "lost"),
        ("Open", "open"),
        ("Negotiation", None),
        ("Lost contact", None),
        ("Wonderland demo", None),
        ("Lostwithiel visit", None),
        ("1102535235", None),
    ],
)
def test_what_a_stage_says(text: str, status: str | None) -> None:
    assert deal_status(text) == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("New", "open"),
        ("Attempted to Contact", "open"),
        ("Converted", "converted"),
        ("Closed - Converted", "converted"),
        ("Closed - Not Converted", "dead"),
        ("Unqualified", "dead"),
        ("Junk Lead", "dead"),
        ("Bad timing", "dead"),
    ],
)
def test_what_a_lead_comes_to(text: str, status: str) -> None:
    assert lead_status(text) == status


def test_kinds_and_directions_of_activities() -> None:
    words = ["CALL", "Logged call", "Email", "INCOMING_EMAIL", "Meeting", "NOTE", "To-do", "XYZ"]
    assert [activity_kind(w) for w in words] == [
        "call",
        "call",
        "email",
        "email",
        "meeting",
        "note",
        "task",
        None,
    ]
    assert [activity_direction(w) for w in ("Inbound", "INCOMING_EMAIL", "Outbound", "?")] == [
        "in",
        "in",
        "out",
        None,
    ]


@pytest.mark.parametrize(
    ("number", "country", "key"),
    [
        ("+49 30 123456", "", "+4930123456"),
        ("0049 30 123456", "", "+4930123456"),
        ("030 123456", "DE", "+4930123456"),
        ("+49 30 123456 ext. 5", "", "+4930123456"),
        ("(212) 555-0100 x12", "US", "+12125550100"),
        ("tel:+1-212-555-0100", "", "+12125550100"),
        ("212-555-0100", "", "+12125550100"),
        ("12", "", ""),
        ("ask Bob", "", ""),
    ],
)
def test_one_number_has_one_key(number: str, country: str, key: str) -> None:
    assert phone_key(number, country) == key


def test_keys_of_a_column() -> None:
    numbers = pl.Series(["030 123456", None, "+4930123456", "x", "030 123456"])
    countries = pl.Series(["DE", "DE", "", "", None])
    assert phone_keys(numbers, countries).to_list() == ["+4930123456", None, "+4930123456", None, "030123456"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Germany", "DE"),
        ("usa", "US"),
        ("de", "DE"),
        ("The Netherlands", "NL"),
        ("GBR", "GB"),
        ("UK", "GB"),
        ("Oz", None),
    ],
)
def test_countries(text: str, code: str | None) -> None:
    assert read_country(text) == code


@pytest.mark.parametrize(
    ("label", "column"),
    [
        ('Date entered "Demo (Sales (EU) Pipeline)"', StageColumn("Demo", "Sales (EU) Pipeline", True)),
        ("Date exited 'Demo (Sales)'", StageColumn("Demo", "Sales", False)),
        ("Date Entered “Demo (Sales)”", StageColumn("Demo", "Sales", True)),
        ("Date entered Demo (Sales)", StageColumn("Demo", "Sales", True)),
        ("hs_v2_date_entered_1102535235", StageColumn("1102535235", "", True)),
        ("hs_date_exited_closedwon", StageColumn("closedwon", "", False)),
        ("Date entered current stage", None),
        ("Create Date", None),
    ],
)
def test_stage_columns(label: str, column: StageColumn | None) -> None:
    assert stage_column(label) == column


def test_labels_are_alike_whatever_their_dress() -> None:
    labels = [
        "Close Date",
        "close_date",
        "CloseDate",
        "property_close_date",
        "Close Date__c",
        " CLOSE  DATE: ",
    ]
    assert {label_key(label) for label in labels} == {"close date"}
    assert header_key(["A", "B"]) == header_key(["b", "a"]) != header_key(["a", "b", "c"])


def test_a_stop_is_easy() -> None:
    text = pl.Series(["Yes", "ja", "2020-01-01", "0", None, "please stop", "No"])
    assert read_booleans(text, "stop").values.to_list() == [True, True, True, False, None, True, False]
    assert read_booleans(text).odd.to_list() == [False, False, True, False, False, True, False]


@pytest.mark.parametrize(
    "written", ["2125550100", "+12125550100", "(212) 555-0100", "1-212-555-0100", "212.555.0100 x33"]
)
def test_a_stop_holds_however_a_north_american_number_is_written(written: str) -> None:
    assert phone_key(written) == "+12125550100"


def test_a_number_of_no_known_country_stays_its_digits() -> None:
    assert phone_key("9812345678") == "9812345678"
    assert phone_key("020 7946 0958") == "02079460958"
