"""Quarters of a stage, and its sellers: a planted one is told, noise is noise, and the undecided wait."""

import random

import pytest

from reopen.core.insight.stage_parts import Part, group_notes, quarter_notes


def quarters(name: str, *counted: tuple[int, ...]) -> list[Part]:
    """Each (moved on, decided) or (moved on, decided, still open), from Q1 2024 on."""
    return [part(name, f"{2024 + n // 4} Q{n % 4 + 1}", one) for n, one in enumerate(counted)]


def sellers(name: str, **counted: tuple[int, ...]) -> list[Part]:
    return [part(name, seller, one) for seller, one in counted.items()]


def part(stage: str, group: str, counted: tuple[int, ...]) -> Part:
    moved_on, decided, *still_open = counted
    return Part(stage, group, moved_on, decided, sum(still_open))


def test_a_true_quarter_is_told_and_noise_is_called_noise() -> None:
    notes = quarter_notes(quarters("Demo", (30, 66), (45, 64), (29, 65), (31, 70), (26, 68)))
    assert notes == (
        "Demo in Q2 2024: 70 % (58–80) of 64 moved on, in its other quarters 43 %. That is outside chance.",
        "The dip of Q1 2025 at Demo (26 of 68) is no more than noise: one of five compared, and chance "
        "brings as "
        "much; its other quarters have 45 %.",
    )


def test_a_true_peak_does_not_make_the_others_dips() -> None:
    notes = quarter_notes(quarters("Demo", *[(450, 1000)] * 3, (900, 1000)))
    assert [note.split(":")[0] for note in notes] == [
        "Demo in Q4 2024", "The peak of Q1 2024 at Demo (450 of 1,000) is no more than noise",
    ]  # fmt: skip


def test_noise_is_the_unlikeliest_and_not_the_widest_gap() -> None:
    # 8 of 14 is 13 points off, and nothing; 560 of 880 is seven points off, and nearly something.
    notes = quarter_notes(quarters("Demo", (700, 1000), (702, 1000), (8, 14), (585, 880)))
    assert [note.split(" is ")[0] for note in notes] == ["The dip of Q4 2024 at Demo (585 of 880)"]


@pytest.mark.parametrize(
    ("last", "note"),
    [
        # Losses are quick: of 36 the 14 decided were all lost.
        ((0, 14, 22),
         "Demo in Q4 2024: 0 of 14 decided moved on, with 22 of 36 still open: too early to tell."),
        # Wins are quick.
        ((45, 45, 13),
         "Demo in Q4 2024: 45 of 45 decided moved on, with 13 of 58 still open: too early to tell."),
        # Nothing would change it.
        (
            (2, 60, 1),
            "Demo in Q4 2024: 3 % (1–11) of 60 moved on, in its other quarters 70 %. That is outside "
            "chance, whatever "
            "becomes of the one still open.",
        ),
    ],
)  # fmt: skip
def test_a_quarter_is_told_only_if_no_ending_would_change_it(last: tuple[int, ...], note: str) -> None:
    assert quarter_notes(quarters("Demo", (70, 100), (70, 100), (70, 100), last))[0] == note


def test_a_quarter_of_which_more_than_a_fifth_is_open_is_no_measure() -> None:
    # 97 of 118 beside a quarter that has only its quick wins decided.
    assert quarter_notes(quarters("Demo", (97, 118), (52, 55, 14))) == (
        "Demo in Q2 2024: 52 of 55 decided moved on, with 14 of 69 still open: too early to tell.",
    )
    # Nor is it called noise.
    notes = quarter_notes(quarters("Demo", (97, 118), (97, 120), (45, 55, 14)))
    assert [note.split(" at ")[0] for note in notes] == ["The dip of Q2 2024"]


def test_all_are_judged_and_those_in_the_time_asked_for_are_told() -> None:
    every = quarters("Demo", (30, 66), (45, 64), (29, 65), (31, 70), (26, 68))
    shown = [
        Part(one.stage, one.group, one.moved_on, one.decided, is_told=n > 1) for n, one in enumerate(every)
    ]
    assert quarter_notes(shown) == quarter_notes(every)[1:]
    assert quarter_notes([]) == ()


def test_luck_alone_is_seldom_called_anything_else() -> None:
    """Twelve quarters at five stages, all of one share: at most about one such year in twenty shows a quarter."""
    luck = random.Random(7)
    alarms = 0
    for _ in range(200):
        made = [
            one
            for name in "ABCDE"
            for one in quarters(name, *[(sum(luck.random() < 0.6 for _ in range(50)), 50) for _ in range(12)])
        ]
        alarms += any("outside chance" in note for note in quarter_notes(made))
    assert alarms <= 20  # 5 % of 200 is 10; twice that is luck of this test's own


def test_a_seller_who_stands_out_at_one_stage_is_named() -> None:
    found = sellers("Demo", Ada=(70, 100), Bo=(22, 100), Cy=(73, 100)) + sellers(
        "Offer", Ada=(50, 70), Bo=(16, 22), Cy=(0, 8)
    )
    assert group_notes(found, "owner") == (
        "Bo at Demo: 22 % (15–31) of 100 moved on, of the others there 72 %. That is outside chance: one of "
        "five "
        "compared.",
    )


@pytest.mark.parametrize(
    ("counted", "note"),
    [
        ({"Ada": (70, 100), "Bo": (68, 100)},
         "No seller stands out at a stage: two were compared with the others there."),
        # Eight deals are too few, and she is no measure enough either.
        ({"Ada": (0, 8), "Bo": (1, 9)}, ""),
        ({"Ada": (1, 20)}, ""),
        # Those of nobody are measured by, and not judged.
        ({"Ada": (70, 100), "": (10, 100)},
         "Ada at Demo: 70 % (60–78) of 100 moved on, of the others there 10 %. That is outside chance: the "
         "only one "
         "compared."),
        ({"Ada": (70, 100), "Bo": (0, 12, 20)},
         "Bo at Demo: 0 of 12 decided moved on, with 20 of 32 still open: too early to tell."),
    ],
)  # fmt: skip
def test_groups_are_judged_as_quarters_are(counted: dict[str, tuple[int, ...]], note: str) -> None:
    assert group_notes(sellers("Demo", **counted), "owner") == ((note,) if note else ())


def test_of_many_that_stand_out_the_unlikeliest_are_told() -> None:
    ones = sellers("Demo", **{f"S{n}": (5, 100) if n < 8 else (95, 100) for n in range(16)})
    notes = group_notes(ones, "source")
    assert len(notes) == 4
    assert notes[-1].startswith("Beyond chance differ ")
