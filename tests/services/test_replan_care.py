from datetime import date
from unittest.mock import patch

from reopen.records.models import Setting, Touch
from reopen.services import cadence_settings, replan_care
from reopen.services.plan_touches import replan
from reopen.services.replan_care import ask_for_replan, replan_some
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

TODAY = date(2026, 2, 12)


def test_every_deal_in_care_is_planned_anew_in_small_parts(company: Company) -> None:
    deals = [make_deal(company.sells["rep"], lost_on=date(2026, 2, 10)) for _ in range(5)]
    waiting = make_deal(company.sells["rep"], in_care_since=None)
    replan([deal.pk for deal in deals], today=TODAY)
    before = set(Touch.objects.filter(channel="phone").values_list("due_on", flat=True))
    path = cadence_settings.path()
    try:
        cadence_settings.save("[post_mortem]\nafter_days = 30\n")
        ask_for_replan()
        with patch.object(replan_care, "AT_ONCE", 2):
            done = [replan_some(today=TODAY) for _ in range(5)]
        after = Touch.objects.filter(channel="phone", reasons__icontains="post_mortem")
        assert done == [2, 2, 1, 0, 0]
        assert (before, set(after.values_list("due_on", flat=True))) == (
            {date(2026, 2, 24)},
            {date(2026, 3, 12)},
        )
        assert {touch.deal_id for touch in after} == {deal.pk for deal in deals}
        assert not Touch.objects.filter(deal=waiting).exists()
        assert not Setting.objects.exists()
    finally:
        path.unlink(missing_ok=True)


def test_nothing_happens_unless_asked(company: Company) -> None:
    make_deal(company.sells["rep"])
    assert replan_some(today=TODAY) == 0
