"""The letter: the owner's text and one person's values make a mail, or say what is missing.

fields     the names that a letter may use, and one person's values
merge      `{first}` and `{what|new equipment}` filled, with marks for the preview
claims     what may be said of a deal: only what is on record
what       what a deal was about, as it stands in a sentence
default    the letter that a new campaign begins with
checks     what it must say before it goes

    render(DEFAULT_SUBJECT, DEFAULT_TEXT, Fields(first="Nora", …)) -> Rendered(subject, text, missing, used)
"""

from reopen.core.letter.checks import (
    check_subject,
    check_text,
    closing,
    complete,
    has_address,
    says_remove,
)
from reopen.core.letter.claims import (
    CAME,
    TOPIC,
    Beginning,
    Course,
    HowFar,
    beginning,
    first_question,
    how_far,
    month_words,
    we_began,
    when_words,
)
from reopen.core.letter.default import DEFAULT_SUBJECT, DEFAULT_TEXT, default_letter
from reopen.core.letter.fields import FIELDS, Fields
from reopen.core.letter.merge import LetterError, Rendered, literal, missing_words, parts, render
from reopen.core.letter.what import what_words

__all__ = [
    "CAME",
    "DEFAULT_SUBJECT",
    "DEFAULT_TEXT",
    "FIELDS",
    "TOPIC",
    "Beginning",
    "Course",
    "Fields",
    "HowFar",
    "LetterError",
    "Rendered",
    "beginning",
    "check_subject",
    "check_text",
    "closing",
    "complete",
    "default_letter",
    "first_question",
    "has_address",
    "how_far",
    "literal",
    "missing_words",
    "month_words",
    "parts",
    "render",
    "says_remove",
    "we_began",
    "what_words",
    "when_words",
]
