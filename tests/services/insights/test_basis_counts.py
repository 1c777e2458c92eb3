"""The numbers in what findings rest on, and their notes, have as many deals behind them as they say."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import pytest

from reopen.core.insight.basis import Part, parts_of
from reopen.core.plain_english import count
from reopen.records.models import Activity, Deal, Loss, StageChange
from reopen.records.queries.visible import Viewer
from reopen.services.insights.behind import behind
from reopen.services.insights.findings import findings
from reopen.services.insights.frames import Asked
from reopen.services.insights.lead import lead_of
from reopen.services.insights.narrow import AskedError
from reopen.services.insights.recon import Recon
from reopen.services.insights.topics import TOPICS
from tests.fixtures.company import Company
from tests.fixtures.deals import make_touch
from tests.services.insights.test_behind import NOW, make_histories

pytestmark = pytest.mark.django_db
ASKED = (Asked(), Asked(since=date(2025, 4, 1), until=date(2025, 12, 31)), Asked(owner="Rita Rep"))
WORDS = {count(n): n for n in range(11)}


def numbers(told: Any) -> Iterator[Part]:
    """Every part with deals behind it, of texts however deep in an answer."""
    if isinstance(told, str):
        yield from (part for part in parts_of(told) if part.cell)
    elif is_dataclass(told):
        for each in fields(told):
            yield from numbers(getattr(told, each.name))
    elif isinstance(told, tuple):
        for one in told:
            yield from numbers(one)


def said(text: str) -> int:
    return WORDS[text.lower()] if text.lower() in WORDS else int(text.replace(",", ""))


def check(recon: Recon, topic: str, asked: Asked, told: Any) -> list[str]:
    seen = []
    for part in numbers(told):
        cell = dict(part.cell)
        found = behind(recon, topic, replace(asked, by=cell.pop("by", "")), cell)
        assert (topic, asked, part, found.number) == (topic, asked, part, said(part.text))
        seen.append(f"{topic} {cell['what']}")
    return seen


@pytest.mark.parametrize("role", ["owner", "manager"])
def test_as_many_deals_as_the_number_says(company: Company, role: str) -> None:
    make_histories(5, [company.sells["rep"], company.sells["other_rep"], None], 80)
    if role == "owner":  # enough in one quarter to say something of it
        Deal.objects.update(pipeline="Sales")
        StageChange.objects.update(pipeline="Sales")
    lost = Deal.objects.filter(status="lost").order_by("pk")
    Loss.objects.filter(deal__in=lost[:20]).update(
        term_months=12, notice_days=30, contract_start=date(2025, 4, 20), competitor_rep_gone_on=NOW.date()
    )
    Loss.objects.filter(deal__in=lost[20:30]).update(term_months=6, contract_start=date(2024, 1, 1))
    for n, deal in enumerate(lost):
        make_touch(deal, NOW.date(), "check_in:1" if n % 2 else "post_mortem")
    for deal in Deal.objects.all():  # else silence is not told from missing notes
        Activity.objects.create(
            source="test", external_id=f"{deal.pk}-mail", deal=deal, kind="email", direction="in",
            at=datetime(2025, 1, 1, tzinfo=UTC),
        )  # fmt: skip
    recon = Recon(Viewer.of(getattr(company, role)), now=NOW, time_zone="UTC")
    for method in ("stage_ways", "lapse_ways", "density_ways", "recon_time"):
        setattr(recon, method, cache(getattr(recon, method)))
    seen = set()
    for asked in ASKED:
        for topic in TOPICS.values():
            try:
                answer = topic.answer(recon, asked)
            except AskedError:
                continue
            seen.update(check(recon, topic.name, asked, answer))
        for one in findings(recon, asked, lead_of(recon.stages(asked))):
            seen.update(check(recon, one.topic, one.asked, one))
    assert role == "manager" or seen >= {
        "stages decided", "stages moved_on", "lapses lost_silent", "lapses lost_long", "lapses unanswered",
        "contact decided",
        "leases contracts", "leases lost", "leases ended", "leases without", "leases assumed",
        "leases winnable_rep_gone", "objections both_known", "prices prices", "competitors rival_prices",
        "competitors rival_cheaper", "winbacks followed", "winbacks back",
        "winbacks young", "won decided", "recon fell_out", "recon nobodys",
    }  # fmt: skip
