"""What an import brings, what it leaves missing and what that blocks, and what was odd in it, in sentences."""

from collections import Counter
from collections.abc import Iterable, Mapping

# What the import counted → (the sentence for one, the sentence for more)
_SENTENCES: dict[str, tuple[str, str]] = {
    "lost, no e-mail": (
        "1 lost deal has no e-mail address: letters need the contacts export.",
        "{n:,} lost deals have no e-mail address: letters need the contacts export.",
    ),
    "lost, no number": (
        "1 lost deal has no phone number: calls need the contacts export.",
        "{n:,} lost deals have no phone number: calls need the contacts export.",
    ),
    "lost, no date": (
        "1 lost deal has no date of its loss: it owes no calls until one is known.",
        "{n:,} lost deals have no date of their loss: they owe no calls until one is known.",
    ),
    "lost, no company": (
        "1 lost deal names neither a company nor a person: nobody can be called.",
        "{n:,} lost deals name neither a company nor a person: nobody can be called.",
    ),
    "lost, no owner": (
        "1 lost deal has no owner: its calls stand on the owner’s Today, and on no rep’s.",
        "{n:,} lost deals have no owner: their calls stand on the owner’s Today, and on no rep’s.",
    ),
    "leads, nobody to reach": (
        "1 lead has neither an e-mail address nor a phone number: nobody can be called or written to.",
        "{n:,} leads have neither an e-mail address nor a phone number: nobody can be called or written to.",
    ),
    "opt-outs of nobody": (
        "1 row asks not to be reached, and has no address or number by which that could be kept.",
        "{n:,} rows ask not to be reached, and have no address or number by which that could be kept.",
    ),
    "undated consents": (
        "1 person has consented, and no file says when: where a law wants consent, you decide before a letter goes.",
        "{n:,} people have consented, and no file says when: where a law wants consent, you decide before a letter "
        "goes.",
    ),
    "activities without a deal": (
        "1 activity belongs to no deal that is known: import its deal, then this file again.",
        "{n:,} activities belong to no deal that is known: import their deals, then this file again.",
    ),
}


def what_is_missing(summary: Mapping[str, int]) -> list[str]:
    """A sentence for each thing that is missing."""
    return [
        one if summary[key] == 1 else more.format(n=summary[key])
        for key, (one, more) in _SENTENCES.items()
        if summary.get(key)
    ]


def what_it_brings(summary: Mapping[str, int]) -> list[str]:
    """What came, in words: "1,384 lost deals, 175 won, 41 open"."""
    deals = [
        f"{summary[key]:,} {words}"
        for key, words in (("lost deals", "lost"), ("won deals", "won"), ("open deals", "open"))
        if summary.get(key)
    ]
    lines = ["New deals: " + ", ".join(deals) + "."] if deals else []
    if number := summary.get("into care"):
        what = "lost deal enters" if number == 1 else "lost deals enter"
        lines.append(f"{number:,} {what} care at once: a promise, an open door or a known contract.")
    waiting = summary.get("lost deals", 0) - summary.get("into care", 0)
    if waiting > 0:
        what = "lost deal waits" if waiting == 1 else "lost deals wait"
        lines.append(f"{waiting:,} {what} in line, and enter care at the pace you set.")
    lines += _leads(summary)
    for key, one, more in (
        (
            "enter today",
            "1 lost deal has entered care today: its call is on Today.",
            "{n:,} lost deals have entered care today: their calls are on Today.",
        ),
        ("new contact", "1 new contact.", "{n:,} new contacts."),
        ("new account", "1 new company.", "{n:,} new companies."),
        ("new activity", "1 new activity.", "{n:,} new activities."),
        (
            "deals made from their history",
            "1 of the new deals was made from its history: no file tells more of it.",
            "{n:,} of the new deals were made from their history: no file tells more of them.",
        ),
        ("new stagechange", "1 new entry into a stage.", "{n:,} new entries into stages."),
        (
            "consents",
            "1 consent to be written to, with its day.",
            "{n:,} consents to be written to, with their day.",
        ),
        ("opt-outs", "1 opt-out, kept for good.", "{n:,} opt-outs, kept for good."),
        (
            "deals that got their contact",
            "1 earlier deal got its contact.",
            "{n:,} earlier deals got their contact.",
        ),
    ):
        if number := summary.get(key):
            lines.append(one if number == 1 else more.format(n=number))
    return lines


def kinds_of_problems(problems: Iterable[tuple[bool, str]]) -> dict[str, int]:
    """How many rows were rejected, how many were taken or left with a remark, and how many single values were not
    taken; each problem is given as (whether the row was rejected, the column or "").
    """
    return Counter(
        "rejected" if rejected else "values" if column else "remarks" for rejected, column in problems
    )


def what_is_odd(kinds: Mapping[str, int]) -> str:
    """ "2 rows were rejected and 1 row has a remark": the heading over the list; "" where there is nothing."""
    told = [
        one if kinds[kind] == 1 else more.format(n=kinds[kind])
        for kind, one, more in (
            ("rejected", "1 row was rejected", "{n:,} rows were rejected"),
            ("remarks", "1 row has a remark", "{n:,} rows have a remark"),
            (
                "values",
                "1 value could not be taken as it stands",
                "{n:,} values could not be taken as they stand",
            ),
        )
        if kinds.get(kind)
    ]
    return " and ".join([part for part in (", ".join(told[:-1]), *told[-1:]) if part])


def _leads(summary: Mapping[str, int]) -> list[str]:
    """How many, what became of them, and of how many the last call is told."""
    new = summary.get("new lead", 0)
    if not new:
        return []
    gone = {
        words: summary.get(f"leads {state}", 0)
        for state, words in (("converted", "converted"), ("dead", "given up"))
    }
    told = [
        f"{number:,} {words}"
        for words, number in (*gone.items(), ("open", new - sum(gone.values())))
        if number > 0
    ]
    lines = [f"New leads: {', '.join(told)}."]
    if outcomes := summary.get("leads with an outcome"):
        lines.append(
            f"Of {outcomes:,} it is told what came of the last call: Insights counts what became of them."
        )
    return lines
