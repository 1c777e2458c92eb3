"""The pages without a browser: who sees what, what they cost, and that they work without script."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from reopen.records.models import Activity, Deal, Outcome, Touch
from reopen.services import disk_full
from reopen.services.database_gone import NOT_ANSWERING
from reopen.web.opaque import hide_text
from tests.web.deals import days_from_now, lose_some

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_rep(client, company):
    client.force_login(company.rep)
    return client


def text(answer) -> str:
    return answer.content.decode()


def queries(client, path: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(path).status_code == 200
    return len(seen)


@pytest.mark.parametrize(
    "path", ["/", "/deals/", "/deals/?show=care", "/deals/?q=petrie", "/deals/{pk}/", "/lose/?q=petrie"]
)
def test_the_number_of_queries_does_not_grow_with_the_rows(as_rep, company, path):
    first = lose_some(company.sells["rep"], 5)[0]
    few = queries(as_rep, path.format(pk=first.pk))
    lose_some(company.sells["rep"], 25)
    assert queries(as_rep, path.format(pk=first.pk)) == few


def test_a_rep_sees_own_deals_alone(as_rep, company):
    mine = lose_some(company.sells["rep"], 1)[0]
    other = lose_some(company.sells["other_rep"], 1)[0]
    assert other.account.name not in text(as_rep.get("/"))
    assert other.account.name not in text(as_rep.get("/deals/"))
    assert other.account.name not in text(as_rep.get(f"/deals/?q={other.account.name[:6]}"))
    touch = Touch.objects.filter(deal=other).first()
    for path in ("", "call/", "facts/", "door/", "lose/", "timeline/"):
        assert as_rep.get(f"/deals/{other.pk}/{path}").status_code == 404
        assert as_rep.get(f"/deals/{mine.pk}/{path}").status_code == 200
    for path in ("reopen", "care", "let-go"):
        assert as_rep.post(f"/deals/{other.pk}/{path}/").status_code == 404
    assert as_rep.post(f"/touches/{touch.pk}/log/", {"outcome": "reached"}).status_code == 404
    assert as_rep.post(f"/touches/{touch.pk}/snooze/", {"until": "+1w"}).status_code == 404
    assert not Outcome.objects.exists()


def test_a_manager_sees_the_team_and_can_look_at_one(client, company):
    lose_some(company.sells["rep"], 1)
    lose_some(company.sells["other_rep"], 1)
    lose_some(company.sells["stranger"], 1)
    client.force_login(company.manager)
    everyone = text(client.get("/"))
    one = text(client.get(f"/?owner={company.sells['rep'].pk}"))
    assert [name in everyone for name in ("Cumberland", "Fairlawn", "Beckett")] == [True, True, False]
    assert [name in one for name in ("Cumberland", "Fairlawn", "Beckett")] == [True, False, False]
    listed = text(client.get("/deals/"))
    assert [name in listed for name in ("Cumberland", "Fairlawn", "Beckett")] == [True, True, False]


def test_a_call_is_logged_without_script(as_rep, company):
    deals = lose_some(company.sells["rep"], 2)
    page = text(as_rep.get(f"/?open={deals[0].pk}"))
    touch = Touch.objects.filter(deal=deals[0], channel="phone").earliest("due_on")
    assert f'action="{reverse("log", args=[touch.pk])}"' in page
    answer = as_rep.post(
        f"/touches/{touch.pk}/log/",
        {"outcome": "no_answer", "then": str(deals[1].pk), "next": "", "proposed": ""},
    )
    assert (answer.status_code, answer["Location"]) == (302, f"/?open={deals[1].pk}#call-{deals[1].pk}")
    following = text(as_rep.get(f"/?open={deals[1].pk}"))
    assert "Saved: no answer. Next:" in following
    outcome = Outcome.objects.get()
    assert f'action="{reverse("undo", args=[outcome.pk])}"' in following
    back = as_rep.post(f"/outcomes/{outcome.pk}/undo/")
    assert back["Location"] == f"/?open={deals[0].pk}#call-{deals[0].pk}"


def test_remove_is_shown_before_it_is_saved_without_script_too(as_rep, company):
    deal = lose_some(company.sells["rep"], 1)[0]
    touch = Touch.objects.filter(deal=deal, channel="phone").earliest("due_on")
    answer = as_rep.post(f"/touches/{touch.pk}/log/", {"outcome": "remove_me", "note": "Leave me be."})
    assert answer.status_code == 422
    assert "This stops every address and number of" in text(answer)
    assert 'value="Leave me be."' in text(answer)
    answer = as_rep.post(
        f"/touches/{touch.pk}/log/", {"outcome": "remove_me", "note": "Leave me be.", "seen": "remove_me"}
    )
    assert answer.status_code == 302
    deal.contact.refresh_from_db()
    assert (deal.contact.no_phone, deal.contact.no_email) == (True, True)


@pytest.mark.parametrize("by", ["+1d", "+1w", "+1m", "2099-12-31"])
def test_snooze_takes_any_day(as_rep, company, by):
    deal = lose_some(company.sells["rep"], 1)[0]
    touch = Touch.objects.filter(deal=deal, channel="phone").earliest("due_on")
    assert as_rep.post(f"/touches/{touch.pk}/snooze/", {"by": by}).status_code == 302
    assert Touch.objects.filter(
        deal=deal, channel="phone", state="planned", snoozed_from__isnull=False
    ).exists()


@pytest.mark.parametrize("until", ["", "3/4", "1 Jan 2001", "9999-99-99", "yesterday"])
def test_a_day_that_cannot_be_gets_a_sentence(as_rep, company, until):
    deal = lose_some(company.sells["rep"], 1)[0]
    touch = Touch.objects.filter(deal=deal, channel="phone").earliest("due_on")
    answer = as_rep.post(f"/touches/{touch.pk}/snooze/", {"until": until})
    assert answer.status_code == 422
    assert 'id="until-wrong"' in text(answer)


@pytest.mark.parametrize(
    "path",
    [
        "/?open=x&owner=-1", "/?open=99999999999999999999", "/deals/?show=no&after=zzz&owner=a",
        "/deals/?after=2020-01-01_1&by=worth", "/deals/?q=%25_%27%22", "/deals/?q=" + "9" * 300,
        "/deals/?show=waiting&by=worth&owner=1&after=abc_1", "/lose/?q=%00", "/lose/?new=" + "x" * 500,
        "/deals/?q=petrie%00&stage=x%00", "/deals/?stage=x%00y&reason=%00&competitor=%00", "/lose/?new=a%00b",
        "/deals/?show=won&after=7", "/deals/?show=open&stage=Demo&reason=a&competitor=b",
    ],
)  # fmt: skip
def test_mangled_links_show_a_page(as_rep, company, path):
    lose_some(company.sells["rep"], 1)
    assert as_rep.get(path).status_code == 200


@pytest.mark.parametrize("number", ["0", "99999999999999999999999"])
def test_an_id_that_cannot_be_is_not_there(as_rep, company, number):
    for path in ("", "call/", "facts/", "lose/", "timeline/"):
        assert as_rep.get(f"/deals/{number}/{path}").status_code == 404
    assert as_rep.post(f"/touches/{number}/log/", {"outcome": "reached", "deal": number}).status_code == 404
    assert as_rep.post(f"/touches/{number}/snooze/", {"by": "+1d"}).status_code == 404
    assert as_rep.post(f"/outcomes/{number}/undo/").status_code == 404
    assert as_rep.post(f"/losses/{number}/undo/").status_code == 404


@pytest.mark.parametrize(
    "form",
    [
        {"outcome": "reached", "note": "a\0b", "next": "+1w", "proposed": "", "named": "1"},
        {"outcome": "reached", "note": "x" * 20_000, "next": "+1w", "proposed": ""},
        {"outcome": "nonsense"}, {}, {"outcome": "left_message", "next": "31 Dec 2199", "proposed": ""},
        {"outcome": "reopened", "then": "abc", "owner": "-3"},
    ],
)  # fmt: skip
def test_odd_forms_are_saved_or_get_a_sentence(as_rep, company, form):
    deal = lose_some(company.sells["rep"], 1)[0]
    touch = Touch.objects.filter(deal=deal, channel="phone").earliest("due_on")
    assert as_rep.post(f"/touches/{touch.pk}/log/", form).status_code in (302, 422)
    assert as_rep.post(f"/deals/{deal.pk}/call/", form).status_code in (302, 422)
    assert as_rep.post(f"/deals/{deal.pk}/door/", {"state": "open", "words": "a\0b"}).status_code == 302


def test_the_list_is_walked_without_gaps_or_doubles(client, company):
    lose_some(company.sells["rep"], 60)
    lose_some(company.sells["other_rep"], 57)
    client.force_login(company.owner)
    for query in ("", "?competitor=MARLOW", f"?owner={company.sells['rep'].pk}"):
        seen: list[int] = []
        path = f"/deals/{query}"
        while path:
            page = client.get(path).context["page"]
            seen += [row.id for row in page.rows]
            path = page.next_url
        wanted = Deal.objects.order_by("-lost_on", "-pk")
        if "owner" in query:
            wanted = wanted.filter(owner=company.sells["rep"])
        assert seen == list(wanted.values_list("pk", flat=True))


def test_the_line_of_those_that_wait_goes_by_worth(as_rep, company):
    lose_some(company.sells["rep"], 60)
    Deal.objects.update(in_care_since=None)
    seen, path = [], "/deals/?show=waiting&by=worth"
    while path:
        page = as_rep.get(path).context["page"]
        seen += [row.id for row in page.rows]
        path = page.next_url
    assert seen == list(Deal.objects.order_by("-amount", "-pk").values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cumb", True), ("CUMBERLAND title", True), ("renee", True), ("p0@exam", True), ("P0@example.com", True),
        ("+1 615 555 1000", True), ("20000", True), ("umberland", False), ("p9@example.com", False), ("!!", False),
    ],
)  # fmt: skip
def test_search(as_rep, company, typed, found):
    lose_some(company.sells["rep"], 1)
    page = as_rep.get("/deals/", {"q": typed}).context["page"]
    assert (len(page.rows) == 1) is found


def test_the_timeline_goes_on_to_the_first_day(as_rep, company):
    deal = lose_some(company.sells["rep"], 1)[0]
    now = timezone.now()  # a test stands in for a door
    for i in range(40):
        Activity.objects.create(
            source="hubspot",
            external_id=f"t{i}",
            deal=deal if i % 4 else None,
            contact=deal.contact,
            kind="email",
            at=now - timedelta(days=100 + i // 3),  # several at one moment
            subject=f"Mail {i}",
        )
    seen, after = [], ""
    while True:
        part = as_rep.get(f"/deals/{deal.pk}/timeline/", {"after": hide_text(after)}).context["timeline"]
        seen += [entry.text for entry in part.entries]
        if not part.more:
            break
        left = part.more
        after = part.after
        assert part.back_to == (now - timedelta(days=113)).date()
    assert left > 0
    assert sorted(line for line in seen if line.startswith("Mail")) == sorted(f"Mail {i}." for i in range(40))
    assert len(seen) == len(set(seen)) == 40 + 5 - 1  # loss, door, stage, call; the rest is mail


def test_facts_are_mended_and_the_plan_follows(as_rep, company):
    deal = lose_some(company.sells["rep"], 1)[0]
    page = as_rep.get(f"/deals/{deal.pk}/facts/")
    form = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
    form |= {
        "term_months": "24 months",
        "contract_start": f"{days_from_now(-30)}",
        "buyer_reason": "Speed of the quote",
    }
    form |= {"phone": "+1 212 555 0199", "amount": "45.3k"}
    assert as_rep.post(f"/deals/{deal.pk}/facts/", form).status_code == 302
    deal.refresh_from_db()
    loss = deal.losses.get()
    assert (loss.term_months, loss.buyer_reason, loss.reason, int(deal.amount)) == (
        24,
        "Speed of the quote",
        "Price",
        45300,
    )
    shown = text(as_rep.get(f"/deals/{deal.pk}/"))
    assert "Speed of the quote." in shown
    assert "+1 212 555 0199" in shown
    assert "month 1</text>" in shown or "month 0</text>" in shown
    wrong = as_rep.post(f"/deals/{deal.pk}/facts/", form | {"email": "nobody", "term_months": "9999"})
    assert wrong.status_code == 422
    assert "“9999” is no whole number from 0 to 600." in text(wrong)


def test_a_deal_is_reopened_let_go_and_taken_into_care(as_rep, company):
    deal = lose_some(company.sells["rep"], 1)[0]
    assert "Four a year are kept" in text(as_rep.get(f"/deals/{deal.pk}/"))
    as_rep.post(f"/deals/{deal.pk}/let-go/")
    assert "we let them go; nothing is owed" in text(as_rep.get(f"/deals/{deal.pk}/"))
    as_rep.post(f"/deals/{deal.pk}/care/")
    assert "call" in as_rep.get(f"/deals/{deal.pk}/").context["page"].sentence
    as_rep.post(f"/deals/{deal.pk}/reopen/")
    shown = text(as_rep.get(f"/deals/{deal.pk}/"))
    assert "Open, lost once" in shown
    assert "It is lost" in shown


def test_a_call_out_of_the_blue(as_rep, company):
    deal = lose_some(company.sells["rep"], 1)[0]
    Touch.objects.filter(deal=deal).delete()
    answer = as_rep.post(f"/deals/{deal.pk}/call/", {"outcome": "reached", "note": "She rang."})
    assert answer.status_code == 302
    assert (Outcome.objects.get().kind, Outcome.objects.get().note) == ("reached", "She rang.")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("database is locked", "The database is busy"),
        ("database or disk is full", "The disk is full: nothing was saved."),
        ('could not extend file "base/1/2": No space left on device', "The disk is full: nothing was saved."),
    ],
)
def test_a_busy_database_keeps_what_was_typed(as_rep, company, monkeypatch, no_mark_left, said, told):
    deal = lose_some(company.sells["rep"], 1)[0]
    touch = Touch.objects.filter(deal=deal, channel="phone").earliest("due_on")

    def busy(*args, **kwargs):
        raise OperationalError(said)

    monkeypatch.setattr("reopen.web.act_on_call.record_outcome", busy)
    form = {"outcome": "reached", "note": "Service takes three days."}
    answer = as_rep.post(f"/touches/{touch.pk}/log/", form)
    assert answer.status_code == 503
    assert told in text(answer)
    assert '<input type="hidden" name="note" value="Service takes three days.">' in text(answer)
    part = as_rep.post(f"/touches/{touch.pk}/log/", form, headers={"HX-Request": "true"})
    assert (part.status_code, part["HX-Retarget"]) == (503, "#status")
    # The disk of the database may be another than ours: every page says so until the worker has written again.
    assert (disk_full.STANDS_STILL in text(as_rep.get("/deals/"))) is (told != "The database is busy")
    disk_full.over()
    assert disk_full.STANDS_STILL not in text(as_rep.get("/deals/"))


def test_a_mark_that_no_worker_takes_away_is_no_news_for_ever(as_rep, no_mark_left):
    disk_full.note()
    assert disk_full.no_room(now=timezone.now())
    os.utime(Path(settings.REOPEN_HOME) / "disk-full", (0, 0))
    assert (disk_full.no_room(now=timezone.now()), disk_full.is_noted()) == (False, True)


@pytest.fixture
def no_mark_left():
    yield
    disk_full.over()


@pytest.mark.parametrize(
    "said",
    [
        "consuming input failed: server closed the connection unexpectedly",
        'connection is bad: connection to server on socket "/run/.s.PGSQL.5432" failed: No such file or directory',
        'connection failed: connection to server at "127.0.0.1", port 5432 failed: Connection refused',
        'connection to server at "::1" failed: FATAL:  the database system is in recovery mode',
    ],
)
def test_a_database_that_does_not_answer_is_told_in_a_sentence(as_rep, monkeypatch, said):
    def gone(*args, **kwargs):
        raise OperationalError(said)

    monkeypatch.setattr("reopen.web.deals.deal_list", gone)
    as_rep.raise_request_exception = False
    answer = as_rep.get("/deals/")
    assert (answer.status_code, NOT_ANSWERING in text(answer)) == (503, True)
    part = as_rep.get("/deals/", headers={"HX-Request": "true"})
    assert (part.status_code, part["HX-Retarget"], NOT_ANSWERING in text(part)) == (503, "#status", True)
    monkeypatch.setattr("reopen.web.deals.deal_list", lambda *args, **kwargs: 1 / 0)
    assert as_rep.get("/deals/").status_code == 500


def test_nothing_due_names_the_next_call(as_rep, company):
    lose_some(company.sells["rep"], 2)
    Touch.objects.update(due_on=days_from_now(9))
    shown = text(as_rep.get("/"))
    assert "Nothing is due today." in shown
    assert f"{days_from_now(9):%A} {days_from_now(9).day}" in shown
    assert "2 calls" in shown


def test_an_empty_database_sends_the_owner_to_the_first_steps(client, company):
    client.force_login(company.owner)
    assert client.get("/")["Location"] == "/welcome/first-steps/"
    client.force_login(company.rep)
    assert "There are no deals here yet." in text(client.get("/"))


def test_every_page_is_held_to_the_content_policy(as_rep, company):
    deal = lose_some(company.sells["rep"], 1)[0]
    for path in ("/", "/deals/", f"/deals/{deal.pk}/", "/lose/"):
        answer = as_rep.get(path)
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        assert " style=" not in text(answer)
        assert "onclick" not in text(answer)
