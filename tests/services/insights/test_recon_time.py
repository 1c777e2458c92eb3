"""Each seller's minutes, and that what falls out is what their Today shows as beyond."""

import csv
import json
import random
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from click.testing import CliRunner

from reopen.cli.main import main
from reopen.records.models import Deal, Outcome
from reopen.records.queries.today import day
from reopen.records.queries.visible import Viewer
from reopen.services.insights import kept_columns, snapshot
from reopen.services.insights.behind import behind
from reopen.services.insights.frames import Asked
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.recon_time import recon_time
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal, make_touch

# Tuesday 24 February 2026.
NOW = datetime(2026, 2, 24, 15, tzinfo=UTC)
TODAY = date(2026, 2, 24)


def recon(viewer: Viewer | None = None) -> Recon:
    return Recon(viewer or Viewer.the_owner(), now=NOW, time_zone="UTC")


def call(deal: Any, at: datetime, *reasons: str) -> None:
    Outcome.objects.create(
        deal=deal, kind="reached", at=at, on=at.date(), reasons=list(reasons) or ["check_in:1"]
    )


@pytest.fixture
def busy(company: Company) -> Company:
    """Three sellers with calls made, promised, due, beyond; one of them with more in arrears than Today reads."""
    dice = random.Random(6)
    for key, minutes in (("rep", 20), ("other_rep", None), ("stranger", 0)):
        seller = company.sells[key]
        seller.minutes_a_week, seller.minutes_a_day = minutes, 15
        seller.save()
        for n in range(9):
            deal = make_deal(
                seller, amount=dice.choice([None, "100.50", "9000"]), resting_since=TODAY if n == 7 else None
            )
            make_touch(deal, TODAY - timedelta(days=dice.randint(0, 30)), "contract:18", promised=n == 8)
            if n % 3 == 0:
                make_touch(deal, TODAY, "check_in:1")
        call(deal, NOW, "post_mortem")
        call(deal, NOW - timedelta(days=1))
        call(deal, NOW - timedelta(days=2))  # last week
    make_touch(make_deal(None), TODAY)
    return company


def figures(found: Any) -> dict[str, tuple[int, int, int, int]]:
    return {one.seller: (one.set_aside, one.used, one.calls, len(one.fell_out)) for one in found.sellers}


@pytest.mark.parametrize("most", [200, 4])
def test_what_falls_out_is_what_today_shows_as_beyond(
    busy: Company, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reopen.records.queries.due_touches.MOST", most)
    for user in (None, busy.manager):
        viewer = Viewer.of(user) if user else Viewer.the_owner()
        found = recon(viewer).recon_time(Asked())
        assert len(found.sellers) == (2 if user else 3)
        for one in found.sellers:
            today = day(viewer, now=NOW, owner_id=one.owner_id)
            beyond = [row.deal_id for row in today.beyond]
            if most == 200:
                assert (list(one.fell_out), today.more) == (beyond, 0)
                assert one.sums == today.beyond_worth
                assert one.fell_out_minutes == sum(row.minutes for row in today.beyond)
            # Every due call stands once: in the day, or beyond it.
            shown = {row.deal_id for row in (*today.promised, *today.overdue, *today.due)}
            resting = 0 if viewer.sees_resting else 1
            assert len(set(one.fell_out) | shown) == len(one.fell_out) + len(shown) == 9 - resting
    assert figures(recon().recon_time(Asked())) == {
        "Rita Rep": (20, 10, 2, 7),
        "Otto Other": (75, 10, 2, 7),
        "Sam Stranger": (0, 10, 2, 8),
    }


def test_long_arrears_are_worth_the_same_from_kept_columns(
    busy: Company, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("reopen.records.queries.due_touches.MOST", 4)
    for module in (kept_columns, snapshot):
        monkeypatch.setattr(module, "home", lambda: tmp_path / "recon")
    snapshot.take_snapshot(now=NOW, time_zone="UTC")
    kept = kept_columns.kept_columns()
    assert kept is not None
    # Since then: one deal more, one promise more, and one deal with a second call due.
    later = [make_deal(busy.sells["rep"], amount="77.25") for _ in range(2)]
    Deal.objects.filter(pk=later[0].pk).update(currency="")
    Deal.objects.filter(pk=later[1].pk).update(currency="EUR")
    for deal in (*later, later[0], make_deal(busy.sells["rep"], amount=None)):
        make_touch(deal, TODAY, "contract:24")
    make_touch(make_deal(busy.sells["other_rep"], amount="5"), TODAY, "check_in:2", promised=True)
    for viewer in (Viewer.the_owner(), Viewer.of(busy.manager), Viewer.of(busy.sells["rep"].user)):
        live, told = (
            recon_time(viewer, Asked(), now=NOW, time_zone="UTC", kept=columns) for columns in (None, kept)
        )
        assert told == live
        assert sum(len(one.fell_out) for one in live.sellers) > 4
        assert any(set(one.sums or {}) >= {"EUR"} for one in live.sellers)
    kept_columns._opened.clear()


def test_time_and_seller_asked_for(busy: Company) -> None:
    found = recon().recon_time(Asked(since=date(2026, 2, 16), until=date(2026, 3, 1), owner="rita rep"))
    assert figures(found) == {"Rita Rep": (40, 13, 3, 7)}
    assert "from Mon 16 Feb 2026 to Sun 1 Mar 2026" in found.sentence
    with pytest.raises(
        AskedError, match=r"There is no seller “Sam Stranger”\. There is: “Otto Other”, “Rita Rep”\."
    ):
        recon(Viewer.of(busy.manager)).recon_time(Asked(owner="Sam Stranger"))
    with pytest.raises(AskedError, match="ends on 2026-02-01, before it begins"):
        recon().recon_time(Asked(since=TODAY, until=date(2026, 2, 1)))


def test_the_deals_behind_are_as_many_as_the_number(busy: Company) -> None:
    asked = Asked()
    every = recon().recon_time(asked)
    for one in every.sellers:
        found = behind(recon(), "recon", asked, {"what": "fell_out", "seller": one.seller})
        assert found.ids.to_list() == list(one.fell_out)
    assert behind(recon(), "recon", asked, {"what": "fell_out"}).number == 22
    assert found.words == "with a call of Sam Stranger that is due and does not fit into the minutes"
    with pytest.raises(AskedError, match="no seller “Nobody”"):
        behind(recon(), "recon", asked, {"what": "fell_out", "seller": "Nobody"})


def test_page_json_csv_and_text_have_the_same_figures(busy: Company, client: Any) -> None:
    def reopen(*words: str) -> str:
        answer = CliRunner().invoke(main, ["insight", "recon", *words], catch_exceptions=False)
        assert answer.exit_code == 0, answer.output
        return answer.output

    client.force_login(busy.owner)
    with patch("django.utils.timezone.now", return_value=NOW):
        said, lines = json.loads(reopen("--json")), list(csv.DictReader(StringIO(reopen("--csv"))))
        text = reopen("--owner", "Rita Rep")
        page = client.get("/insights/recon/?pipeline=Sales").content.decode()
        same = b"".join(client.get("/insights/recon.csv").streaming_content).decode()
    assert said["sentence"] == recon().recon_time(Asked()).sentence
    assert said["sentence"] in page
    assert "Mon 23 Feb 2026 to Sun 1 Mar 2026" in page
    assert list(csv.DictReader(StringIO(same))) == lines
    for row, line in zip(said["rows"], lines, strict=True):
        for key in ("seller", "set_aside", "used", "calls", "fell_out", "fell_out_minutes"):
            assert str(row[key]) == line[key]
        assert f">{row['seller']}<" in page
        assert f'what=fell_out&amp;seller={row["seller"].replace(" ", "+")}">{row["fell_out"]}</a>' in page
    assert text.startswith(
        "Two calls took 10 of the 20 minutes set aside this week; seven calls that are due"
    )
