"""The desk without a browser: what it shows, what it costs, what its forms do, and that strangers' mail is harmless."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reopen.records.models import Message, Promise, Reply, Suppression
from tests.fixtures.replies import NOW, make_desk, make_letter, make_reply, raw_mail, stopped_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(company: Any, client: Any, monkeypatch: Any) -> dict[str, Any]:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)
    client.force_login(company.owner)
    return make_desk(company.sells["rep"])


def text(answer: Any) -> str:
    return str(answer.content.decode())


def h1(page: str) -> str:
    return re.sub(r"<[^>]+>", "", page.split("<h1>")[1].split("</h1>", maxsplit=1)[0])


def groups(page: str) -> dict[str, list[str]]:
    """Heading → who stands under it."""
    found = {}
    for part in re.split(r"<h2>", page.split("Replies to judge")[1].split("</nav>", maxsplit=1)[0])[1:]:
        found[part.split(" <span>")[0]] = re.findall(r"<strong>([^<]*)</strong>", part)
    return found


def test_the_desk_shows_the_replies_in_their_groups(client: Any, desk: dict[str, Any]) -> None:
    page = text(client.get("/replies/"))
    assert h1(page) == "Two may be removals. Gail Trevino’s is in doubt: confirm it, or lift the stop."
    assert groups(page) == {
        "Possible removals": ["Gail Trevino", "D. Kessler"],
        "Interested": ["Harriet Dole"],
        "Later": ["Yolanda Pruitt"],
        "Everything else": ["Bea Sorensen"],
        "Unmatched": ["Orders"],
        "Out of office and bounces": ["Ken Abernathy"],
    }
    assert "Verdict on 19 Mar." in page
    counts = re.findall(r"<dt>([^<]+)</dt><dd[^>]*>(\d+)</dd>", page)
    assert counts == [
        ("sent", "6"), ("replies", "5"), ("to judge", "5"), ("worth discussing", "0"), ("out of office", "1"),
        ("dead addresses", "0"), ("unmatched", "1"),
    ]  # fmt: skip


def test_the_phrases_that_decided_are_marked(client: Any, desk: dict[str, Any]) -> None:
    page = text(client.get(f"/replies/{desk['gail'].pk}/"))
    assert re.findall(r"<mark>([^<]+)<sup>(\w)</sup></mark>", page) == [
        ("nobody ever called me back", "a"),
        ("You can take me off if it’s easier", "b"),
        ("the Tessel machines have been a headache", "c"),
        ("in September", "d"),
    ]
    answers = re.findall(
        r'<th scope="row">([^<]+)</th><td[^>]*><strong>([^<]+)</strong></td><td>(\w?)</td>', page
    )
    assert answers == [
        ("Did anyone get back to you?", "No", "a"), ("Did you get all you wanted?", "No", "c"),
        ("May we remove you?", "Allowed", "b"),
    ]  # fmt: skip


DOUBT = {
    "why": ["to “remove”: “no”", "“we are all set”", "“0 ?”"],
    "or_else": "later",
    "or_else_why": ["“next spring”", "your own corrections speak for it"],
}


@pytest.mark.parametrize(
    ("intent", "confidence", "reading", "asks"),
    [
        ("not_interested", 0.41, DOUBT, "Is this N not us (“we are all set”) or L later (“next spring”)?"),
        ("unclear", 0.41, DOUBT, "Is this L later (“next spring”)?"),
        ("satisfied", 0.41, {"or_else": "remove"}, "Is this somebody content or X a removal?"),
        ("not_interested", 0.41, {}, "Is this N not us?"),
        ("not_interested", 0.95, DOUBT, ""),
    ],
)
def test_what_the_reader_is_not_sure_of_it_asks(
    client: Any, desk: dict[str, Any], intent: str, confidence: float, reading: dict[str, Any], asks: str
) -> None:
    """In the list and above the keys; marked in the text is what led there."""
    letter = desk["harriet"].letter
    Reply.objects.exclude(pk=desk["stray"].pk).update(state="judged", judged_at=NOW)
    said = "No. We are all set, perhaps next spring."
    made = make_reply(letter, said, intent, reading={"confidence": confidence, **reading})
    page = text(client.get(f"/replies/{made.pk}/"))
    asked = re.findall(r'class="asks">(.*?\?)(?:</span></a>| <span)', page)
    assert [re.sub(r"<[^>]+>", "", one) for one in asked] == ([asks] * 2 if asks else [])
    assert ("The reader is not sure, so it has done nothing yet." in page) == bool(asks)
    if reading is DOUBT:
        assert re.findall(r"<mark>([^<]+)<sup>", page) == ["No", "We are all set"]
        assert "remove: their own answer" in page


@pytest.mark.parametrize("path", ["/replies/", "/replies/?campaign=all", "/replies/{gail}/", "/"])
def test_the_number_of_queries_does_not_grow_with_the_replies(
    client: Any, desk: dict[str, Any], path: str
) -> None:
    path = path.format(gail=desk["gail"].pk)

    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200
        return len(seen)

    few = cost()
    for n in range(12):
        letter = make_letter(
            desk["campaign"],
            who=f"Ann {n}",
            account=f"Firm {n}",
            address=f"a{n}@f{n}.example",
            in_care_since=None,
        )
        make_reply(letter, "Hello", "interested")
    assert cost() == few


def test_a_decision_opens_the_next_reply_and_can_be_undone(client: Any, desk: dict[str, Any]) -> None:
    answer = client.post(f"/replies/{desk['kessler'].pk}/decide/", {"is": "remove"})
    assert answer["Location"] == f"/replies/{desk['harriet'].pk}/"
    page = text(client.get(answer["Location"]))
    assert "Removed: the stop stays." in page
    assert f'action="/replies/{desk["kessler"].pk}/undo/"' in page
    assert groups(page)["Judged today"] == ["D. Kessler"]
    back = client.post(f"/replies/{desk['kessler'].pk}/undo/")
    assert back["Location"] == f"/replies/{desk['kessler'].pk}/"
    assert Reply.objects.get(pk=desk["kessler"].pk).state == "to_judge"


def test_a_later_day_is_read_as_a_person_types_it(client: Any, desk: dict[str, Any]) -> None:
    path = f"/replies/{desk['yolanda'].pk}/decide/"
    wrong = client.post(path, {"is": "later", "on": "3/4"})
    assert (wrong.status_code, "“3/4” is not a day that can be read." in text(wrong)) == (422, True)
    assert 'value="3/4"' in text(wrong)
    assert client.post(path, {"is": "later", "on": "1 Jun 2027"}).status_code == 302
    assert str(Promise.objects.get().on) == "2027-06-01"


def test_what_lifts_a_stop_is_pressed_twice_without_script_too(client: Any, desk: dict[str, Any]) -> None:
    path = f"/replies/{desk['gail'].pk}/decide/"
    once = client.post(path, {"is": "interested"})
    assert (once.status_code, 'name="seen" value="interested"' in text(once)) == (422, True)
    assert Suppression.objects.filter(key="gail@norwood.example").exists()
    assert client.post(path, {"is": "interested", "seen": "later"}).status_code == 422
    assert client.post(path, {"is": "interested", "seen": "interested"}).status_code == 302
    assert not Suppression.objects.filter(key="gail@norwood.example").exists()


def test_an_answer_is_sent_from_the_desk_and_taken_back(client: Any, desk: dict[str, Any]) -> None:
    path = f"/replies/{desk['harriet'].pk}/"
    client.post(f"{path}answer/", {"answer": "Two would cost $900 a month."})
    message = Message.objects.get(kind="answer")
    page = text(client.get(path))
    assert "Two would cost $900 a month." in page
    assert f'action="/answers-sent/{message.pk}/undo/"' in page
    assert client.post(f"/answers-sent/{message.pk}/undo/")["Location"] == path
    message.refresh_from_db()
    assert message.state == "cancelled"
    empty = client.post(f"{path}answer/", {"answer": " "})
    assert (empty.status_code, "Nothing is written here yet." in text(empty)) == (422, True)


def test_a_stray_mail_says_why_it_may_be_ours_and_is_matched(client: Any, desk: dict[str, Any]) -> None:
    path = f"/replies/{desk['stray'].pk}/"
    page = text(client.get(path))
    assert "the subject of a letter, from the company of another address" in page
    assert "harriet@dole.example · the same company, dole.example" in page
    found = text(client.get(f"{path}?find=yolanda@pruitt.example"))
    assert "yolanda@pruitt.example · you looked for it" in found
    assert "No letter was sent to “nobody@x.example”." in text(client.get(f"{path}?find=nobody@x.example"))
    client.post(f"{path}match/", {"letter": desk["harriet"].letter_id})
    assert Reply.objects.get(pk=desk["stray"].pk).state == "to_judge"


def test_a_dismissed_mail_is_gone(client: Any, desk: dict[str, Any]) -> None:
    path = f"/replies/{desk['stray'].pk}/"
    assert client.post(f"{path}dismiss/").status_code == 302
    assert [client.get(path + part).status_code for part in ("", "raw/", "parts/0/")] == [404, 404, 404]


HOSTILE = """<html><head><style>body{display:none}</style><title>t-canary</title></head><body onload="alert(1)">
<p style="color:red" onclick="x()">Hello <b>you</b></p><img src="https://spy.example/1.gif"><svg><script>x()</script></svg>
<a href="javascript:alert(1)">click</a> <a href="https://shop.example/?a=1&b=2">our shop</a>
<form action="https://evil.example"><input name="password"></form><iframe src="//evil.example"></iframe>
<math><mi>y</mi></math><base href="https://evil.example"><meta http-equiv="refresh" content="0;url=//evil.example">
<table background="//evil.example/x"><tr><td>cell &lt;script&gt;</td></tr></table></body></html>"""


def test_html_is_shown_without_anything_that_acts(client: Any, desk: dict[str, Any]) -> None:
    Reply.objects.filter(pk=desk["harriet"].pk).update(
        raw=raw_mail("harriet@dole.example", "Hello", html=HOSTILE)
    )
    answer = client.get(f"/replies/{desk['harriet'].pk}/")
    shown = text(answer).split('aria-label="The mail as it came">')[1].split("</div></details>")[0]
    assert set(re.findall(r"<(\w+)", shown)) <= {"p", "b", "span", "table", "tbody", "tr", "td"}
    assert not re.findall(r"<\w+\s+(?!class=\"to\")", shown)
    assert "our shop" in shown
    assert "(https://shop.example/?a=1&amp;b=2)" in shown
    assert "cell &lt;script&gt;" in shown
    for word in ("javascript", "spy.example", "evil.example", "t-canary", "onclick", "display:none"):
        assert word not in shown
    assert "default-src 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>" * 5000,
        "<a href='x" * 2000,
        "<div><b>" + "&lt;" * 1000,
        "\x00<p>\ud83d",
        "<![CDATA[<p>]]>",
        "<!--",
    ],
)
def test_odd_html_is_shown_all_the_same(html: str) -> None:
    from reopen.web.replies.mail_html import harmless

    shown = harmless(html.encode("utf-8", "replace").decode())
    assert not re.search(r"<(?!/?(?:p|div|b|span|a)\b)", shown)


def test_attachments_are_saved_and_never_shown(client: Any, desk: dict[str, Any]) -> None:
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"] = "harriet@dole.example"
    mail.set_content("See the file.")
    mail.add_attachment(b"<script>alert(1)</script>", "text", "html", filename="NAME")
    raw = mail.as_bytes().replace(b'filename="NAME"', b"filename*=utf-8''..%2F..%2Fx%22%0D%0Aa%3B.html")
    Reply.objects.filter(pk=desk["harriet"].pk).update(raw=raw)
    path = f"/replies/{desk['harriet'].pk}/"
    (link,) = re.findall(rf'href="({path}parts/\d+/)" download', text(client.get(path)))
    for url in (link, f"{path}raw/"):
        answer = client.get(url)
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
        assert "/" not in answer["Content-Disposition"]
        assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert client.get(link).content == b"<script>alert(1)</script>"
    assert client.get(f"{path}parts/99/").status_code == 404


def test_text_of_a_stranger_is_escaped(client: Any, company: Any, desk: dict[str, Any]) -> None:
    evil = "<script>alert(1)</script>"
    letter = make_letter(desk["campaign"], who="Eve", account="Eve", address="eve@eve.example")
    reading = {"why": [f"'{evil}' -> {evil}"], "referred_to": evil}
    reply = make_reply(letter, evil, "referral", reading=reading, subject=evil, matched_by=evil)
    for path in ("/replies/", f"/replies/{reply.pk}/"):
        assert evil not in text(client.get(path))


def test_silence_is_proved(client: Any, desk: dict[str, Any]) -> None:
    stop = desk["gail"].effects["stops"][0]
    page = text(client.get(f"/silence/{stop}/"))
    assert h1(page) == "Nothing has gone to Gail Trevino since Tue 10 Mar 2026."
    assert "You can take me off if it’s easier" in page
    assert "today 14:01" in page
    assert "“Your enquiry last March”" in page
    letter = Message.objects.filter(pk=desk["gail"].letter_id)
    letter.update(ground="gb-email", ground_words="UK, PECR: a company’s address")
    page = text(client.get(f"/silence/{stop}/"))
    assert "UK, PECR: a company’s address; legitimate interest, weighed in the note" in re.sub(
        r"<[^>]+>", "", page
    )
    letter.update(sent_at=NOW)
    assert h1(text(client.get(f"/silence/{stop}/"))) == (
        "One thing went to Gail Trevino after they asked: see what, below."
    )


def test_an_empty_desk_says_what_will_come(client: Any, company: Any) -> None:
    client.force_login(company.owner)
    page = text(client.get("/replies/"))
    assert h1(page) == "No letter has gone yet, so there is no reply."
    assert "you judge each with one key" in page


@pytest.mark.parametrize(
    "query", ["?campaign=x", "?campaign=99999", "?campaign=99999999999999999999999", "?find=%00&campaign=all"]
)
def test_mangled_links_show_a_page(client: Any, desk: dict[str, Any], query: str) -> None:
    for path in ("/replies/", f"/replies/{desk['stray'].pk}/"):
        assert client.get(path + query).status_code == 200


def test_the_campaigns_are_switched(client: Any, desk: dict[str, Any]) -> None:
    from tests.fixtures.letters import make_campaign

    other = make_campaign(desk["mailbox"], title="April 2025", state="collecting")
    letter = make_letter(other, who="Ida Moss", account="Moss", address="ida@moss.example")
    stopped_by(make_reply(letter, "Take me off", "remove"))
    assert groups(text(client.get(f"/replies/?campaign={other.pk}")))["Possible removals"] == ["Ida Moss"]
    assert "Ida Moss" not in text(client.get(f"/replies/?campaign={desk['campaign'].pk}"))
    assert len(groups(text(client.get("/replies/?campaign=all")))["Possible removals"]) == 3


def test_who_would_talk_stands_on_the_owners_today_and_on_no_other(
    client: Any, company: Any, desk: dict[str, Any]
) -> None:
    assert "Harriet Dole" in text(client.get("/"))
    for who in (company.manager, company.rep):
        client.force_login(who)
        page = text(client.get("/"))
        assert ("Would talk" in page, "What would two cost" in page, 'href="/replies/"' in page) == (
            False, False, False,
        )  # fmt: skip
