"""Machines by header, subject and formula; no person is taken for one; who has left, and whom to write to."""

import pytest

from reopen.core.reply.automatic import automatic
from reopen.core.reply.departed import has_left
from reopen.core.reply.parts import parts_of
from reopen.core.reply.referral import referred_to


def why(
    text: str, subject: str = "Re: Scales", *headers: str, sender: str = "Ann Lee <ann@lee.example>"
) -> str:
    head = "\r\n".join((f"From: {sender}", "To: Joe Doe <joe@doe.example>", f"Subject: {subject}", *headers))
    return automatic(parts_of(f"{head}\r\n\r\n{text}".encode()))


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; owner-email=a@b.example",
        "X-Autoreply: yes",
        "X-Autorespond: ticket",
        "Precedence: auto_reply",
        "Precedence: bulk",
        "Return-Path: <>",
        "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent",
    ],
)
def test_headers_that_tell_a_machine(header: str) -> None:
    assert why("See you on Tuesday.", "Re: Scales", header)


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: no",
        "X-Auto-Response-Suppress: OOF, AutoReply",
        "X-Autoreply: no",
        "Precedence: list",
        "Precedence: bulk\r\nList-Id: <staff.lee.example>",
        "X-Mailer: Vacation Planner",
    ],
)
def test_headers_that_people_have_too(header: str) -> None:
    assert not why("See you on Tuesday.", "Re: Scales", header)


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: Scales", "Auto: Scales", "Out of office", "Automatische Antwort: Waagen", "Abwesenheitsnotiz",
        "Réponse automatique : Balances", "Respuesta automática: Básculas", "Fuera de la oficina",
        "Automatisch antwoord: Weegschalen", "Ticket TX-90117 has been created", "Case 00715534: Scales",
        "[Ticket#2026-118] Ihre Anfrage wurde erfasst", "Do not reply: we got your mail",
    ],
)  # fmt: skip
def test_subjects_of_machines(subject: str) -> None:
    assert why("Up a mountain.", subject)


@pytest.mark.parametrize(
    "text",
    [
        "I am currently out of the office and will return on 5 May. For urgent matters please contact Bea.",
        "Thank you for your message. I am on leave until 5 May with limited access to e-mail.",
        "Vielen Dank für Ihre Nachricht. Ich bin bis zum 5. Mai nicht im Büro. In dringenden Fällen: info@lee.example",
        "Je suis absente jusqu'au 5 mai. En cas d'urgence, écrivez à info@lee.example. À mon retour je lirai tout.",
        "Gracias por su mensaje. Estoy fuera de la oficina y regreso el 5 de mayo.",
        "Bedankt voor uw bericht. Ik ben afwezig tot 5 mei en lees mijn mail niet. Bij spoed: info@lee.example",
        "Dear customer, we have received your request. Your ticket number is 48213. An agent will respond in two days.",
        "This mailbox is not monitored.",
        "Dieses Postfach wird nicht gelesen. Bitte antworten Sie nicht auf diese E-Mail.",
        "Your message is being held. Click the link below to verify that you are human and we will deliver it.",
        "I'm a virtual assistant. Type 1 for orders.",
        "You have reached a mailbox that nobody opens.",
        "This inbox isn't looked at by anyone.",
        "The mailbox is not regularly checked. Ring reception.",
        "This address is no longer active.",
        "This goes to an inbox which is not monitored.",
        "Ann Lee is no longer employed at Lee & Sons. Please direct your mail to office@lee.example.",
        "Ann is no longer with Lee & Sons. The firm wishes her well.",
        "On the lake. No signal till Friday. I'll get to mail on Saturday.",
    ],
)
def test_texts_of_machines_that_say_nothing_of_it(text: str) -> None:
    assert why(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm on leave until 5 May, write to me then?",
        "Hi Joe, I am out of the office this week and will be back on Monday. Urgent? Ring my mobile.",
        "Thanks for your message. I'm on vacation. Take me off your list when I am back or before.",
        "1. yes 2. no 3. I am out of the office, who knows",
        "It's a hard no on the chatbot.",
        "This mailbox is read by a person, and she wants to be left alone.",
        "You've reached the wrong Ann, I only do the flowers.",
        "You have reached an impasse, my friend.",
        "We've received your note and will think about it.",
        "I got your note. I'll answer within two days.",
        "Do not reply to this. Do not call.",
        "We have received everything. Thanks for your kind support.",
        "Your guy sent me an automatic reply and then nothing. Is anybody there?",
        "She no longer works here. Please remove her from your list.",
        "Ann is no longer with us, I sit at her desk now.",
        "Bob is no longer with Lee & Sons. The firm wishes him well.",
        "No signal in the barn till Friday, so ring the house.",
        "I'll get to your mail on Monday.",
        "Ich bin im Urlaub, melden Sie sich im Mai.",
        "Our rules have us answer such mail once, in these words: this address is not to be used for advertising.",
        "The address is not right any more, the shop moved to Elm Street.",
        "This account is not up for discussion before the budget is through.",
    ],
)
def test_no_person_is_taken_for_a_machine(text: str) -> None:
    assert not why(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ivan no longer works here.", "I retired in May.", "My last day was Friday.", "I moved over to Parks in May.",
        "Harold passed away.", "I sold the business.",
        "Frau Lang ist aus dem Unternehmen ausgeschieden.", "Bin in Rente.",
        "Er ist nicht mehr für uns tätig.", "Elle a quitté la société.", "Il est à la retraite.", "Ya no trabajo allí.",
        "Se jubiló en mayo.", "Hij werkt hier niet meer.", "Ik ben met pensioen.",
    ],
)  # fmt: skip
def test_who_has_left(text: str) -> None:
    assert has_left(text)


@pytest.mark.parametrize(
    "text",
    [
        "Somebody left a message.", "He left me a voicemail.", "We left it at that.", "The old copier died.",
        "We have two left.", "We retired our old forklift.", "Wir sind nicht mehr interessiert.",
        "Nous ne sommes plus intéressés.", "Ya no nos interesa.", "Wij hebben geen interesse meer.",
    ],
)  # fmt: skip
def test_who_has_not(text: str) -> None:
    assert not has_left(text)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Joe, all of it goes through Denise Cho. She is at denise@lee.example.", "denise@lee.example"),
        ("Write to ann@lee.example or rather to bea@lee.example.", "bea@lee.example"),
        ("ask shelly, she does the books", "Shelly"),
        ("Hi Joe, Deacon Ruiz chairs it this year.", "Deacon Ruiz"),
        ("You'd want Mr. van Rooyen for that.", "Mr. van Rooyen"),
        ("Carla Nunes got my desk.", "Carla Nunes"),
        ("Voyez plutôt avec Mme Chapuis, c'est elle qui décide.", "Mme Chapuis"),
        ("Da fragen Sie am besten Herrn Yilmaz.", "Herrn Yilmaz"),
        ("Las compras las maneja Noelia Brandán.", "Noelia Brandán"),
        ("Dat loopt via Oscar Verlinden.", "Oscar Verlinden"),
        ("Not my department. Try the front desk in Tulsa on Monday.", None),
    ],
)
def test_to_whom_they_point(text: str, to: str | None) -> None:
    assert referred_to(text, ("ann@lee.example", "joe@doe.example"), machine=False, asked=True) == to


def test_an_address_in_passing_is_nobody_to_write_to() -> None:
    text = "Send the price to me at work: ann@lee.example. Our shop is shop@lee.example on the web."
    assert referred_to(text, ("ann@lee.example",), machine=False, asked=False) is None


@pytest.mark.parametrize(
    ("header", "machine"), [("X-Auto-Response-Suppress: All", True), ("X-Mailer: Post", False)]
)
def test_a_receipt_that_wants_no_answer(header: str, machine: bool) -> None:
    text = "Namaste! We've received your note and will be in touch within 48 hours. Book your massage now."
    assert bool(why(text, "Re: Scales", header)) is machine


@pytest.mark.parametrize(
    ("text", "subject", "sender"),
    [
        (
            "Boat's gone and so is the phone. Normal service on Monday.",
            "Gone sailing",
            "Ann Lee <ann@lee.example>",
        ),
        (
            "The key is with the neighbour. We return on the 8th.",
            "Closed for calving",
            "Ann Lee <ann@lee.example>",
        ),
        (
            "As of May I no longer read this account. Orders: shop@lee.example.",
            "I've retired!",
            "Ann Lee <ann@lee.example>",
        ),
        ("This address serves only to send invoices.", "Re: Scales", "Ann Lee <ann@lee.example>"),
        ("This mailbox is used solely for sending tickets.", "Re: Scales", "Ann Lee <ann@lee.example>"),
        ("Nobody reads what is sent to this address.", "Re: Scales", "Ann Lee <ann@lee.example>"),
        ("Diese Adresse dient nur dem Versand von Rechnungen.", "Re: Scales", "Ann Lee <ann@lee.example>"),
        ("Dieses Postfach liest niemand.", "Re: Scales", "Ann Lee <ann@lee.example>"),
        ("Cette adresse ne sert qu'à l'envoi des factures.", "Re: Scales", "Ann Lee <ann@lee.example>"),
        ("Personne ne lit cette boîte.", "Re: Scales", "Ann Lee <ann@lee.example>"),
        ("Esta dirección solo sirve para enviar facturas.", "Re: Scales", "Ann Lee <ann@lee.example>"),
        (
            "Dit adres dient uitsluitend voor het versturen van facturen.",
            "Re: Scales",
            "Ann Lee <ann@lee.example>",
        ),
        ("Our kit ships bills from here.", "Re: Scales", "No Reply <bills@lee.example>"),
        (
            "My mail guard holds strangers. Open the link and type the letters shown.",
            "Re: Scales",
            "Ann Lee <ann@lee.example>",
        ),
        ("One moment, please.", "Please confirm you are a person", "Ann Lee <ann@lee.example>"),
        ("A word first.", "Are you human?", "Ann Lee <ann@lee.example>"),
        ("Ein Klick genügt.", "Bitte bestätigen Sie, dass Sie ein Mensch sind", "Ann Lee <ann@lee.example>"),
        (
            "Hooray! Your case 99120 is on its way to a person. Attach a picture of the wheel.",
            "Got it! (case 99120)",
            "Ann Lee <ann@lee.example>",
        ),
        (
            "This is to confirm receipt of your message, reference ZB-2291. We aim to reply within ten days.",
            "Acknowledgement",
            "Ann Lee <ann@lee.example>",
        ),
        (
            "We acknowledge receipt of your message. Ref 22-1983. Our team will review it.",
            "Acknowledgement of your letter",
            "Ann Lee <ann@lee.example>",
        ),
    ],
)
def test_machines_without_a_header(text: str, subject: str, sender: str) -> None:
    assert why(text, subject, sender=sender)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody opens this mailbox but me, so be brief.",
        "This address gets read by nobody after today, and I'd be glad of some peace.",
        "This account is used only by my wife and she says yes.",
        "Nobody reads letters that long.",
        "I no longer use this number.",
        "The old mail filter for our pump has gone.",
        "My letter was let through by the guard at last.",
    ],
)
def test_people_who_speak_of_mailboxes(text: str) -> None:
    assert not why(text)
