"""Where the sample company sells: city, region, country, IANA zone, and phone numbers that nobody has.

Numbers are those set apart for stories: 555-0100 to 555-0199 of each area code in North America (NANPA), the drama
numbers of Ofcom in Britain, and the Rufnummern für Medienproduktionen of the Bundesnetzagentur in Germany.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Place:
    """One city. `phone` is a pattern: {n:02d} up to 99, {n:03d} up to 999."""

    city: str
    region: str
    country: str
    zone: str
    phone: str
    weight: int  # how often an account stands here, beside the others
    numbers: int = 100

    def number(self, n: int) -> str:
        """The n-th number here, 0 <= n < numbers."""
        return self.phone.format(n=n)


_EAST = "America/New_York"
_INDY = "America/Indiana/Indianapolis"
_KY = "America/Kentucky/Louisville"
_CENTRAL = "America/Chicago"

PLACES: Final = (
    Place("Columbus", "Ohio", "US", _EAST, "(614) 555-01{n:02d}", 20),
    Place("Dublin", "Ohio", "US", _EAST, "(380) 555-01{n:02d}", 5),
    Place("Newark", "Ohio", "US", _EAST, "(740) 555-01{n:02d}", 5),
    Place("Zanesville", "Ohio", "US", _EAST, "(220) 555-01{n:02d}", 3),
    Place("Dayton", "Ohio", "US", _EAST, "(937) 555-01{n:02d}", 9),
    Place("Springfield", "Ohio", "US", _EAST, "(326) 555-01{n:02d}", 3),
    Place("Cincinnati", "Ohio", "US", _EAST, "(513) 555-01{n:02d}", 10),
    Place("Mason", "Ohio", "US", _EAST, "(283) 555-01{n:02d}", 3),
    Place("Toledo", "Ohio", "US", _EAST, "(419) 555-01{n:02d}", 4),
    Place("Mansfield", "Ohio", "US", _EAST, "(567) 555-01{n:02d}", 3),
    Place("Akron", "Ohio", "US", _EAST, "(330) 555-01{n:02d}", 5),
    Place("Canton", "Ohio", "US", _EAST, "(234) 555-01{n:02d}", 3),
    Place("Cleveland", "Ohio", "US", _EAST, "(216) 555-01{n:02d}", 5),
    Place("Lexington", "Kentucky", "US", _EAST, "(859) 555-01{n:02d}", 6),
    Place("Louisville", "Kentucky", "US", _KY, "(502) 555-01{n:02d}", 6),
    Place("Ashland", "Kentucky", "US", _EAST, "(606) 555-01{n:02d}", 2),
    Place("Owensboro", "Kentucky", "US", _CENTRAL, "(270) 555-01{n:02d}", 2),
    Place("Indianapolis", "Indiana", "US", _INDY, "(317) 555-01{n:02d}", 7),
    Place("Richmond", "Indiana", "US", _INDY, "(765) 555-01{n:02d}", 3),
    Place("Fort Wayne", "Indiana", "US", _INDY, "(260) 555-01{n:02d}", 3),
    Place("Evansville", "Indiana", "US", _CENTRAL, "(812) 555-01{n:02d}", 2),
)

# A few daughters of customers that the dealer equips abroad.
ABROAD: Final = (
    Place("London", "England", "GB", "Europe/London", "+44 20 7946 0{n:03d}", 4, 1000),
    Place("Manchester", "England", "GB", "Europe/London", "+44 161 496 0{n:03d}", 2, 1000),
    Place("Berlin", "Berlin", "DE", "Europe/Berlin", "+49 30 23125 {n:03d}", 2, 1000),
    Place("Köln", "Nordrhein-Westfalen", "DE", "Europe/Berlin", "+49 221 4710 {n:03d}", 2, 1000),
    Place("Toronto", "Ontario", "CA", "America/Toronto", "+1 416-555-01{n:02d}", 4),
    Place("Winnipeg", "Manitoba", "CA", "America/Winnipeg", "+1 204-555-01{n:02d}", 2),
)

CURRENCY: Final = {"US": "USD", "GB": "GBP", "DE": "EUR", "CA": "CAD"}
