"""On what ground may a person be reached: a dated table with its sources. Software, not counsel.

rules      the kinds of rule that laws know
table      one row a country and channel, each with where it stands and when that was checked
ground     country, kind of person, channel and what was between us -> Ground
kind       a company's person, or unknown
balancing  the note on legitimate interest that the GDPR wants

    ground("US", "company_person", "email", on=today) -> Ground("us-email", True, "US, CAN-SPAM: postal address, …", …)
"""

from reopen.core.lawful_ground.balancing import Facts, country_of, default_note, is_default, rests_on_interest
from reopen.core.lawful_ground.ground import Ground, ground
from reopen.core.lawful_ground.kind import kind_of
from reopen.core.lawful_ground.rules import KINDS, Channel, Kind, Law, Rule
from reopen.core.lawful_ground.table import CHECKED_ON, LAWS, law_of

__all__ = [
    "CHECKED_ON",
    "KINDS",
    "LAWS",
    "Channel",
    "Facts",
    "Ground",
    "Kind",
    "Law",
    "Rule",
    "country_of",
    "default_note",
    "ground",
    "is_default",
    "kind_of",
    "law_of",
    "rests_on_interest",
]
