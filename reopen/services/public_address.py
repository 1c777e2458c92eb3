"""Whether mail providers can reach us: only then does a letter carry a link that takes the one-click POST (RFC 8058).

Nothing that we could ask ourselves tells it. What tells it is a request that came from outside, over HTTPS, to the very
host of REOPEN_URL.
"""

import ipaddress
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings

from reopen.records.models import Setting

_SEEN = "public_address.seen"
# Long enough for a quiet month; an address that nobody has reached for longer may be gone.
LASTS = timedelta(days=35)
_AGAIN = timedelta(days=1)
_noted: dict[str, datetime] = {}


def note_request(*, host: str, secure: bool, client: str, now: datetime) -> None:
    """A request for `host` from the address `client`: remember it where it came from outside. Once a day."""
    url = settings.REOPEN_URL
    last = _noted.get(url)
    if last is not None and timedelta(0) <= now - last < _AGAIN:
        return
    if not secure or not url.startswith("https://") or host.lower() != urlsplit(url).netloc.lower():
        return
    if not _is_outside(client):
        return
    Setting.objects.update_or_create(key=_SEEN, defaults={"value": {"url": url, "at": now.isoformat()}})
    _noted[url] = now


def public_url(*, now: datetime) -> str:
    """REOPEN_URL where it was reached from outside of late, else ""."""
    url: str = settings.REOPEN_URL
    if not url.startswith("https://"):
        return ""
    seen = Setting.objects.filter(key=_SEEN).values_list("value", flat=True).first()
    if not isinstance(seen, dict) or seen.get("url") != url:
        return ""
    return url if now - datetime.fromisoformat(seen["at"]) < LASTS else ""


def _is_outside(client: str) -> bool:
    try:
        return ipaddress.ip_address(client.strip()).is_global
    except ValueError:
        return False
