"""What kind of person stands behind a contact, as far as the company's name can tell.

A legal form at the end of the name makes it a company. All else is unknown: a sole trader may well have a domain and
a trade name, and a wrong "company" would send a letter that the law forbids.
"""

import re

from reopen.core.lawful_ground.rules import Kind

# A partnership, a limited partnership and a sole trader (e.K., e.U.) are left out on purpose.
_FORMS = frozenset(
    """
    ab ag aps as asa bv bvba corp corporation cvba doo eireli gmbh inc incorporated kft lda limited llc llp ltd ltda
    mbh nv oy oyj plc pty sa sapi sarl sas se sl slu spa spz spzoo srl sro zrt
    """.split()  # noqa: SIM905  # a table to be read
)
_DOTS = re.compile(r"[./’']")
_WORD = re.compile(r"\w+")


def kind_of(account: str) -> Kind:
    """The kind of person at this company: "company_person", or "unknown"."""
    words = _WORD.findall(_DOTS.sub("", account.casefold()))
    # "S. A.", "Sp. z o.o." and "GmbH & Co" are written apart.
    tails = {"".join(words[-n:]) for n in (1, 2, 3, 4) if len(words) > n}
    return "company_person" if tails & _FORMS or _is_written_apart(words) else "unknown"


def _is_written_apart(words: list[str]) -> bool:
    """ "Muster GmbH & Co. KG": its general partner is a company, and it may sue and be sued in its own name."""
    return words[-3:-2] in (["gmbh"], ["ag"]) and words[-2:] == ["co", "kg"]
