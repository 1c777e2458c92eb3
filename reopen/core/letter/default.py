"""The letter that a new campaign begins with: three questions in the owner's voice."""

from reopen.core.letter.merge import literal

DEFAULT_SUBJECT = "{topic} {when}"
DEFAULT_TEXT = """\
Hello {first},

{came} {what|new equipment} in {month}, and then you and we lost touch. I own the company, so I would like to hear it from you:

1. {asked|Did anyone get back to you?}
2. Did you receive everything you were looking for?
3. If it is all settled, is it OK to remove you from our list?

A line is enough. If you answer "remove", I will do that and you will not hear from us again.

{sender}
{company}
{address}
"""  # noqa: E501  # one paragraph is one line: the reader's program folds it


def default_letter(sender: str, company: str, address: str) -> tuple[str, str]:
    """(subject, text) with the owner's name, company and postal address written out, for the owner to edit.

    What is not set yet stays a field, so that a letter without it is blocked.
    """
    text = DEFAULT_TEXT
    for name, value in (("sender", sender), ("company", company), ("address", address)):
        if value.strip():
            text = text.replace(f"{{{name}}}", literal("\n".join(value.strip().splitlines())))
    return DEFAULT_SUBJECT, text
