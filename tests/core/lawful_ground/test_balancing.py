"""Where legitimate interest must be weighed in writing, and what the note begins with."""

import pytest

from reopen.core.lawful_ground import Facts, default_note, is_default, law_of, rests_on_interest


@pytest.mark.parametrize(
    ("key", "rests"),
    [
        ("gb-email", True),
        ("fr-email", True),
        ("no-email", True),  # the EEA is more than the Union
        ("gr-email:unlisted", True),
        ("de-email:undated", True),  # consent that cannot be shown is no basis of its own
        ("de-email:consent", False),
        ("us-email", False),
        ("ca-email:inquiry", False),
        ("ch-email", False),
        ("jp-email:unlisted", False),
        ("unknown-email", True),  # they may be there
        ("xx-email:consent", False),
        ("", False),
    ],
)
def test_who_is_to_be_weighed(key, rests):
    assert rests_on_interest(key) is rests


def test_the_note_has_the_campaigns_facts():
    facts = Facts(
        company="Pike",
        whom="whose inquiry came in May 2025",
        people={"France": 3, "UK": 9},
        not_known=2,
        left_out=4,
    )
    first, *rest = default_note(facts).split("\n\n")
    assert first == (
        "Who: Pike to 14 people whose inquiry came in May 2025: 9 in the UK, 3 in France and 2 whose country is "
        "not known, who may be there. One letter each. Four others of the same cohort get no letter."
    )
    assert [part.partition(":")[0] for part in rest] == [
        "Why",
        "Why a letter",
        "What is weighed",
        "The way out",
    ]
    # As a form sends it back.
    assert is_default(default_note(facts).replace("\n", "\r\n").strip(), facts)
    assert not is_default("We have thought of it.", facts)


def test_a_stored_ground_finds_its_row():
    assert [law_of(key).name for key in ("gb-email", "de-email:consent")] == ["UK", "Germany"]
    assert [law_of(key) for key in ("gr-email:unlisted", "unknown-email", "")] == [None, None, None]
