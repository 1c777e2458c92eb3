import pytest

from reopen.services.import_deals.missing import kinds_of_problems, what_is_odd, what_it_brings


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([], ""),
        ([(True, "")], "1 row was rejected"),
        ([(True, "")] * 2503, "2,503 rows were rejected"),
        ([(False, "")], "1 row has a remark"),
        ([(False, "Amount")], "1 value could not be taken as it stands"),
        ([(False, "")] * 2 + [(True, "Day")], "1 row was rejected and 2 rows have a remark"),
        (
            [(True, ""), (False, ""), (False, "Amount"), (False, "Day")],
            "1 row was rejected, 1 row has a remark and 2 values could not be taken as they stand",
        ),
    ],
)
def test_rows_that_are_rejected_rows_with_a_remark_and_values_are_told_apart(
    problems: list[tuple[bool, str]], words: str
) -> None:
    assert what_is_odd(kinds_of_problems(problems)) == words


@pytest.mark.parametrize(
    ("summary", "lines"),
    [
        ({"new stagechange": 1}, ["1 new entry into a stage."]),
        (
            {"open deals": 3000, "deals made from their history": 3000, "new stagechange": 10088},
            [
                "New deals: 3,000 open.",
                "3,000 of the new deals were made from their history: no file tells more of them.",
                "10,088 new entries into stages.",
            ],
        ),
    ],
)
def test_what_a_log_brings(summary: dict[str, int], lines: list[str]) -> None:
    assert what_it_brings(summary) == lines
