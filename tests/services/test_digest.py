"""The morning's mail: once a day to each seller, in the morning, of their own; over a real server."""

from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from threading import Event
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.test import Client

from reopen.core.own_day import read_own_day
from reopen.mail.smtp import Outcome
from reopen.records.models import Deal, Digest, Mailbox, Promise, Reply, Setting, User
from reopen.services.company_settings import CompanySettingError, set_company
from reopen.services.digest.send import mail_to, send_digests, skip_today
from reopen.services.digest.switch import off_token
from reopen.services.mailboxes import leave
from reopen.services.team import set_own_day
from reopen.worker.jobs import lanes
from reopen.worker.loop import look
from reopen.worker.morning import MORNING
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal, make_touch
from tests.fixtures.letters import at_server, make_campaign, make_mailbox
from tests.fixtures.mail_servers import PASSWORD, USER, SmtpServer

pytestmark = pytest.mark.django_db
ZONE = ZoneInfo("America/Chicago")
TUESDAY = date(2026, 3, 3)
URL = "https://reopen.example.com"


@pytest.fixture
def selling(company: Company, settings: Any) -> Company:
    """Two reps, each with a call that is due; a mailbox whose letters go into a folder."""
    settings.REOPEN_URL = URL
    set_company({"company": "Harper & Lowe", "time-zone": "America/Chicago", "country": "US"})
    make_mailbox(way="folder")
    for who in ("rep", "other_rep"):
        make_touch(make_deal(company.sells[who], account=f"Of {who}"), date(2026, 2, 27))
    return company


@pytest.fixture
def server(selling: Company, smtp: SmtpServer) -> SmtpServer:
    """The mails really go."""
    at_server(Mailbox.objects.get(), smtp.ports["none"], user=USER, password=PASSWORD)
    Mailbox.objects.update(way="smtp")
    return smtp


def at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZONE).astimezone(UTC)


def send(day: date = TUESDAY, hour: time = time(7)) -> str | None:
    return send_digests(now=at(day, hour), zone=ZONE)


def went() -> list[tuple[str, str]]:
    rows = Digest.objects.filter(sent_at__isnull=False).order_by("on", "user")
    return [(one.user.email, str(one.on)) for one in rows.select_related("user")]


@pytest.mark.parametrize(
    ("day", "hour", "sends"),
    [
        (TUESDAY, time(6, 59), False),
        (TUESDAY, time(7), True),
        (TUESDAY, time(11, 59), True),
        (TUESDAY, time(12), False),  # the morning is over: what it says would be stale
        (TUESDAY, time(23), False),
        (date(2026, 3, 7), time(7), False),  # a Saturday
        (date(2026, 7, 3), time(7), False),  # Independence Day, as observed
        (date(2026, 3, 9), time(7), True),  # the clocks were changed the day before
    ],
)
def test_in_the_morning_of_working_days(selling: Company, day: date, hour: time, sends: bool) -> None:
    send(day, hour)
    assert went() == ([("rep@example.com", str(day)), ("other@example.com", str(day))] if sends else [])


def test_own_days_are_each_sellers(selling: Company) -> None:
    """Who does not work on Tuesdays has no mail on one; who works on Saturdays has one then."""
    set_own_day(selling.sells["rep"].pk, read_own_day("Wed-Sat 9-15"))
    send()
    assert went() == [(selling.other_rep.email, str(TUESDAY))]
    saturday = date(2026, 3, 7)
    send(saturday)
    assert went()[1:] == [(selling.rep.email, str(saturday))]


def test_a_promise_is_told_on_a_day_off_too(selling: Company) -> None:
    saturday = date(2026, 3, 7)
    make_touch(make_deal(selling.sells["rep"]), saturday, "call_back", promised=True)
    send(saturday)
    assert went() == [("rep@example.com", str(saturday))]


@pytest.mark.parametrize(("text", "kept"), [("6:30", "06:30"), ("OFF", "off"), ("7", "07:00")])
def test_the_hour_is_the_companys(selling: Company, text: str, kept: str) -> None:
    set_company({"digest-hour": text})
    assert Setting.objects.get(key="company.digest_hour").value == kept
    send(hour=time(6, 45))
    assert len(went()) == (2 if kept == "06:30" else 0)


@pytest.mark.parametrize("text", ["soon", "25:00", "19:00", "07:60", "-1", ""])
def test_an_hour_that_is_none_is_refused(selling: Company, text: str) -> None:
    with pytest.raises(CompanySettingError, match="Write one"):
        set_company({"digest-hour": text})


def test_each_is_told_of_their_own_once_a_day(server: SmtpServer, selling: Company) -> None:
    deal = Deal.objects.get(account__name="Of rep")
    Promise.objects.create(deal=deal, kind="call_back", on=TUESDAY, made_on=TUESDAY, words="Ask for Liz")
    make_touch(deal, TUESDAY, "call_back", at=time(14), promised=True)
    assert send() == "2 of 2 sent"
    mine, other = (one.message for one in server.deliveries())
    assert (mine["To"], mine["From"]) == (
        "Rita Rep <rep@example.com>",
        '"Reopen, Harper & Lowe" <olive@reopen.test>',
    )
    assert mine["Subject"] == "Tue 3 Mar 2026: one promised call"
    text = mine.get_content().replace("\r\n", "\n")
    assert "PROMISED\n14:00: Renee Alcott, Of rep\n  +16155550142\n" in text
    # Nobody's words, and nothing of a colleague's.
    assert ("Liz" in text, "Of other_rep" in text, "Of rep" in other.get_content()) == (False, False, False)
    link = f"{URL}/m/{off_token(selling.rep.pk)}/"
    assert f"No morning mail any more, with one click: {link}" in text
    assert (mine["List-Unsubscribe"], mine["List-Unsubscribe-Post"]) == (f"<{link}>", None)
    assert mine["Auto-Submitted"] == "auto-generated"
    assert mine["Message-ID"] == Digest.objects.get(user=selling.rep).message_id
    for hour in (time(7), time(7, 5), time(11)):
        assert send(hour=hour) is None
    assert len(server.deliveries()) == 2
    # A worker that was down for days tells of today, once.
    assert send(date(2026, 3, 6), time(9)) == "2 of 2 sent"
    assert [day for _, day in went()] == ["2026-03-03"] * 2 + ["2026-03-06"] * 2


def test_one_click_is_promised_where_mail_providers_reach_us(selling: Company) -> None:
    now = at(TUESDAY, time(7))
    Setting.objects.create(key="public_address.seen", value={"url": URL, "at": now.isoformat()})
    mail = mail_to(selling.rep, Mailbox.objects.get(), now=now)
    assert mail is not None
    read = message_from_bytes(mail.raw, policy=policy.default)
    assert read["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


ANSWERS = [
    # What the server does, what is sent in the end, what stands on record while it is not.
    ({"stage": "rcpt", "answer": "450 4.7.1 Greylisted", "times": 1}, 1, None),
    ({"stage": "dot", "answer": "451 4.3.0 Later", "times": 1}, 1, None),
    ({"stage": "mail", "answer": "452 4.3.1 No room", "times": 1}, 1, None),
    ({"stage": "rcpt", "answer": "550 5.1.1 No such user", "times": 1}, 0, "No such user"),
    ({"stage": "dot", "answer": "554 5.7.1 No", "times": 1}, 0, "No"),
    # Cut off after the text: nobody knows, and it does not go again.
    ({"stage": "dot", "drop": "after", "times": 1}, 1, "ended"),
    ({"stage": "dot", "drop": "before", "times": 1}, 0, "ended"),
]


@pytest.mark.parametrize(("rule", "delivered", "words"), ANSWERS)
def test_what_the_server_answers(
    server: SmtpServer, selling: Company, rule: dict[str, Any], delivered: int, words: str | None
) -> None:
    User.objects.filter(pk=selling.other_rep.pk).update(digest_off_at=at(TUESDAY, time(6)))
    server.script(rule)
    assert send() == "0 of 1 sent"
    row = Digest.objects.filter(user=selling.rep).first()
    assert (row is None) is (words is None)
    if row is not None:
        assert row.sent_at is None
    send(hour=time(7, 5))
    send(hour=time(7, 10))
    assert len(server.deliveries()) == delivered


def test_a_server_that_is_down_is_tried_again(server: SmtpServer, selling: Company) -> None:
    Mailbox.objects.update(smtp_port=9)
    assert str(send()).startswith("held: ")
    assert Mailbox.objects.get().trouble != ""
    Mailbox.objects.update(smtp_port=server.ports["none"])
    assert send(hour=time(7, 30)) == "2 of 2 sent"


def test_a_crash_sends_no_second_one(selling: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    class Crash(BaseException):
        pass

    def dies(*_: object) -> Outcome:
        raise Crash

    monkeypatch.setattr(leave._Folder, "hand_over", dies)
    with pytest.raises(Crash):
        send()
    monkeypatch.undo()
    send(hour=time(7, 5))
    assert went() == [("other@example.com", "2026-03-03")]
    assert Digest.objects.get(user=selling.rep).last_words == "The server’s answer was not written down."


def test_two_workers_send_one(selling: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one is quicker, between the recipient and the text."""
    offer = leave._Folder.offer

    def late(self: Any, to: str, size: int) -> Any:
        user = User.objects.get(email=to)
        Digest.objects.create(user=user, on=TUESDAY, message_id="<other@reopen.test>")
        return offer(self, to, size)

    monkeypatch.setattr(leave._Folder, "offer", late)
    assert send() == "0 of 2 sent"


def test_a_restore_tells_nobody_again(selling: Company) -> None:
    assert skip_today(now=at(TUESDAY, time(3))) == User.objects.count()
    assert send() is None
    assert send(date(2026, 3, 4)) == "2 of 2 sent"


def test_who_is_not_told(selling: Company) -> None:
    """Who switched it off, who may not sign in, who has no address yet; who does not sell; who has nothing due."""
    users = User.objects.filter(pk=selling.rep.pk)
    for change in (
        {"digest_off_at": at(TUESDAY, time(1))},
        {"is_active": False},
        {"email": "owner@localhost"},
    ):
        before = users.values(*change).get()
        users.update(**change)
        assert [one for one, _ in went_after(send)] == ["other@example.com"]
        users.update(**before)
    Deal.objects.filter(owner=selling.sells["rep"]).update(let_go=True)
    assert [one for one, _ in went_after(send)] == ["other@example.com"]


def went_after(act: Any) -> list[tuple[str, str]]:
    Digest.objects.all().delete()
    act()
    return went()


def test_out_of_which_mailbox(server: SmtpServer, selling: Company) -> None:
    """The company's that sends; never a rep's own, nor into Drafts; the sample company into a folder alone."""
    company_box = Mailbox.objects.get()
    folder = make_mailbox(way="folder", address="folder@reopen.test")
    make_mailbox(way="drafts", address="drafts@reopen.test")
    make_mailbox(way="smtp", address="rita@reopen.test", user=selling.rep)
    send()
    assert {one.sender for one in server.deliveries()} == {company_box.address}
    with pytest.raises(CompanySettingError, match="is no mailbox of the company that sends"):
        set_company({"digest-mailbox": "rita@reopen.test"})
    set_company({"digest-mailbox": "Folder@Reopen.test"})
    send(date(2026, 3, 4))
    assert len(server.deliveries()) == 2
    kept = sorted((Path(settings.REOPEN_HOME) / "letters" / str(folder.pk)).glob("morning-2026-03-04-*.eml"))
    assert len(kept) == 2
    set_company({"digest-mailbox": ""})
    Deal.objects.filter(account__name="Of rep").update(source="sample")
    send(date(2026, 3, 5))
    assert (len(server.deliveries()), len(went())) == (2, 6)
    folder.delete()
    assert send(date(2026, 3, 6)) is None
    assert len(server.deliveries()) == 2


def test_no_mail_without_an_address_for_its_link(server: SmtpServer, settings: Any) -> None:
    settings.REOPEN_URL = ""
    assert send() is None
    assert went() == []


def test_replies_handed_over_are_told_of_once(selling: Company) -> None:
    deal = Deal.objects.get(account__name="Of rep")
    box = Mailbox.objects.get()
    Reply.objects.create(
        mailbox=box, uid_validity=1, uid=1, content_hash="1", raw=b"", received_at=at(TUESDAY, time(1)),
        stored_at=at(TUESDAY, time(1)), contact=deal.contact, campaign=make_campaign(box), state="judged",
        subject="SECRET", released_at=at(date(2026, 3, 2), time(16)),
    )  # fmt: skip

    def told(user: User, day: date) -> str:
        mail = mail_to(user, box, now=at(day, time(7)))
        return mail.text.partition("REPLIES HANDED OVER TO YOU\n")[2].partition("\n")[0] if mail else ""

    assert told(selling.rep, TUESDAY) == "Renee Alcott, Of rep, on Mon 2 Mar 2026"
    assert told(selling.other_rep, TUESDAY) == ""
    send()
    assert told(selling.rep, TUESDAY + timedelta(days=1)) == ""


def test_one_click_switches_it_off(selling: Company) -> None:
    url = f"/m/{off_token(selling.rep.pk)}/"
    browser = Client(enforce_csrf_checks=True)
    assert (browser.get(url).status_code, browser.head(url).status_code) == (200, 200)
    assert User.objects.get(pk=selling.rep.pk).digest_off_at is None
    answer = browser.post(url, {"List-Unsubscribe": "One-Click"})
    assert (answer.status_code, answer.cookies) == (200, {})
    assert "The morning’s mail comes no more." in answer.content.decode()
    since = User.objects.get(pk=selling.rep.pk).digest_off_at
    assert since is not None
    browser.post(url)
    assert User.objects.get(pk=selling.rep.pk).digest_off_at == since
    other = off_token(selling.other_rep.pk)
    for wrong in (
        f"{selling.other_rep.pk}-{url.rpartition('-')[2][:-1]}",
        other[:-1],
        other.partition("-")[0],
        "-",
    ):
        assert browser.post(f"/m/{wrong}/").status_code == 404
    assert User.objects.get(pk=selling.other_rep.pk).digest_off_at is None
    send()
    assert went() == [("other@example.com", "2026-03-03")]


def test_the_worker_sends_it(selling: Company) -> None:
    now = at(TUESDAY, time(7, 30))
    assert MORNING in [job for jobs in lanes(lambda: now, Event()).values() for job in jobs]
    assert look(lambda: now, jobs=[MORNING]) == ["morning mail"]
    assert look(lambda: now, jobs=[MORNING]) == []
    assert len(went()) == 2
