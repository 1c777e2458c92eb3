"""They say, the CRM says: a bar an answer, split by what is on record."""

from typing import Final

from reopen.core.insight.cell import cell
from reopen.core.insight.hearsay import Hearsay
from reopen.core.insight.pictures.marks import WIDTH, Box, Mark, Picture, Table, Voice, Words, wide

_WIDEST: Final = 222.0
_BAR: Final = 28.0


def draw_answers(found: Hearsay) -> Picture | None:
    """The square of everybody; None where nobody has answered."""
    whole = found.whole
    if not whole.answered:
        return None
    denied = (len(whole.denied_on_record), len(whole.denied_not))
    confirmed = (len(whole.confirmed_on_record), len(whole.confirmed_not))
    scale = _WIDEST / max(sum(denied), sum(confirmed))
    marks = [
        *_bar(0, "They say: nobody contacted us", denied, scale, "denied"),
        *_bar(84, "They say: somebody did", confirmed, scale, "confirmed"),
    ]
    table = Table(
        "What they say against the CRM",
        ("They say", "CRM: contacted", "CRM: not"),
        (
            ("nobody contacted us", *(f"{n:,}" for n in denied)),
            ("somebody did", *(f"{n:,}" for n in confirmed)),
        ),
    )
    return Picture(162, tuple(marks), table)


def _bar(y: float, title: str, counts: tuple[int, int], scale: float, what: str) -> list[Mark]:
    did, did_not = counts
    first, second = did * scale, did_not * scale
    ours, theirs = cell(what=f"{what}_on_record"), cell(what=f"{what}_not")
    marks: list[Mark] = [
        Words(0, y + 18, title, voice="quiet"),
        Words(WIDTH, y + 18, f"{sum(counts):,}", "end", "bold"),
    ]
    top, filled = y + 28, what == "denied"
    if did:
        marks.append(Box(0.5, top + 0.5, first, _BAR - 1, "fill" if filled else "soft", ours))
    if did_not:
        marks.append(Box(first + 0.5, top + 0.5, second, _BAR - 1, "hollow", theirs))
    long, short = f"the CRM says: we did, {did:,}", f"we did, {did:,}"
    inside = next((said for said in (long, short) if wide(said) + 12 <= first), "")
    not_did = Words(first + second + 8, top + 19, f"we did not, {did_not:,}", cell=theirs if did_not else {})
    if inside:
        voice: Voice = "onfill" if filled else ""
        marks += [Words(first / 2, top + 19, inside, "mid", voice, cell=ours), not_did]
    elif did or did_not:
        said = f"the CRM says: we did, {did:,}; we did not, {did_not:,}"
        marks.append(Words(0, top + _BAR + 16, said, voice="quiet"))
    return marks
