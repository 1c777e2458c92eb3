"""The phrases that decided, marked: a table of what a reader may say."""

import pytest

from reopen.web.replies.marks import mark

TEXT = "Hi,\n\nit's not\nnow. Try me in June 2027 & then we'll <talk>."


@pytest.mark.parametrize(
    ("why", "marks", "causes"),
    [
        ([], [], []),
        (["'Try me in June' -> later"], ["Try me in June<sup>a</sup>"], [("a", "later")]),
        (["“try me”"], ["Try me<sup>a</sup>"], [("a", "“try me”")]),  # a phrase without a meaning
        (["'June 2027' -> 2027-06-01"], ["June 2027<sup>a</sup>"], [("a", "Tue 1 Jun 2027")]),
        (["'it’s not now' -> later"], ["it's not now<sup>a</sup>"], [("a", "later")]),  # over a line's end
        (["“in June”", "“in June 2027” -> 2027-06-01"], ["in June 2027<sup>a</sup>"], [("a", "Tue 1 Jun 2027")]),
        (["'<talk>' -> odd"], ["&lt;talk&gt;<sup>a</sup>"], [("a", "odd")]),
        (["'nowhere' -> later"], [], [("", "“nowhere” → later")]),
        (["a question mark"], [], [("", "a question mark")]),
        (
            ["'we'll <talk>' -> b", "'not now' -> a"],
            ["not now<sup>a</sup>", "we'll &lt;talk&gt;<sup>b</sup>"],
            [("a", "a"), ("b", "b")],
        ),
        (["'' -> x", "'2027-99-99' -> x"], [], [("", "'' -> x"), ("", "“2027-99-99” → x")]),
    ],
)  # fmt: skip
def test_mark(why: list[str], marks: list[str], causes: list[tuple[str, str]]) -> None:
    found = mark(TEXT, why)
    html = "".join(found.paragraphs)
    assert [part.split("</mark>")[0] for part in html.split("<mark>")[1:]] == marks
    assert sorted((c.letter, c.words) for c in found.causes) == sorted(causes)
    assert "<talk>" not in html


def test_paragraphs_and_lines_are_kept() -> None:
    assert list(mark("One\ntwo\n\n\nthree\n", []).paragraphs) == ["One<br>two", "three"]
