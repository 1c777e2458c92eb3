"""`reopen cadence preview` as a person types it."""

import json

import pytest
from click.testing import CliRunner

from reopen.cli.cadence import cadence


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cadence, ["preview", *arguments])
    return result.exit_code, result.output


def planned(*arguments: str) -> list[dict[str, object]]:
    code, output = run(*arguments, "--json")
    assert code == 0, output
    rows: list[dict[str, object]] = json.loads(output)
    return rows


def test_preview_prints_one_json_array_by_date() -> None:
    rows = planned("--lost-on", "2024-01-31", "--until", "2024-07-31")
    assert rows[0] == {
        "on": "2024-02-14",
        "at": None,
        "channel": "phone",
        "reasons": ["post_mortem"],
        "promised": False,
    }
    # On the same day, phone before e-mail.
    assert [(row["on"], row["channel"]) for row in rows[-2:]] == [
        ("2024-07-31", "phone"),
        ("2024-07-31", "email"),
    ]


def test_preview_ends_twelve_months_after_the_loss() -> None:
    assert planned("--lost-on", "2024-01-31")[-1]["on"] == "2025-01-31"


def test_preview_tells_hour_promise_and_assumption() -> None:
    rows = planned("--lost-on", "2024-01-31", "--post-mortem-at", "2024-02-20T14:00", "--term-months", "12")
    assert (rows[0]["at"], rows[0]["promised"]) == ("14:00", True)
    assert [row["on"] for row in rows if row.get("assumed") == ["contract_start"]] == ["2024-07-31"]


def test_preview_knows_holidays() -> None:
    without = planned("--quote-sent-on", "2024-12-30")
    assert without[0]["on"] == "2025-01-03"
    assert planned("--quote-sent-on", "2025-06-30")[0]["on"] == "2025-07-04"
    assert planned("--quote-sent-on", "2025-06-30", "--country", "US")[0]["on"] == "2025-07-03"


def test_preview_reads_a_settings_file(tmp_path: object) -> None:
    file = f"{tmp_path}/cadences.toml"
    with open(file, "w") as out:  # noqa: PTH123
        out.write("[post_mortem]\nafter_days = 7\n")
    assert planned("--lost-on", "2024-01-31", "--settings", file)[0]["on"] == "2024-02-07"
    with open(file, "w") as out:  # noqa: PTH123
        out.write("[post_mortem]\nafter_dyas = 7\n")
    code, output = run("--lost-on", "2024-01-31", "--settings", file)
    assert code != 0
    assert "Line 2" in output
    assert "after_dyas" in output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--lost-on", "2024-02-30"], "“2024-02-30” is not a day"),
        (["--lost-on", "31.01.2024"], "“31.01.2024” is not a day"),
        (["--lost-on", "0001-01-01"], "outside the years"),
        (["--lost-on", "2024-01-31", "--post-mortem-at", "2024-01-20T14:00"], "lies before the loss"),
        (["--lost-on", "2024-01-31", "--post-mortem-at", "soon"], "“soon” is not a date and time"),
        (["--lost-on", "2024-01-31", "--call-back-on", "2024-01-01"], "lies before the loss"),
        (["--lost-on", "2024-01-31", "--country", "Atlantis"], "“Atlantis” is not a country"),
        (["--lost-on", "2024-01-31", "--term-months", "-3"], "-3 is not in the range"),
        ([], "--lost-on"),
    ],
)
def test_bad_value_gets_a_sentence(arguments: list[str], words: str) -> None:
    code, output = run(*arguments)
    assert code == 2
    assert words in output
    assert "Traceback" not in output
