"""Times every page on one size of database, in one process; prints one JSON object. `benchmarks.today` compares them.

python -m benchmarks.page_times DEALS OWNERS [REPEATS]
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
DAY = f"{NOW:%Y-%m-%d}"


def measure(
    act: Callable[[], object], repeats: int, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Milliseconds of each run, sorted; the first few are not counted."""
    times = []
    for n in range(repeats + WARM_UP):
        start = clock()
        act()
        if n >= WARM_UP:
            times.append((clock() - start) * 1000)
    return sorted(times)


def percentiles(times: list[float]) -> dict[str, float]:
    """{"p50": ms, "p95": ms}."""
    return {"p50": times[len(times) // 2], "p95": times[min(len(times) - 1, int(len(times) * 0.95))]}


class InView:
    """A middleware, the innermost: what a page costs apart from the session and the headers, in milliseconds."""

    times: ClassVar[list[float]] = []

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> Any:
        """Time the view, its queries and its rendering."""
        start = time.perf_counter()
        response = self.get_response(request)
        self.times.append((time.perf_counter() - start) * 1000)
        return response


def main() -> None:
    """Open the database of that size, measure, print."""
    deals, owners = int(sys.argv[1]), int(sys.argv[2])
    repeats = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    built = open_database(deals, owners)
    if built:
        print(f"built {deals:,} deals in {folder(deals, owners)} in {built:.0f} s", file=sys.stderr)
    from django.conf import settings

    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "benchmarks.page_times.InView"]
    with patch("django.utils.timezone.now", return_value=NOW):
        print(json.dumps({"today": _todays(repeats), "pages": _pages(repeats)}))


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


def _todays(repeats: int) -> dict[str, dict[str, Any]]:
    """The Today page of a rep and of the owner: the page, its query, its peer."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from benchmarks import plain_today
    from benchmarks.page_times import InView  # this file runs as __main__; Django loads it by its name
    from reopen.records.models import User
    from reopen.records.queries.today import day
    from reopen.records.queries.visible import Viewer

    found = {}
    for role in ("rep", "owner"):
        client = _client(f"{role}@bench.example")
        viewer = Viewer.of(User.objects.get(email=f"{role}@bench.example"))
        seen = day(viewer, now=NOW)
        shown = [call.deal_id for call in seen.calls]
        owner_id = viewer.deal_owner_id if role == "rep" else None
        with CaptureQueriesContext(connection) as queries:
            response = _get(client, "/")
        count = len(queries)
        # In turns, so that what else the machine does hits both alike.
        page, whole, query, plain = [], [], [], []
        for _ in range(repeats // 10):
            InView.times.clear()
            whole += measure(lambda client=client: _get(client, "/"), 10)
            page += InView.times[WARM_UP:]
            query += measure(lambda viewer=viewer: day(viewer, now=NOW), 10)
            plain += measure(lambda a=owner_id, b=shown: plain_today.rows(a, DAY, b), 10)
        found[role] = {
            "calls": len(shown), "queries": count, "bytes": len(response.content),
            "plain_bytes": len(plain_today.rows(owner_id, DAY, shown)),
            "page": percentiles(sorted(page)), "whole": percentiles(sorted(whole)),
            "query": percentiles(sorted(query)), "plain": percentiles(sorted(plain)),
        }  # fmt: skip
    return found


def _pages(repeats: int) -> dict[str, dict[str, float]]:
    """Every page that the owner can open, by a name, and the rep's Today.

    Two sizes are compared across two runs, so what counts is the processor's time of this process, in which SQLite
    works too: other work on the machine is not in it. With PostgreSQL it is the time on the clock.
    """
    from django.db import connection

    from reopen.records.models import Touch

    client = _client("owner@bench.example")
    touch = Touch.objects.filter(state="planned", channel="phone").order_by("id")[7]
    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    rep = _client("rep@bench.example")
    times = {"today, rep": percentiles(measure(lambda: _get(rep, "/"), repeats, clock))}
    urls = {
        "today, owner": "/",
        "a deal": f"/deals/{touch.deal_id}/",
        "lose a deal": f"/deals/{touch.deal_id}/lose/",
        "deals, first page": "/deals/",
        "search, rare word": "/deals/?q=Petrie+Roofing+77",
        "search, frequent word": "/deals/?q=petrie",
        "search, nothing found": "/deals/?q=zzyzx",
        "import": "/import/",
        "settings": "/settings/",
        "team": "/team/",
        "suppressions": "/suppressions/",
    }
    for name, url in urls.items():
        if (status := client.get(url).status_code) != 200:
            print(f"left out: {url} answered {status}", file=sys.stderr)
            continue
        times[name] = percentiles(measure(lambda url=url: _get(client, url), repeats, clock))
        if url == "/deals/" and (deep := _page_2000(client)):
            times["deals, page 2,000"] = percentiles(
                measure(lambda url=deep: _get(client, url), repeats, clock)
            )
    return times


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
