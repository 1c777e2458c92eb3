"""The accounts and the people in them."""

import re
import unicodedata
from datetime import date, timedelta

from reopen.services.sample_company import names
from reopen.services.sample_company.chance import Chance
from reopen.services.sample_company.company import REPS, SampleAccount, SampleContact
from reopen.services.sample_company.door_words import NO_TO_EVERYTHING
from reopen.services.sample_company.places import ABROAD, PLACES, Place

ACCOUNTS = 700
ACCOUNTS_ABROAD = 24
# Shares of people whom we must not reach, by channel.
_STOPS = (("phone", 0.012), ("email", 0.010), ("all", 0.008))


def _plain(text: str) -> str:
    """Letters and digits of an address: "Köln" -> "koeln"."""
    for letter, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.lower().replace(letter, pair)
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "", text)


class Numbers:
    """Deals out the numbers of each place, each once before any is dealt again."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._left: dict[str, list[int]] = {}

    def take(self, place: Place) -> str:
        """One number of that place."""
        left = self._left.get(place.phone)
        if not left:
            left = self._left[place.phone] = self._chance.shuffled(range(place.numbers))
        return place.number(left.pop())


def make_accounts(chance: Chance, numbers: Numbers) -> list[SampleAccount]:
    """Accounts at home, and a few abroad; their names are all different."""
    at_home = [(word, trade) for word in names.WORDS for trade in names.TRADES]
    accounts = []
    for word, (trade, industry) in chance.shuffled(at_home)[: ACCOUNTS - ACCOUNTS_ABROAD]:
        place = chance.weighted(PLACES, [p.weight for p in PLACES])
        accounts.append(_account(chance, numbers, f"{word} {trade}", industry, place))
    words = chance.shuffled(names.WORDS)
    for n in range(ACCOUNTS_ABROAD):
        place = chance.weighted(ABROAD, [p.weight for p in ABROAD])
        trade, industry = chance.one(names.TRADES_ABROAD[place.country])
        accounts.append(_account(chance, numbers, f"{words[n]} {trade}", industry, place))
    return chance.shuffled(accounts)


def _account(chance: Chance, numbers: Numbers, name: str, industry: str, place: Place) -> SampleAccount:
    return SampleAccount(
        name=name,
        domain=f"{_plain(name)}.example",
        phone=numbers.take(place),
        city=place.city,
        region=place.region,
        country=place.country,
        zone=place.zone,
        industry=industry,
        rep=chance.weighted(range(len(REPS)), (38, 33, 29)),
    )


def make_contacts(
    chance: Chance, numbers: Numbers, accounts: list[SampleAccount], today: date
) -> list[SampleContact]:
    """One to three people an account, the first of them first in the list of that account."""
    places = {(p.city, p.country): p for p in (*PLACES, *ABROAD)}
    contacts = []
    for index, account in enumerate(accounts):
        german = account.country == "DE"
        firsts = chance.shuffled(names.FIRST_GERMAN if german else names.FIRST)
        lasts = chance.shuffled(names.LAST_GERMAN if german else names.LAST)
        for n in range(chance.weighted((1, 2, 3), (58, 34, 8))):
            contact = SampleContact(
                account=index,
                first=firsts[n],
                last=lasts[n],
                title=chance.one(names.TITLES),
                email=f"{_plain(firsts[n])[:1]}.{_plain(lasts[n])}@{account.domain}",
                phone=numbers.take(places[account.city, account.country]),
            )
            for channel, share in _STOPS:
                if chance.happens(share) and not contact.stop:
                    contact.stop = channel  # type: ignore[assignment]  # the table above holds the three
                    contact.stop_on = today - timedelta(days=chance.number(20, 400))
                    contact.stop_words = chance.words(NO_TO_EVERYTHING)
            contacts.append(contact)
    return contacts
