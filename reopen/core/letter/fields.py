"""What a letter can be filled with: one value a field, "" where nothing is on record."""

from dataclasses import dataclass, fields

# name -> what it stands for, as the page beside the letter lists them.
FIELDS = {
    "first": "their first name",
    "last": "their last name",
    "name": "their full name",
    "account": "their company",
    "month": "the month in which it began: “May”, with the year where it is over a year ago",
    "when": "the same for a subject: “last May”, “in May 2023”",
    "what": "what it was about",
    "came": "how it began: “You asked us about”, “We spoke about”, “We noted your interest in”",
    "topic": "the same for a subject: “Your enquiry”, “Our conversation”, “Your interest”",
    "asked": "the first question, by how far it got",
    "rep": "the first name of whoever had the deal",
    "sender": "your name",
    "company": "your company",
    "address": "your postal address",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The values for one letter, by the names of FIELDS."""

    first: str = ""
    last: str = ""
    name: str = ""
    account: str = ""
    month: str = ""
    when: str = ""
    what: str = ""
    came: str = ""
    topic: str = ""
    asked: str = ""
    rep: str = ""
    sender: str = ""
    company: str = ""
    address: str = ""  # the only one that may have several lines

    def value(self, name: str) -> str:
        """What stands for this name, on one line and without control characters; an address keeps its lines."""
        raw: str = getattr(self, name)
        if name != "address":
            return one_line(raw)
        return "\n".join(line for part in raw.splitlines() if (line := one_line(part)))


def one_line(text: str) -> str:
    """The text with every run of blanks, line ends and control characters made one blank."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


if {f.name for f in fields(Fields)} != FIELDS.keys():  # pragma: no cover  # a slip of the pen, seen at import
    raise TypeError("the list of the letter’s fields and their values differ")
