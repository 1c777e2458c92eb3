"""Every picture, from nothing to too much: all of it inside its frame, every figure of it in its table."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from decimal import Decimal

import pytest

from reopen.core.experiment import share
from reopen.core.insight.cell import cell
from reopen.core.insight.density import BandCount, StageBands, find_densities
from reopen.core.insight.hearsay import Hearsay, Said, find_hearsay
from reopen.core.insight.leases import Lease, Leases, Quarter, Standing, tell_leases
from reopen.core.insight.objections import Prices, find_objections
from reopen.core.insight.pictures.answers import draw_answers
from reopen.core.insight.pictures.bands import draw_bands
from reopen.core.insight.pictures.marks import Picture, Words, brief, name, wide
from reopen.core.insight.pictures.minutes import draw_minutes
from reopen.core.insight.pictures.quarters import draw_quarters
from reopen.core.insight.pictures.rivals import draw_rivals
from reopen.core.insight.pictures.shares import ShareLine, draw_shares
from reopen.core.insight.pictures.sides import draw_sides
from reopen.core.insight.pictures.squares import draw_squares
from reopen.core.insight.pictures.strips import draw_count, draw_share
from reopen.core.insight.pictures.svg import svg
from reopen.core.insight.recon_time import SellersWeek, find_recon_time
from reopen.core.insight.two_sides import Tally
from reopen.core.insight.winbacks import Calls, Followed, WinBack, find_winbacks

TODAY = date(2026, 2, 24)


def answers(denied: tuple[int, int], confirmed: tuple[int, int]) -> Hearsay:
    call: frozenset[str] = frozenset({"call"})
    none: frozenset[str] = frozenset()
    said = [
        Said(number, "", contacted, on_record)
        for contacted, on_record, many in (
            (False, call, denied[0]), (False, none, denied[1]), (True, call, confirmed[0]),
            (True, none, confirmed[1]),
        )
        for number in range(many)
    ]  # fmt: skip
    return find_hearsay(said)


def lease(number: int, starts_on: date, **more: object) -> Lease:
    return Lease(
        number, "Orrin", "Dana", "Marlow", "", Decimal(1_000_000), "USD", starts_on, 36, 90, rep_gone=False
    )


def quarters(*told: tuple[int, int, int, int]) -> Picture | None:
    """Of each quarter how many contracts end in it, and how many of them can be given notice now."""
    found = tuple(
        Quarter(
            year, quarter, [lease(n, TODAY) for n in range(ending)], {"USD": Decimal(1_000_000 * ending)}, winnable, 0
        )
        for year, quarter, ending, winnable in told
    )  # fmt: skip
    running = sum(len(one.leases) for one in found)
    standing = Standing(running, assumed=0, over=0, next_notice=TODAY, next_end=TODAY)
    return draw_quarters(tell_leases(found, [], standing, worth={}, rep_gone=0, without=0))


def won(number: int, cause: str, currency: str = "USD") -> WinBack:
    return WinBack(
        number, "Dana", "Marlow", "price", Decimal(1_234_567), currency, date(2025, 1, 1), TODAY, cause
    )


def bands(*moved_of: tuple[int, int]) -> list[BandCount]:
    return [BandCount(place, k, n, None, None) for place, (k, n) in enumerate(moved_of) if n]


def density(*moved_of: tuple[int, int]) -> Picture | None:
    found = bands(*moved_of)
    return draw_bands(
        found,
        find_densities([StageBands("Demo", found, sum(one.decided for one in found))])[0],
        pipeline="Sales",
    )


def reasons(*cases: tuple[str, str, str], times: int = 1) -> Picture | None:
    tallies = [Tally(rival, rep, buyer, times) for rep, buyer, rival in cases]
    return draw_sides(find_objections(tallies, {}))


def rivals(losses: dict[str, int]) -> Picture | None:
    tallies = [Tally(rival, "price", "", n) for rival, n in losses.items()]
    prices = {rival: Prices(n, n - 1, 0.9) for rival, n in losses.items() if n > 1}
    return draw_rivals(find_objections(tallies, prices))


def minutes(*lines: tuple[str, int, int, int]) -> Picture | None:
    sellers = [
        SellersWeek(n, name, 60, None, aside, used, 4, tuple(range(fell)), 7, {"USD": Decimal(38_400)})
        for n, (name, aside, used, fell) in enumerate(lines)
    ]
    return draw_minutes(
        find_recon_time(sellers, since=TODAY, until=TODAY, today=TODAY, is_this_week=True, factors="assumed.")
    )


def shares(*lines: tuple[str, int, int]) -> Picture | None:
    drawn = [ShareLine(label, share(k, n), lead=place == 1) for place, (label, k, n) in enumerate(lines)]
    return draw_shares(drawn, caption="Shares", what="Did", of="Of")


LONG = "Overbeck Business Systems of Upper Saddle River, W"
PICTURES = {
    "the study’s shares": shares(("silent 21 days", 12, 53), ("kept up", 59, 126)),
    "none, all and nobody": shares((LONG, 0, 9), ("all", 900_000, 900_000), ("nobody", 0, 0)),
    "nine shares": shares(*((f"stage {n}", n, 20) for n in range(9))),
    "the study’s bands": density((5, 31), (14, 44), (25, 48), (17, 29), (7, 17), (3, 10)),
    "bands with a gap": density((0, 2), (0, 0), (90_000, 90_000)),
    "bands with a best end": density((1, 900), (2, 900), (1, 900), (3, 900), (800, 900), (890, 900)),
    "the study’s answers": draw_answers(answers((28, 3), (17, 2))),
    "nobody was": draw_answers(answers((0, 9), (0, 0))),
    "nobody says so": draw_answers(answers((0, 0), (1, 0))),
    "answers of which few deny": draw_answers(answers((1, 1), (900, 90))),
    "a lease": quarters((2026, 2, 1, 1)),
    "leases of years": quarters(*((2026 + n // 4, n % 4 + 1, 312, 104 * (n == 1)) for n in range(16))),
    "a late notice": quarters((2026, 3, 1, 1), (2029, 1, 1, 0)),
    "the study’s win-backs": draw_squares(
        find_winbacks(
            [won(n, cause) for n, cause in enumerate(["check_in"] * 4 + ["contract"] * 3 + ["letter", ""])],
            calls=Calls(),
            followed=Followed(TODAY),
        )
    ),
    "many win-backs": draw_squares(
        find_winbacks(
            [won(n, "check_in", ("USD", "CHF", "EUR")[n % 3]) for n in range(300)] + [won(301, "")],
            calls=Calls(),
            followed=Followed(TODAY),
        )
    ),
    "reps alone": reasons(("price", "", "Marlow"), ("other", "", "")),
    "both sides": reasons(("price", "service", "Marlow"), ("nobody decided", "relationship", "Tern"), times=11),
    "every reason": reasons(
        *((one, "", "") for one in ("price", "service", "timing", "terms", "product", "no budget", "other"))
    ),
    "one rival": rivals({"Marlow": 1}),
    "many rivals": rivals({"Marlow": 1_200, LONG: 400, **{f"Rival {n}": 1 for n in range(40)}}),
    "leases of a large company": draw_quarters(
        Leases(
            tuple(
                Quarter(2026, n, (lease(1, date(2023, 6, 1)),) * (132_479 - n), {}, 119_071 if n == 2 else 0, 0)
                for n in range(1, 5)
            ),
            (), 0, 0, "", "",
        )
    ),
    "bands of a large company": density(*[(1_526_298, 2_160_464)] * 6),
    "reasons of a large company": reasons(("price", "service", "Marlow"), times=1_600_000),
    "minutes": minutes(("Dana", 120, 80, 3), ("Luis", 0, 30, 0), ("Priya", 60, 0, 0)),
    "minutes of many": minutes(*((LONG, 1_200_000 - n, 2_000_000, 1_000) for n in range(9))),
    "a strip": draw_share(share(1, 1), lead=True),
    "an empty strip": draw_share(share(0, 0), lead=False),
    "a count": draw_count(900_000, 1, 900_000),
}  # fmt: skip


@pytest.mark.parametrize("what", PICTURES)
def test_picture_stays_inside_its_frame(what: str) -> None:
    picture = PICTURES[what]
    assert picture is not None
    outside = [
        (element.attrib, element.text)
        for element in ET.fromstring(svg(picture)).iter()
        if not _inside(element, picture)
    ]
    assert outside == []


def _inside(element: ET.Element, picture: Picture) -> bool:
    numbers = {key: float(value) for key, value in element.attrib.items() if re.fullmatch(r"-?[\d.]+", value)}
    match element.tag.rpartition("}")[2]:
        case "rect":
            left, right = numbers["x"], numbers["x"] + numbers["width"]
            top, bottom = numbers["y"], numbers["y"] + numbers["height"]
        case "circle":
            left, right = numbers["cx"] - 5.8, numbers["cx"] + 5.8
            top, bottom = numbers["cy"] - 5.8, numbers["cy"] + 5.8
        case "text":
            room = wide(element.text or "".join(title.tail or "" for title in element))
            begins = {"end": 1.0, "mid": 0.5}.get(element.attrib.get("class", "").partition(" ")[0], 0.0)
            left = numbers["x"] - room * begins
            right = left + room
            top, bottom = numbers["y"] - 10, numbers["y"] + 4
        case "path":
            found = [
                float(number) for number in re.findall(r"-?[\d.]+", re.sub(r"v\S+", "", element.attrib["d"]))
            ]
            return all(-0.5 <= number <= picture.width + 0.5 for number in found)
        case _:
            return True
    # A word is measured rather wide; and the sheet lets a picture's edge overflow by a hair.
    return left >= -6 and right <= picture.width + 6 and top >= -3 and bottom <= picture.height + 2


@pytest.mark.parametrize("what", [what for what in PICTURES if "strip" not in what and what != "a count"])
def test_every_figure_of_a_picture_stands_in_its_table(what: str) -> None:
    picture = PICTURES[what]
    assert picture is not None
    told = " ".join(" ".join(row) for row in picture.table.rows)
    told += " 0 25 50 75 100 % notice open now " + " ".join(picture.table.head)
    drawn = {
        figure
        for mark in picture.marks
        if isinstance(mark, Words) and not mark.whole and mark.voice != "quiet"
        for figure in re.findall(r"\d[\d,.]*(?! [km]\b)(?![\d,.])", mark.text)
    }
    rows = [tuple(map(len, (row, picture.table.head))) for row in picture.table.rows]
    assert [cells for cells, heads in rows if cells != heads] == []
    sums = {
        "the study’s answers": {"31", "19"},
        "answers of which few deny": {"2", "990"},
        "nobody was": {"9"},
    }
    assert {figure for figure in drawn if figure not in told} <= sums.get(what, set())


@pytest.mark.parametrize("what", PICTURES)
def test_picture_has_no_colour_and_no_style_of_its_own(what: str) -> None:
    picture = PICTURES[what]
    assert picture is not None
    root = ET.fromstring(svg(picture))
    assert root.attrib["aria-hidden"] == "true"
    assert {key for element in root.iter() for key in element.attrib} & {"style", "fill", "stroke"} == set()


def test_study_is_drawn_as_studied() -> None:
    """Shares of 23 and 47 %, the first hollow and the second filled, on one scale."""
    picture = PICTURES["the study’s shares"]
    assert picture is not None
    drawn = svg(picture)
    assert '<circle class="hollow" cx="163.5" cy="34" r="5"/>' in drawn
    assert '<circle class="fill" cx="209.9" cy="102" r="5"/>' in drawn
    assert picture.table.rows == (
        ("silent 21 days", "12", "53", "23 %", "13–36 %"),
        ("kept up", "59", "126", "47 %", "38–56 %"),
    )


def test_marks_lead_to_their_deals_for_the_mouse_alone() -> None:
    line = ShareLine("kept <up> & on", share(1, 30), lead=True, cell=cell(what="kept_up", stage="A&B"))
    picture = draw_shares([line], caption="", what="", of="")
    assert picture is not None
    drawn = svg(picture, behind=lambda told: f"/x/?stage={told['stage']}&what={told['what']}")
    assert drawn.count('<a href="/x/?stage=A&amp;B&amp;what=kept_up" tabindex="-1">') == 2
    assert "kept &lt;up&gt; &amp; on" in drawn
    assert "<a " not in svg(picture)


@pytest.mark.parametrize("nothing", [
    draw_shares([], caption="", what="", of=""), density(), draw_answers(answers((0, 0), (0, 0))),
    quarters(), draw_squares(find_winbacks([], calls=Calls(), followed=Followed(TODAY))),
    reasons(), rivals({}), minutes(("Dana", 0, 0, 0)),
])  # fmt: skip
def test_nothing_is_drawn_of_nothing(nothing: Picture | None) -> None:
    assert nothing is None


@pytest.mark.parametrize(("text", "shown"), [
    ("Demo", "Demo"),
    ("Overbeck Business Systems", "Overbeck Busi…"),
    ("複合機販売株式会社", "複合機販売株…"),
    ("WWWWWWWWWWWWWWWW", "WWWWWWWWW…"),
])  # fmt: skip
def test_name_ends_in_an_ellipsis_where_it_does_not_fit(text: str, shown: str) -> None:
    drawn = name(0, 0, text, 94)
    assert (drawn.text, drawn.whole) == (shown, text if shown != text else "")


@pytest.mark.parametrize(("count", "shown"), [
    (0, "0"), (999, "999"), (1_204, "1,204"), (32_479, "32 k"), (132_479, "132 k"), (999_499, "999 k"),
    (999_500, "1.0 m"), (1_260_000, "1.3 m"),
])  # fmt: skip
def test_count_that_does_not_fit_is_told_in_thousands(count: int, shown: str) -> None:
    assert brief(count, 34) == shown
