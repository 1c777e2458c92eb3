"""They say, the CRM says."""

import pytest

from reopen.core.insight.hearsay import Said, find_hearsay


def said(contacted: bool, *on_record: str, group: str = "") -> Said:
    return Said(0, group, contacted, frozenset(on_record))


def test_square_and_sentence() -> None:
    found = find_hearsay(
        [said(False, "email")] * 24
        + [said(False, "email", "call")] * 4
        + [said(False)] * 3
        + [said(True, "call")] * 17
        + [said(True)] * 2
    )
    assert found.sentence == "Of 31 who say nobody contacted them, the CRM says we contacted 28."
    assert found.basis == (
        "62 % (48–74) of 50 who answered the letter’s first question. Of those contacts 24 were e-mails only."
    )
    whole = found.whole
    assert (whole.denied, whole.answered) == (31, 50)
    assert [len(ids) for ids in (whole.confirmed_on_record, whole.confirmed_not)] == [17, 2]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ([], "Nobody has answered yet whether anyone contacted them."),
        ([said(True)], "One answer, and nobody says that they were not contacted."),
        ([said(False)], "One says that nobody contacted them; the CRM says the same."),
        ([said(False, "call")], "One says that nobody contacted them; the CRM says that we did."),
        ([said(False), said(False)], "Of two who say nobody contacted them, the CRM says we contacted none."),
    ],
)
def test_few_answers(answers: list[Said], sentence: str) -> None:
    assert find_hearsay(answers).sentence == sentence


def test_groups_by_name() -> None:
    found = find_hearsay(
        [said(False, group="Rita"), said(True, group="Ann"), said(False, "call", group="Rita")]
    )
    assert [(one.group, one.denied, one.answered) for one in found.groups] == [("Ann", 0, 1), ("Rita", 2, 2)]
