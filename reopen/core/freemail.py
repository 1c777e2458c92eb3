"""Domains at which anyone can have a mailbox: they say nothing of a company."""

from typing import Final

FREEMAIL: Final = frozenset(
    (
        "aol.com", "arcor.de", "att.net", "bell.net", "bellsouth.net", "bigpond.com", "bluewin.ch", "btinternet.com",
        "btopenworld.com", "charter.net", "comcast.net", "cox.net", "earthlink.net", "email.com", "fastmail.com",
        "fastmail.fm", "free.fr", "freenet.de", "frontier.com", "gmail.com", "gmx.at", "gmx.ch", "gmx.com", "gmx.de",
        "gmx.net", "googlemail.com", "hey.com", "hotmail.co.uk", "hotmail.com", "hotmail.de", "hotmail.es",
        "hotmail.fr", "hotmail.it", "icloud.com", "juno.com", "laposte.net", "libero.it", "live.ca", "live.co.uk",
        "live.com", "live.fr", "live.nl", "mac.com", "mail.com", "mail.ru", "mailbox.org", "me.com", "msn.com",
        "netzero.net", "ntlworld.com", "online.de", "optonline.net", "optusnet.com.au", "orange.fr", "outlook.com",
        "outlook.de", "outlook.es", "outlook.fr", "pm.me", "posteo.de", "proton.me", "protonmail.com", "qq.com",
        "rocketmail.com", "rogers.com", "sbcglobal.net", "sfr.fr", "shaw.ca", "sky.com", "sympatico.ca",
        "t-online.de", "talktalk.net", "telenet.be", "telus.net", "tiscali.it", "tuta.com", "tutanota.com",
        "verizon.net", "virginmedia.com", "wanadoo.fr", "web.de", "xtra.co.nz", "yahoo.ca", "yahoo.co.uk",
        "yahoo.com", "yahoo.com.au", "yahoo.de", "yahoo.es", "yahoo.fr", "yahoo.it", "yandex.com", "yandex.ru",
        "ymail.com", "ziggo.nl", "zoho.com",
    )
)  # fmt: skip


def company_domain(email_key: str) -> str:
    """The domain of an address as core.suppression.email_key gives it; "" where it says nothing of a company."""
    domain = email_key.rpartition("@")[2]
    return "" if domain in FREEMAIL else domain
