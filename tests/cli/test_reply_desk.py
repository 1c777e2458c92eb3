"""`reopen reply`: the desk without its page."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner, Result

from reopen.cli.main import main
from tests.fixtures.replies import make_desk, make_reply

Run = Callable[..., Result]


@pytest.fixture
def desk(db: None) -> dict[str, Any]:
    return make_desk()


@pytest.fixture
def reopen(db: None) -> Run:
    def run(*words: object, stdin: str | None = None) -> Result:
        given = ["reply", *(str(getattr(word, "pk", word)) for word in words)]
        return CliRunner().invoke(main, given, input=stdin, catch_exceptions=False)

    return run


def test_every_reply_is_listed_and_decided_without_a_page(reopen: Run, desk: dict[str, Any]) -> None:
    def lines(*more: str) -> list[dict[str, Any]]:
        return [json.loads(one) for one in reopen("list", "--json", *more).output.splitlines()]

    assert {one["id"] for one in lines()} == {desk[n].pk for n in desk if n not in ("campaign", "mailbox")}
    assert len(lines("--waiting")) == 6  # the one who is away asks nothing
    assert len(lines("--campaign", "999999")) == 0
    (yolanda,) = (one for one in lines() if one["who"] == "Yolanda Pruitt")
    assert (yolanda["intent"], yolanda["resume_on"], yolanda["state"]) == ("later", "2027-06-01", "to_judge")
    assert "Yolanda Pruitt, Pruitt Family Law: Lease is up" in reopen("list").output
    done = reopen("decide", desk["yolanda"], "later", "--on", "2027-06-01")
    assert (done.output, done.exit_code) == ("Later: a call on Tue 1 Jun 2027.\n", 0)
    assert reopen("undo", desk["yolanda"]).output == "Taken back: later.\n"
    assert reopen("decide", desk["harriet"], "not-us").output.startswith("Not us: the door is closed")
    assert reopen("worth", desk["harriet"], "yes").output == "Worth discussing.\n"
    assert reopen("worth", desk["bea"], "no").output == "Not worth discussing.\n"
    assert [one["worth"] for one in lines() if one["who"] == "Harriet Dole"] == [True]
    assert reopen("answer", desk["bea"], stdin="We met last March.\n").output.startswith("The answer to bea@")
    assert reopen("match", desk["stray"], "harriet@dole.example").output.startswith("Matched:")


def test_a_stop_is_lifted_by_saying_so(reopen: Run, desk: dict[str, Any]) -> None:
    asks = reopen("decide", desk["gail"], "interested")
    assert (asks.exit_code, asks.output.endswith("That is --lift here.\n")) == (1, True)
    assert reopen("decide", desk["gail"], "interested", "--lift").exit_code == 0


def test_whom_they_point_to_is_named_or_corrected(reopen: Run, desk: dict[str, Any]) -> None:
    make_reply(desk["bea"].letter, "Ask Ann.", "referral", reading={"referred_to": "Ann Lee"})
    done = reopen("decide", desk["bea"], "referred", "--name", "Ann Lee", "--address", "ann@lakeview.example")
    assert done.output == "Ann Lee is on the deal. The first letter says that Bea Sorensen named them.\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("decide", 999999, "remove"), "There is no reply 999999."),
        (("decide", 1, "later", "--on", "soon"), "“soon” is no day: write it as 2027-03-01."),
        (("decide", 1, "remove", "--on", "2027-03-01"), "A day belongs to later: “remove” has none."),
        (("decide", 1, "not-us", "--name", "Ann"), "A person belongs to referred: “not-us” names none."),
        (("match", 999999, "nobody@x.example"), "There is no reply 999999."),
        (("successor", 999999, "stop"), "There is no reply 999999."),
    ],
)
def test_what_cannot_be_is_a_sentence(reopen: Run, words: tuple[object, ...], sentence: str) -> None:
    done = reopen(*words)
    assert (done.exit_code, done.output) == (1, f"Error: {sentence}\n")
