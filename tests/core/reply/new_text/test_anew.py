"""What was written anew, whatever a mail program made of the mail that is answered."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.core.reply.html_text import html_text
from reopen.core.reply.new_text import written_anew

LETTER = (
    "Dear Ann,\n\nYou spoke with us last May. Would you tell me\n\n1. Did someone contact you?\n"
    "2. Did you receive everything you were looking for?\n3. Is it OK to remove you from our database?\n\n"
    "Thank you,\nJoe Doe\nDoe Scales, 1 High Street\nIf you would rather not hear from us, answer with one word."
)
QUOTED = "\n".join(f"> {line}" for line in LETTER.split("\n"))


@pytest.mark.parametrize(
    "above",
    [
        "On Tue, 3 Nov 2026 at 09:14, Joe Doe <joe@doe.example> wrote:",
        "On Tue, Nov 3, 2026 at 9:14 AM Joe Doe\n<joe@doe.example> wrote:",
        "Am Di., 3. Nov. 2026 um 09:14 Uhr schrieb Joe Doe <\njoe@doe.example>:",
        "Joe Doe <joe@doe.example> schrieb am Di., 3.\nNov. 2026 um 09:14 Uhr:",
        "Le mar. 3 nov. 2026 à 09:14, Joe Doe <joe@doe.example> a écrit :",
        "El mar, 3 nov 2026 a las 9:14, Joe Doe (<joe@doe.example>) escribió:",
        "Op di 3 nov 2026 om 09:14 schreef Joe Doe <joe@doe.example>:",
        "Il giorno mar 3 nov 2026 alle ore 09:14 Joe Doe <joe@doe.example> ha scritto:",
        "Den tis 3 nov. 2026 kl 09:14 skrev Joe Doe <joe@doe.example>:",
        "2026-11-03 9:14 GMT+01:00 Joe Doe <joe@doe.example>:",
        "3 нояб. 2026 г. 9:14 пользователь Joe Doe <joe@doe.example> написал:",
        "-----Original Message-----\nFrom: Joe Doe [mailto:joe@doe.example]\nSent: Tuesday\nTo: Ann\nSubject: Scales\n",
        "________________________________\nFrom: Joe Doe <joe@doe.example>\nSent: Tuesday\nTo: Ann\nSubject: Scales\n",
        "Von: Joe Doe\nGesendet: Dienstag, 3. November 2026 09:14\nAn: Ann Lee\nBetreff: Waagen\n",
        "De : Joe Doe\nEnvoyé : mardi 3 novembre 2026 09:14\nÀ : Ann Lee\nObjet : Balances\n",
        "De: Joe Doe\nEnviado el: martes, 3 de noviembre de 2026\nPara: Ann Lee\nAsunto: Básculas\n",
        "Van: Joe Doe\nVerzonden: dinsdag 3 november 2026 09:14\nAan: Ann Lee\nOnderwerp: Weegschalen\n",
        "-------- Ursprüngliche Nachricht --------\nVon: Joe Doe\nDatum: 03.11.26 09:14\nAn: Ann\nBetreff: Waagen\n",
        "Sent from my iPhone\n\nOn Nov 3, 2026, at 9:14 AM, Joe Doe <joe@doe.example> wrote:",
    ],
)
@pytest.mark.parametrize("quoted", [LETTER, QUOTED], ids=["bare", "marked"])
def test_the_letter_is_cut(above: str, quoted: str) -> None:
    found = written_anew(f"Not now, thank you.\n\n{above}\n{quoted}", from_name="Ann Lee")
    assert (found.text, found.under) == ("Not now, thank you.", {})


@pytest.mark.parametrize(
    "under",
    [
        "Ann",
        "Ann Lee\nOffice Manager\nLee & Daughters | 555-0100",
        "Kind regards,\nAnn Lee",
        "Mit freundlichen Grüßen\n\nAnn Lee\nGeschäftsführerin",
        "Cordialement,\nA. Lee",
        "Un saludo",
        "Met vriendelijke groet,\nAnn",
        "-- \nAnn Lee\nNow also in Leeds!",
        "Annie",
        "A.L.\n\nAnn Lee\nLee & Daughters",
        "Ann @ the front desk",
        "Prof. A. Lee (ret.)\nVolunteer Docent",
        "Under Ohio law, e-mail to the county is a public record.",
        "[image: Lee & Daughters logo]\nAnn Lee\nOffice Manager\nLee & Daughters never asks for passwords. "
        "To stop receiving our newsletter, click Unsubscribe at lee.example/news.",
        "Von meinem iPhone gesendet",
        "Envoyé depuis mon mobile",
        "Ann Lee\nThis message is confidential. If it is not for you, remove it.",
        "Katherine Moy\nAssistant to the Chairman\nLee & Daughters",
    ],
)
def test_what_stands_under_every_mail_of_theirs_is_cut(under: str) -> None:
    text = f"Come by on Friday.\n\n{under}"
    assert (
        written_anew(text, from_name="Ann Lee", from_address="ann@lee.example").text == "Come by on Friday."
    )


ANSWERS = {"contacted": "Yes, Kevin.", "satisfied": "Half of it", "remove": "no, keep me"}


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        (
            "On 3/11/26 9:14, Joe Doe wrote:\n> 1. Did someone contact you?\nYes, Kevin.\n"
            "> 2. Did you receive everything you were looking for?\n\nHalf of it\n\n"
            "> 3. Is it OK to remove you from our database?\nno, keep me\n>\n> Thank you,\n> Joe\n\n-- \nAnn",
            "",
        ),
        (
            "From: Joe Doe\nSent: Tuesday\nTo: Ann\n\n1. Did someone contact you?   Yes, Kevin.\n"
            "2. Did you receive everything you were looking for? ==> Half of it\n"
            "3. Is it OK to remove you from our database? no, keep me\n\nThank you,\nJoe",
            "",
        ),
        (
            "From: Joe Doe\nSent: Tuesday\nTo: Ann\n\n1. Did someone contact you? >>> Yes, Kevin.\n"
            "2. Did you receive everything you were looking for? <<<< Half of it\n"
            "3. Is it OK to remove you from our database? <-- no, keep me\n\nThank you,\nJoe",
            "",
        ),
        (
            "From: Joe Doe\nSent: Tuesday\nTo: Ann\n\n1. Did someone contact you?\nYes, Kevin.\n"
            "2. Did you receive everything you were looking for?\nHalf of it\n"
            "3. Is it OK to remove you from our database?\nno, keep me\n\nThank you,\nJoe",
            "",
        ),
        (
            LETTER.replace("contact you?", "contact you?\nYes, Kevin.")
            .replace("looking for?", "looking for?\n  Half of it")
            .replace("database?", "database? no, keep me"),
            LETTER,
        ),
        (
            "    On Tuesday, November 3, 2026, Joe Doe <joe@doe.example> wrote:\n \n Dear Ann,\n"
            " 1. Did someone contact you?\n"
            "Yes, Kevin.\n 2. Did you receive everything you were looking for?\nHalf of it\n"
            " 3. Is it OK to remove you from our database?\nno, keep me\n Thank you",
            "",
        ),
        (
            "From: Joe Doe\nSent: Tuesday\nTo: Ann\n\nDear Ann,\nI looked through last year's letters.\n"
            "Did one of us reply to you?\nYes, Kevin.\nDid you have everything you were looking for?\nHalf of it\n"
            "If there is nothing further, may we remove you from our database?\nno, keep me\n\nYours,\nJoe",
            "",
        ),
    ],
    ids=["marked", "behind", "behind arrows", "bare", "by the letter", "set in", "by turns"],
)
def test_answers_among_the_questions(text: str, letter: str) -> None:
    found = written_anew(text, from_name="Ann Lee", letter=letter)
    assert (found.text.replace("\n\n", "\n").replace("  ", "").split("\n"), found.under) == (
        list(ANSWERS.values()),
        ANSWERS,
    )


def test_questions_with_remarks_of_their_own_are_no_answers() -> None:
    quoted = (
        "From: Joe Doe\nSent: Tuesday\nTo: Ann\n\nDear Ann,\nDid one of us reply to you?\n"
        "Did you have everything you were looking for?\nI ask because Kevin left.\n"
        "May we remove you from our list?\n\nJoe"
    )
    assert written_anew(f"Yes, no, yes.\n\n{quoted}").text == "Yes, no, yes."


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (f"{QUOTED}\n\nTake me off, please.", "Take me off, please."),
        (
            "One question: on 3 May I wrote\nto Kevin. Who is he?",
            "One question: on 3 May I wrote\nto Kevin. Who is he?",
        ),
        (
            "yes yes yes\n\n-------- Original message --------\nFrom: Joe\nDate: 7/1/26\nTo: Ann\n\nHi",
            "yes yes yes",
        ),
        ("1. yes 2. no\nOn Tue, 3 Nov 2026, Joe <joe@doe.example> wrote:\n> Hi", "1. yes 2. no"),
        ("Thanks", "Thanks"),
        ("Hi,\n\nAnn Lee here, remove me.", "Hi,\n\nAnn Lee here, remove me."),
        ("No.\n\nAnn\n\nPS: take us off, please", "No.\n\nPS: take us off, please"),
        ("👍", "👍"),
        ("Sent from my iPhone\n\n> On 3 Nov 2026, Joe Doe wrote:\n> Hi", ""),
        ("", ""),
    ],
)
def test_what_is_theirs_stays(text: str, new: str) -> None:
    assert written_anew(text, from_name="Ann Lee").text == new


@pytest.mark.parametrize(
    "html",
    [
        "<div>Yes, gladly.</div><div class=gmail_quote><div class=gmail_attr>On Tue, 3 Nov 2026 Joe Doe "
        "&lt;joe@doe.example&gt; wrote:<br></div><blockquote><p>Did someone contact you?</p></blockquote></div>",
        "<p>Yes, gladly.</p><hr><div id=divRplyFwdMsg><b>From:</b> Joe Doe<br><b>Sent:</b> Tuesday<br><b>To:</b> Ann"
        "<br><b>Subject:</b> Scales</div><div>Did someone contact you?</div>",
        "<div class=moz-cite-prefix>On 3/11/26 9:14, Joe Doe wrote:<br></div><blockquote type=cite>"
        "Did someone contact you?</blockquote><p>Yes, gladly.</p>",
    ],
)
def test_what_html_quotes_is_cut(html: str) -> None:
    text = html_text(html, marked=True)
    assert written_anew(text, from_name="Ann Lee").text == "Yes, gladly."


_PIECES = [*LETTER.split("\n"), *QUOTED.split("\n"), "Ann", "--", "", "yes", "From: a", "To: b"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(_PIECES) | st.text(max_size=30), max_size=12).map("\n".join),
    st.sampled_from(["", LETTER]),
)
def test_any_text_is_read_and_none_grows(text: str, letter: str) -> None:
    assert len(written_anew(text, from_name="Ann Lee", letter=letter).text) <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "> a\n" * 100_000,
        ("-" * 79 + "\n") * 10_000,
        "On 3 May 2026 Joe\n" * 50_000,
        ">" * 1_000_000,
    ],
    ids=["one line", "marks", "rules", "heads", "levels"],
)
def test_hostile_texts_cost_little(text: str) -> None:
    began = time.process_time()
    written_anew(text, from_name="Ann Lee", letter=LETTER)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "name", "new"),
    [
        (f"\n\nAnn Lee\nLee & Daughters\nFree estimates!\n\n{QUOTED}", "Ann Lee", ""),
        (f"Ann\n\n{QUOTED}", "Ann Lee", "Ann"),
        ("Yes please\n\nBill", "William Orr", "Yes please"),
        ("Yes please\n\nUli", "Ulrike Kern", "Yes please"),
        ("Yes please\n\nMD", "Mary Dunn", "Yes please"),
        ("Ask for\n\nBill", "Ann Lee", "Ask for\n\nBill"),
        ("Ann - take me off", "Ann Lee", "Ann - take me off"),
        (f"It was opened.\n\n---- Your request ----\n{QUOTED}", "Help Desk", "It was opened."),
        ("It was opened.\n---- no more ----", "Ann Lee", "It was opened.\n---- no more ----"),
    ],
)
def test_who_signs_and_what_is_left(text: str, name: str, new: str) -> None:
    assert written_anew(text, from_name=name).text == new


@pytest.mark.parametrize(
    "closing",
    ["Thanking you,", "Thanking you in anticipation,", "Assuring you of our best attention,", "Yours in fellowship,",
     "Ever yours,", "In haste,", "God bless,", "Stay well,"],
)  # fmt: skip
def test_a_closing_of_another_school(closing: str) -> None:
    anew = written_anew(
        f"Kindly send the list of prices.\n\n{closing}\nAnn Lee\n\n{QUOTED}", from_name="Ann Lee"
    )
    assert anew.text == "Kindly send the list of prices."


@pytest.mark.parametrize(
    "line", ["Thanking you is not enough.", "In haste we chose the blue one.", "Be well and send it."]
)
def test_a_line_that_only_begins_like_a_closing(line: str) -> None:
    assert line in written_anew(f"The price was right.\n{line}\n\n{QUOTED}").text
