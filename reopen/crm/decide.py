"""What must be decided about whole columns before the first row is read: order of day and month, decimal mark.

The file decides where it can: any value that reads only one way decides for its column, and a column that shows
nothing follows the others of the same file. Where nothing is shown, the person is asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from reopen.crm.cells.day_month import DayMonth, Order
from reopen.crm.cells.money import DecimalMark, Mark
from reopen.crm.connector import Option, Question
from reopen.crm.reading import type_of
from reopen.crm.table_file.raw_rows import RawRows

_DOUBTFUL_DATE: Final = r"^\s*'?\d{1,2}[/-]\d{1,2}[/-]"
_DOUBTFUL_MONEY: Final = r"[.,]\d{3}|,\d"


@dataclass(slots=True)
class Decided:
    """What holds for each column, what is still open, and what was decided in words."""

    orders: dict[str, Order | None] = field(default_factory=dict)
    marks: dict[str, Mark | None] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def decide(rows: RawRows, targets: Mapping[str, str], choices: Mapping[str, str]) -> Decided:
    """Look through the columns that could be read in two ways; the whole file of these, never a part."""
    dates, money = _of_type(targets, ("date", "datetime")), _of_type(targets, ("money",))
    dates += [
        column for column, target in targets.items() if target.endswith(".consent")
    ]  # a day, or yes and no
    orders = {column: DayMonth() for column in dates}
    marks = {column: DecimalMark() for column in money}
    # Columns that are plain wherever one looks into them are not looked through: should one of their values hang on
    # a decision after all, it is odd, and said to be; it is never read by a guess.
    probe = rows.probe([*dates, *money])
    doubtful = [column for column in dates if probe[column].str.contains(_DOUBTFUL_DATE).any()]
    doubtful += [column for column in money if probe[column].str.contains(_DOUBTFUL_MONEY).any()]
    if doubtful:
        for frame in rows.look(doubtful):
            for column in doubtful:
                shown = orders[column] if column in orders else marks[column]
                shown.add(frame[column])
    decided = Decided()
    _decide_dates(orders, choices, decided)
    _decide_money(marks, choices, decided)
    for column in money:
        if column not in doubtful and decided.marks[column] == "point":
            decided.marks[column] = None
    return decided


def _of_type(targets: Mapping[str, str], types: Sequence[str]) -> list[str]:
    return [column for column, target in targets.items() if type_of(target) in types]


def _decide_dates(seen: Mapping[str, DayMonth], choices: Mapping[str, str], decided: Decided) -> None:
    shown = {column: day_month.order() for column, day_month in seen.items()}
    orders_shown = {order for order in shown.values() if order}
    common: Order | None = next(iter(orders_shown)) if len(orders_shown) == 1 else None
    chosen = _order(choices.get("day_first"))
    mixed = [c for c, s in seen.items() if s.day_first and s.month_first]
    still_open: list[str] = []
    for column, day_month in seen.items():
        order = _order(choices.get(f"day_first:{column}")) or shown[column]
        if order is None and day_month.is_open():
            order = chosen or (None if column in mixed else common)
            if order is None:
                still_open.append(column)
            elif not chosen:
                decided.notes.append(
                    f"“{column}” does not show whether the day or the month comes first; it is read like the "
                    f"file’s other dates, the {order} first."
                )
        decided.orders[column] = order or common or chosen
    for column in mixed:
        if column in still_open:
            decided.questions.append(
                Question(
                    f"day_first:{column}",
                    (column,),
                    f"In “{column}”, some dates have the day first ({seen[column].example_day}) and some the month "
                    f"({seen[column].example_month}). Which comes first where both are possible?",
                    _day_options(seen[column].example_either or seen[column].example_day),
                    (seen[column].example_day, seen[column].example_month),
                )
            )
    alike = [column for column in still_open if column not in mixed]
    if alike:
        example = seen[alike[0]].example_either
        names = ", ".join(f"“{column}”" for column in alike)
        decided.questions.append(
            Question(
                "day_first",
                tuple(alike),
                f"The dates in {names} can be read in two ways ({example}). Which comes first, the day or the month?",
                _day_options(example),
                tuple(filter(None, (seen[column].example_either for column in alike))),
            )
        )


def _order(value: str | None) -> Order | None:
    if value in ("day", "true", "yes", "1"):
        return "day"
    return "month" if value in ("month", "false", "no", "0") else None


def _day_options(example: str) -> tuple[Option, ...]:
    numbers = example.replace("-", "/").split(" ")[0].split("/")
    day, month = example, example
    if len(numbers) == 3 and all(number.isdigit() for number in numbers):
        first, second = int(numbers[0]), int(numbers[1])
        day, month = _spoken(first, second, numbers[2]), _spoken(second, first, numbers[2])
    date = example.partition(" ")[0]
    return (Option("day", f"The day: {date} is {day}"), Option("month", f"The month: {date} is {month}"))


_MONTHS: Final = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def _spoken(day: int, month: int, year: str) -> str:
    if not 1 <= month <= 12:
        return "no date"
    return f"{day} {_MONTHS[month - 1]} {year if len(year) == 4 else '20' + year}"


def _decide_money(seen: Mapping[str, DecimalMark], choices: Mapping[str, str], decided: Decided) -> None:
    certain = {"comma" for shown in seen.values() if shown.comma > shown.point}
    certain |= {"point" for shown in seen.values() if shown.point > shown.comma}
    for column, shown in seen.items():
        mark = _mark(choices.get(f"decimal_comma:{column}") or choices.get("decimal_comma")) or shown.mark()
        if mark is None and len(certain) == 1:
            mark = _mark(next(iter(certain)))
        decided.marks[column] = mark
        if mark is None:
            decided.questions.append(
                Question(
                    f"decimal_comma:{column}",
                    (column,),
                    f"The amounts in “{column}” can be read in two ways ({shown.example}). Does the point group "
                    "thousands, or is it a decimal point?",
                    (
                        Option(
                            "comma",
                            f"It groups thousands: {shown.example} is {shown.example.replace('.', ',')}",
                        ),
                        Option("point", f"It is a decimal point: {shown.example} is less than a thousand"),
                    ),
                    (shown.example,),
                )
            )


def _mark(value: str | None) -> Mark | None:
    if value in ("comma", "true", "yes"):
        return "comma"
    return "point" if value in ("point", "false", "no") else None
