"""The sentence about the door, and who differs from whom."""

import pytest

from reopen.core.insight.doors import Calls, Letters, Line, Wager, find_doors, letters_note, wager_line
from reopen.core.insight.lift import Groups, lift


def line(group: str, still: int, asked: int) -> Line:
    return Line(group, tuple(range(asked)), tuple(range(still)))


@pytest.mark.parametrize(
    ("still", "asked", "said"),
    [
        (0, 0, "Nobody was asked whether we may call again; 12 deals are lost and not back."),
        (1, 1, "One was asked, and is still open to another chat: too few to tell more."),
        (1, 6, "One of the six whom we asked is still open to another chat: too few to tell more."),
        (0, 6, "None of the six whom we asked are still open to another chat: too few to tell more."),
        (46, 71, "Two in three of those we asked are still open to another chat."),
        (50, 71, "70 % of those we asked are still open to another chat."),
        (71, 71, "All of those we asked are still open to another chat."),
    ],
)
def test_the_sentence(still: int, asked: int, said: str) -> None:
    assert find_doors(line("", still, asked), (), lost=12).sentence == said


def test_between_the_sellers() -> None:
    alike = [line("Priya", 12, 20), line("Dana", 19, 26), line("Luis", 15, 25)]
    found = find_doors(line("", 46, 71), alike, lost=0)
    assert [one.group for one in found.lines] == ["Dana", "Luis", "Priya"]
    assert found.basis == (
        "46 of 71 asked, 65 % (53–75). Between the three sellers there is no difference that 71 answers could show."
    )
    apart = [line("Dana", 38, 40), line("Luis", 15, 40), line("Priya", 2, 4)]
    assert find_doors(line("", 55, 84), apart, lost=0).basis.endswith(
        "Dana 95 % (83–99), the others 39 %: outside chance. Luis 38 % (24–53), the others 91 %: outside chance."
    )


def test_the_notes() -> None:
    held = Line(
        "", post_mortems=Calls((1, 2), (1,)), check_ins=Calls((1,), (1,), (1,)), promises=Calls((3,), ())
    )
    assert find_doors(held, (), lost=0).notes == (
        "1 of 2 post-mortems that fell due were held.",
        "1 of 1 check-in that fell due was called; 1 of them reached nobody.",
        "0 of 1 promised call that fell due was made by their day.",
    )
    assert letters_note(Letters(0, 0, 0, 0, lift([]))) == ""
    assert letters_note(Letters(261, 38, 4, 1, lift([Groups(261, 1, 29, 0)]))) == (
        "261 letters left: 38 people wrote back, 4 deals were opened again, 1 was won. "
        "Its lift over the holdout: too few to tell (1 of 261 bought against 0 of 29)."
    )
    assert wager_line(Wager()) == ""
    assert wager_line(Wager(waiting=1)) == "The wager: not judged yet. One campaign waits for its verdict."
    assert wager_line(Wager(2, 1, 2, 61, 23)) == (
        "The wager: accepted twice, rejected once; 23 of 61 who wrote back were worth discussing. "
        "Two campaigns wait for their verdict."
    )


def test_the_lift_of_several_campaigns_is_not_of_their_sum() -> None:
    # Half held out in a bad month, a tenth in a good one: poured together the letter seems to work; it does nothing.
    apart = [Groups(100, 10, 100, 10), Groups(900, 270, 100, 30)]
    found = lift(apart)
    assert (found.verdict, round(found.difference, 6)) == ("too few to tell", 0.0)
    assert found.low == -found.high
    works = lift([Groups(200, 40, 100, 5), Groups(300, 60, 60, 4)])
    assert works.words == (
        "Its lift over the holdout, weighed campaign by campaign: more with the letter, by +14 points (+9 to +19); "
        "20.0 % bought against 5.7 %."
    )
    few = lift([Groups(100, 1, 10, 0), Groups(100, 0, 10, 0)])
    assert few.verdict == "too few to tell"
    assert few.words == (
        "Its lift over the holdout, weighed campaign by campaign: too few to tell, of two campaigns with 200 letters "
        "and 20 held back."
    )
    assert (
        lift([Groups(50, 3, 0, 0)]).words
        == "Nobody was held back, so the letter has nothing to be compared with."
    )


def test_the_shares_beside_the_lift_are_weighed_as_it_is() -> None:
    # Poured together, fewer bought with the letter: 1.8 % against 4.5 %.
    found = lift([Groups(1_000, 100, 1_000, 50), Groups(10_000, 100, 100, 0)])
    assert found.letter_share - found.holdout_share == pytest.approx(found.difference)
    assert found.words == (
        "Its lift over the holdout, weighed campaign by campaign: more with the letter, by +4 points (+2 to +6); "
        "8.5 % bought against 4.2 %."
    )
    alone = lift([Groups(1_000, 100, 1_000, 50)])
    assert alone.words == (
        "Its lift over the holdout: more with the letter, by +5 points (+3 to +7) (100 of 1,000 bought against 50 of "
        "1,000)."
    )
    assert (alone.letter_share, alone.holdout_share) == (0.1, 0.05)


@pytest.mark.parametrize(
    ("colleagues", "said"),
    [
        (0, ""),
        (6, " Six of those who bought are colleagues: the win of their company counts for each of them."),
        (12, " 12 of those who bought are colleagues: the win of their company counts for each of them."),
    ],
)
def test_whose_win_counts_more_than_once_is_said(colleagues: int, said: str) -> None:
    words = lift([Groups(1_000, 100, 1_000, 50, colleagues)]).words
    assert words.partition("1,000).")[2] == said
