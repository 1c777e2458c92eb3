"""The docs' table of laws is the code's.

After a wanted change: `REOPEN_WRITE_GOLDEN=1 pytest tests/core/lawful_ground/test_page.py`, and read the difference.
"""

import os
from pathlib import Path

from reopen.core.lawful_ground import KINDS, LAWS, Rule

PAGE = Path(__file__).parents[3] / "docs" / "lawful-ground.md"
BEGIN, END = "<!-- the table, from the code -->\n", "<!-- end of the table -->\n"
SAYS = {
    "way_out": "yes, until they object",
    "consent": "prior consent",
    "inferred": "consent, perhaps inferred: you decide",
    "doubt": "you decide",
}


def said(rule: Rule) -> str:
    if rule.says == "relationship":
        return f"{rule.after_inquiry_months} months after an inquiry, {rule.after_contract_months} after a contract"
    if rule.says == "register":
        return f"not on {rule.register}, looked up within {rule.register_days} days"
    return SAYS[rule.says]


def table() -> str:
    lines = [
        "| country | | a company’s person | sole trader, partnership | private person | where it stands |"
    ]
    lines.append("|---|---|---|---|---|---|")
    for law in sorted(LAWS.values(), key=lambda law: (law.channel, law.name)):
        how = {"email": "letter", "phone": "call"}[law.channel]
        rules = " | ".join(said(law.rule(kind)) for kind in KINDS)
        lines.append(
            f"| {law.name} | {how} | {rules} | [{law.cite}]({law.url}), checked {law.checked_on.isoformat()} |"
        )
    return "\n".join(lines) + "\n"


def test_the_page_has_the_codes_table():
    head, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    found, _, tail = rest.partition(END)
    if os.environ.get("REOPEN_WRITE_GOLDEN"):
        PAGE.write_text(f"{head}{BEGIN}{table()}{END}{tail}", encoding="utf-8")
    # Also where it has just been written: whoever wrote it sees what was other.
    assert found == table()
