"""Marks as SVG. Classes, no colours and no styles: the sheet paints it for light, dark and paper."""

from collections.abc import Callable
from functools import lru_cache
from html import escape

from reopen.core.insight.cell import Cell
from reopen.core.insight.pictures.marks import RADIUS, Box, Dot, Mark, Picture, Rule, Whisker, Words

_ANCHORS = {"start": "", "mid": "mid", "end": "end"}
_VOICES = {"": "", "quiet": "t2", "bold": "b", "onfill": "onfill", "onact": "onact"}
_CAP = 4.0  # half of a whisker's end


def svg(picture: Picture, *, behind: Callable[[Cell], str] | None = None, small: bool = False) -> str:
    """The picture, hidden from readers of the screen: they have its table. `behind` gives a number its address.

    Links in it are a mouse's and a thumb's; the keyboard has the link beside the finding. `small`: in a line of a
    table, as large as it is drawn.
    """
    width, height = _n(picture.width), _n(picture.height)
    size = f'width="{width}" height="{height}"' if small else 'class="picture"'
    body = "".join([_linked(mark, behind) for mark in picture.marks])
    return f'<svg {size} viewBox="0 0 {width} {height}" aria-hidden="true">{body}</svg>'


def _linked(mark: Mark, behind: Callable[[Cell], str] | None) -> str:
    drawn = _draw(mark)
    if behind is None or isinstance(mark, (Rule, Whisker)) or not mark.cell:
        return drawn
    return f'<a href="{escape(behind(mark.cell))}" tabindex="-1">{drawn}</a>'


def _draw(mark: Mark) -> str:
    if isinstance(mark, Words):
        return _words(mark)
    if isinstance(mark, Rule):
        return f'<path class="{mark.kind}" d="M{_n(mark.x1)} {_n(mark.y1)}L{_n(mark.x2)} {_n(mark.y2)}"/>'
    if isinstance(mark, Box):
        place = f'x="{_n(mark.x)}" y="{_n(mark.y)}" width="{_n(mark.width)}" height="{_n(mark.height)}"'
        return f'<rect class="{mark.kind}" {place}/>'
    if isinstance(mark, Dot):
        kind = "fill" if mark.filled else "hollow"
        return f'<circle class="{kind}" cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(RADIUS)}"/>'
    return _whisker(mark)


def _whisker(mark: Whisker) -> str:
    low, high, at = _n(mark.low), _n(mark.high), _n(mark.at)
    kind = "line dash" if mark.few else "line"
    if mark.upright:
        return f'<path class="{kind}" d="M{at} {low}V{high}"/>'
    ends = f"M{low} {_n(mark.at - _CAP)}v{_n(2 * _CAP)}M{high} {_n(mark.at - _CAP)}v{_n(2 * _CAP)}"
    return f'<path class="{kind}" d="M{low} {at}H{high}"/><path class="line" d="{ends}"/>'


def _words(mark: Words) -> str:
    kind = f"{_ANCHORS[mark.anchor]} {_VOICES[mark.voice]}".strip()
    named = f' class="{kind}"' if kind else ""
    whole = f"<title>{escape(mark.whole, quote=False)}</title>" if mark.whole else ""
    return f'<text{named} x="{_n(mark.x)}" y="{_n(mark.y)}">{whole}{escape(mark.text, quote=False)}</text>'


@lru_cache(4096)  # the same places come again in every picture
def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
