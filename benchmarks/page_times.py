"""Asks pages of one size of database in this process, for `benchmarks.today`, which runs two of them in turns.

python -m benchmarks.page_times DEALS OWNERS

Prints a JSON object, the names of the pages; then answers each line it reads with one line of JSON:

    page NAME       what asking that page once took
    today ROLE N    N rounds of the Today page, its query and its peer, one after the other in each round
"""

import json
import re
import sys
import time
from collections.abc import Callable
from typing import Any, ClassVar
from unittest.mock import patch

from benchmarks.million import NOW, folder, open_database

WARM_UP = 3


class Took(dict[str, float]):
    """{"cpu": ms of this process's processor time, in which SQLite works too; "wall": ms on the clock}."""

    @classmethod
    def of(cls, act: Callable[[], object]) -> "Took":
        """Run it once."""
        cpu, wall = time.process_time(), time.perf_counter()
        act()
        return cls(cpu=(time.process_time() - cpu) * 1000, wall=(time.perf_counter() - wall) * 1000)


class InView:
    """A middleware, the innermost: what the last page cost apart from the session and the headers."""

    last: ClassVar[Took] = Took()

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> Any:
        """Time the view, its queries and its rendering."""
        answered = []
        type(self).last = Took.of(lambda: answered.append(self.get_response(request)))
        return answered[0]


def main() -> None:
    """Open the database of that size and answer until there is nothing more to read."""
    deals, owners = int(sys.argv[1]), int(sys.argv[2])
    built = open_database(deals, owners)
    if built:
        print(f"built {deals:,} deals in {folder(deals, owners)} in {built:.0f} s", file=sys.stderr)
    from django.conf import settings

    from reopen.config.keep_loaded import keep_loaded

    keep_loaded()  # as the web server does
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "benchmarks.page_times.InView"]
    with patch("django.utils.timezone.now", return_value=NOW):
        pages = _pages()
        print(json.dumps(list(pages)), flush=True)
        for line in sys.stdin:
            what, _, rest = line.strip().partition(" ")
            if what == "page":
                print(json.dumps(Took.of(pages[rest])), flush=True)
            elif what == "today":
                role, _, rounds = rest.partition(" ")
                print(json.dumps(_today(role, int(rounds))), flush=True)


def _client(email: str) -> Any:
    from django.test import Client

    from reopen.records.models import User

    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(email=email))
    return client


def _get(client: Any, url: str) -> Any:
    response = client.get(url)
    if response.status_code != 200:
        raise SystemExit(f"{url} answered {response.status_code} {response.get('Location', '')}")
    return response


def _today(role: str, rounds: int) -> dict[str, Any]:
    """The Today page of the rep or of the owner: {"page": [Took …], "whole": …, "query": …, "plain": …} and counts."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from benchmarks import plain_today
    from benchmarks.page_times import InView  # this file runs as __main__; Django loads it by its name
    from reopen.records.models import User
    from reopen.records.queries.today import day
    from reopen.records.queries.visible import Viewer

    client = _client(f"{role}@bench.example")
    viewer = Viewer.of(User.objects.get(email=f"{role}@bench.example"))
    shown = [call.deal_id for call in day(viewer, now=NOW).calls]
    with CaptureQueriesContext(connection) as queries:
        response = _get(client, "/")
    counts = {
        "calls": len(shown), "queries": len(queries), "bytes": len(response.content),
        "plain_bytes": len(plain_today.rows(shown).encode()),
    }  # fmt: skip
    times: dict[str, list[Took]] = {"page": [], "whole": [], "query": [], "plain": []}
    # One of each in every round, so that what else the machine does meets all alike.
    for n in range(rounds + WARM_UP):
        whole = Took.of(lambda: _get(client, "/"))
        page = InView.last
        plain = Took.of(lambda: plain_today.rows(shown))
        query = Took.of(lambda: day(viewer, now=NOW))
        if n >= WARM_UP:
            for name, took in (("page", page), ("whole", whole), ("query", query), ("plain", plain)):
                times[name].append(took)
    return {**counts, **times}


def _pages() -> dict[str, Callable[[], object]]:
    """Every page that the owner can open, by a name, and the rep's Today; each has been asked a few times."""
    from reopen.records.models import ImportBatch, Touch

    owner, rep = _client("owner@bench.example"), _client("rep@bench.example")
    touch = Touch.objects.filter(state="planned", channel="phone").order_by("id")[7]
    done = ImportBatch.objects.filter(state="done").order_by("-pk").values_list("pk", flat=True)[0]
    urls = {
        "today, owner": "/",
        "a deal": f"/deals/{touch.deal_id}/",
        "lose a deal": f"/deals/{touch.deal_id}/lose/",
        "lose, search": "/lose/?q=petrie",
        "deals, first page": "/deals/",
        "deals, page 2,000": _page_2000(owner),
        "deals, waiting": "/deals/?show=waiting",
        "search, rare word": "/deals/?q=Petrie+Roofing+77",
        "search, frequent word": "/deals/?q=petrie",
        "search, nothing found": "/deals/?q=zzyzx",
        "import": "/import/",
        "an import, done": f"/import/{done}/",
        "an import, counted": f"/import/{_counted()}/",
        "settings": "/settings/",
        "cadences": "/settings/cadences/",
        "pace": "/settings/pace/",
        "team": "/team/",
        "suppressions": "/suppressions/",
    }
    asked: dict[str, Callable[[], object]] = {"today, rep": lambda: _get(rep, "/")}
    for name, url in urls.items():
        if not url or (status := owner.get(url).status_code) != 200:
            print(f"left out: {name} {url} {f'answered {status}' if url else ''}", file=sys.stderr)
            continue
        asked[name] = lambda url=url: _get(owner, url)  # type: ignore[misc]
    for ask in asked.values():
        for _ in range(WARM_UP):
            ask()
    return asked


def _counted() -> int:
    """An import that waits for its go, with the losses that it would add to each seller's line."""
    from reopen.records.models import DealOwner, ImportBatch

    line = [[name, pk, 50] for pk, name in DealOwner.objects.values_list("pk", "name")]
    counts = dict.fromkeys(("rows", "created", "updated", "unchanged", "duplicate", "rejected"), 500)
    made, _ = ImportBatch.objects.update_or_create(
        fingerprint="benchmark-counted",
        defaults={
            "files": ["deals.csv"], "source": "hubspot", "state": "waiting",
            "options": {"stage": "counted", "preview": {**counts, "summary": {"lost deals": 500}, "line": line}},
        },
    )  # fmt: skip
    return int(made.pk)


def _page_2000(client: Any) -> str:
    """The address of page 2,000 of the deals; of a page near the end, where there are fewer."""
    from reopen.records.queries.deal_list import PAGE, Filters, deal_list
    from reopen.records.queries.visible import Viewer

    link = re.search(
        r'<a href="(/deals/[^"]*|[?][^"]*)"[^>]*data-key="n"', _get(client, "/deals/").content.decode()
    )
    if link is None:
        return ""
    address = link[1].replace("&amp;", "&")
    near = deal_list(Viewer.the_owner(), Filters()).after
    for pages in (1_999, 100, 10):
        far = deal_list(Viewer.the_owner(), Filters(), size=PAGE * pages).after
        if far and near in address:
            address = address.replace(near, far)
            return address if address.startswith("/") else "/deals/" + address
    return ""


if __name__ == "__main__":
    main()
