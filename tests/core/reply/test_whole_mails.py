"""Whole mails: who wrote them, whom they point to, who is gone, and where their signature begins."""

from datetime import UTC, datetime

import pytest

from reopen.core.reply.reading import Reading
from tests.fixtures.reading import read

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)


def of(text: str, subject: str = "Re: quick question", sender: str = "Nora Hale", *headers: str) -> Reading:
    head = (
        f"From: {sender} <nora@halepress.example>",
        "To: Rob Hanley <rob@hanley.example>",
        f"Subject: {subject}",
        "Date: Tue, 3 Mar 2026 10:00:00 +0000",
        "Content-Type: text/plain; charset=utf-8",
        *headers,
    )
    return read("\r\n".join((*head, "", text, "")).encode(), received_at=NOW)


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        (
            "Half-term",
            "The studio is shut and the children are feral. We reopen on Monday 9 March.",
            "auto_reply",
        ),
        (
            "Stocktaking",
            "We are counting every screw in the place. The shop opens again on 16 March.",
            "auto_reply",
        ),
        ("Gone skiing!", "Snow is calling. Back at my desk on Monday, March 16.", "auto_reply"),
        (
            "Closed for the move",
            "Fourteen vans and a piano. The office reopens Tuesday 10 March.",
            "auto_reply",
        ),
        ("Betriebsferien", "Unsere Werkstatt macht Ferien. Wieder da am 23. März.", "auto_reply"),
        ("Umzug", "Wir sind mitten im Umzug. Ab dem 16. März wieder erreichbar.", "auto_reply"),
        ("Fermeture annuelle", "Nous sommes en vacances. De retour le 23 mars.", "auto_reply"),
        ("Cerrado", "Cerramos por vacaciones. Volvemos el 23 de marzo.", "auto_reply"),
        ("Verhuizing", "We zijn aan het verhuizen. Vanaf 16 maart weer open.", "auto_reply"),
        ("OOO Re: quick question", "Flu. Back when I can stand, Thursday probably.", "auto_reply"),
        ("OOO", "Flu. Back Thursday.", "auto_reply"),
        ("Re: quick question", "Winter break with the boys! Back Monday, March 16.", "auto_reply"),
        (
            "Dr. Amos Wren is away",
            "Dr. Wren is at sea. He returns to the practice on 30 March.",
            "auto_reply",
        ),
        ("Jury duty", "I have been called to do my civic duty. I return to work on March 17.", "auto_reply"),
        ("A new question", "Nobody called. We are closed Mondays. Come back on Tuesday 10 March.", "human"),
        ("Printers", "We're away until the 9th. Back on Tuesday, bring the papers for the lease.", "human"),
        ("quick question", "No thanks. Back in March we bought one.", "human"),
        ("Your visit", "On holiday. Back on Monday 9 March, call me then.", "human"),
        ("copier", "Not now, moving. Back on 16 March.", "human"),
        ("Re: quick question", "We are closed for stocktaking. Open again on Monday, come by.", "human"),
        ("Re: quick question", "Back Tuesday March 10, try me after that.", "human"),
        ("Re: quick question", "Out of money. Back in June.", "human"),
        ("hello", "Sorry, I was on vacation, back since Monday 2 March. What do you have in color?", "human"),
        ("Visit", "I'd like the lease. I travel a lot, back on Friday.", "human"),
        ("Lease", "We are shut on Mondays. I return the papers on Tuesday 10 March.", "human"),
        ("Printer", "It broke on vacation! Am back Monday 9 March and would love a demo.", "human"),
        ("Remove", "On leave. Unsubscribe me. Back 9 March.", "human"),
    ],
)
def test_a_notice_of_an_absence_under_its_own_subject(subject: str, text: str, kind: str) -> None:
    assert of(text, subject).kind == kind


@pytest.mark.parametrize(
    ("text", "machine", "name"),
    [
        ("I've left Hale Press. Nothing is forwarded.", True, None),
        ("I finished up with Hale Press on Friday.", True, None),
        (
            "Nora is no longer with Hale Press. Please send your message to desk@halepress.example.",
            True,
            "desk@halepress.example",
        ),
        (
            "Nora Hale has left Hale Press. Forward your message to Ann Birch, ann@halepress.example.",
            True,
            "ann@halepress.example",
        ),
        ("Your message to nora@halepress.example is held.", True, None),
        ("We are closed until 16 March. For a burst pipe, ring Tobias.", True, "Tobias"),
        ("Away until 9 March. See Greta in the mail room if you need anything.", True, "Greta"),
        ("Out until March 9. Ask Bernard at reception for help.", True, "Bernard"),
        ("Out until March 9. Call Bernard in the meantime.", True, "Bernard"),
        ("Out until March 9. Call Monday if it can wait.", True, None),
        ("Printing is run by our facilities man, Mr. Peter Oduya.", False, "Peter Oduya"),
        ("You want a Miss Fern Atkins in accounts; it is her decision.", False, "Fern Atkins"),
        ("You'll have to ask Mr Oduya, he decides on printers.", False, "Mr Oduya"),
        ("Zuständig ist Herr Jens Brandt.", False, "Jens Brandt"),
        ("Ask for Dr. Oduya, she's in charge of that.", False, "Dr. Oduya"),
    ],
)
def test_whom_it_points_to(text: str, machine: bool, name: str | None) -> None:
    headers = ("Auto-Submitted: auto-replied",) if machine else ()
    assert of(text, "Re: quick question", "Nora Hale", *headers).referred_to == name


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I replaced Owen Marsh in this post in January. Please send me the quote.", True),
        ("I took over from Jill in May. Call me on Thursday about a new copier.", True),
        ("I replaced the drum myself. Call me on Thursday about a new copier.", False),
        ("I replaced Canon with you and want another. Call me Thursday.", False),
        ("Not my patch since Easter. Try Ida Holm, ida@halepress.example.", True),
        ("Jim Dale took early retirement and nobody reads this box. Take it off your list.", True),
        ("Ja bitte löschen, ich gehe im Sommer in Rente.", False),
        ("Graag verwijderen, ik ga in mei met pensioen.", False),
        ("Please take me off, I'm retiring in June.", False),
        ("I'm retired now. Take me off, please.", True),
        ("Oui, retirez-moi, je pars à la retraite en juin.", False),
        ("Sí, bórreme, me jubilo en mayo.", False),
    ],
)
def test_who_left(text: str, left: bool) -> None:
    assert of(text).left_company is left


@pytest.mark.parametrize(
    ("text", "anew", "sender"),
    [
        ("Pass.\n\nNora Hale Jr.\nStunt coordination. Falls, fire, cars.", "Pass.", "Nora Hale Jr."),
        ("No thanks.\n\nNora (sailing, mostly)", "No thanks.", "Nora Hale"),
        (
            "No thanks.\n\nNora (I mean it, remove me)",
            "No thanks.\n\nNora (I mean it, remove me)",
            "Nora Hale",
        ),
        ("Need one now.\n\nplease excuse typos", "Need one now.", "Nora Hale"),
        ("Need one now.\n\nPlease forgive my thumbs", "Need one now.", "Nora Hale"),
        ("Please excuse my delay, we need one.", "Please excuse my delay, we need one.", "Nora Hale"),
    ],
)
def test_signatures(text: str, anew: str, sender: str) -> None:
    assert of(text, sender=sender).new_text.split() == anew.split()
