"""The first two answers in prose, in whole mails: who came and who chased, what came and what did not; and twins."""

from datetime import UTC, datetime

import pytest

from reopen.core.reply.answers.told import answers_told
from reopen.core.reply.reading import Reading
from tests.fixtures.reading import read

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)


def of(text: str) -> Reading:
    head = (
        "From: Nora Hale <nora@halepress.example>",
        "To: Rob Hanley <rob@hanley.example>",
        "Subject: Re: quick question",
        "Date: Tue, 3 Mar 2026 10:00:00 +0000",
        "Content-Type: text/plain; charset=utf-8",
    )
    return read("\r\n".join((*head, "", text, "")).encode(), received_at=NOW)


@pytest.mark.parametrize(
    ("text", "contacted"),
    [
        (
            "Your Mrs. Danvers called round on a Monday and took measurements. We're staying with what we have.",
            True,
        ),
        ("Two of your fitters came by. Not interested any more.", True),
        ("A fellow from your Dayton branch left his card under the door. No thanks though.", True),
        ("I had a voicemail from one of your people which I never answered. Not buying.", True),
        ("We did have a visit from your sales lady. Take us off now.", True),
        ("Somebody from your office rang my cell twice. I was driving both times.", True),
        ("Your account manager walked us through all of it on the phone. We passed.", True),
        ("You got back to me the very same afternoon, thank you. We've no need.", True),
        ("Your young man was a delight and my wife gave him cake. But no.", True),
        ("One of your engineers e-mailed me back in May. We went with leasing instead.", True),
        ("I exchanged a few emails with your Mr. Pratt. It didn't suit.", True),
        ("Your receptionist called me back, then your technician came out. It's too dear for us.", True),
        ("We were visited by a very patient gentleman. Not for us.", True),
        ("A lady rang on your behalf in June. We decided against it.", True),
        ("Your follow-up call came the next day. Please delete me.", True),
        ("My request was answered within the hour. We just don't need one.", True),
        ("Your boys were here. Strike us off please.", True),
        ("Yes ma'am, a nice fella phoned. We don't want one.", True),
        ("Somebody texted me from your company. Not for me.", True),
        ("Three messages on our answering machine, all from your people. We pass.", True),
        ("Dead silence from your end. Remove us.", False),
        ("The phone has stayed quiet. Please take me off.", False),
        ("I was the one doing the calling. Nobody picked up. Delete me.", False),
        ("It was always us ringing you, never the reverse. Take us off.", False),
        ("I left four messages and not one was returned. Remove me please.", False),
        ("Not one of your salesmen ever showed his face. Off with me.", False),
        (
            "A callback was promised for the Tuesday. Which Tuesday I couldn't say, none has brought it.",
            False,
        ),
        ("He swore he'd ring back. He did not. Delete us.", False),
        ("I waited in all day for your surveyor and he never turned up. Off your list please.", False),
        ("I rang you, I wrote you, I stopped by the shop. Nothing came of any of it. Remove me.", False),
        ("Besides an auto-reply, no one. Please scratch my name.", False),
        ("We got a confirmation from a robot and after that zilch. Delete please.", False),
        ("Your web form thanked me. No person ever did. Strike my name.", False),
        ("No human ever followed up. Take me out.", False),
        ("The only calls about it were the ones I made. Remove us.", False),
        ("Had to hunt you people down myself. Take me off.", False),
        ("Neither phone nor mailbox brought anything from you. Remove me.", False),
        ("No one has been in contact with us. We no longer need it.", False),
        ("We've yet to hear from a living soul at your company. Remove us.", False),
        ("My inquiry seems to have fallen into a black hole. Take us off.", False),
        ("Your competitor called; you never did. We signed with them.", False),
        ("Was told somebody would phone. Still waiting. Don't bother now.", False),
        ("Somebody rang but for all I know it was the phone company. Delete me.", None),
        ("It may have been one of yours who called, I get so many. Not buying.", None),
        (
            "I honestly couldn't tell you whether anybody called; my assistant handles that. Not interested.",
            None,
        ),
        ("No idea if anyone rang, I was in hospital. We don't need it.", None),
        ("The landlord's man came and looked at the wiring. Not buying now.", None),
        ("Have one of your people ring me. I want two of them.", None),
        ("We got a call from another dealer and bought from him. Thanks anyway.", None),
        ("Could somebody call me this week?", None),
        ("I'll phone you when we've moved. Keep me on.", None),
        ("Your quick question got a laugh here. We rent.", None),
        ("The phone rang off the hook with customers all month, so ask me in May.", None),
        ("Everything is on hold here until the merger is done.", None),
        ("The contract was not renewed, so ask me in June.", None),
        ("Our lease isn't up until March. Get back to me then.", None),
        ("I'm still waiting on the bank. Ask in May.", None),
        ("We're missing two staff this month. Try in July.", None),
        ("The dates are not set yet for our move. Ask in the fall.", None),
        ("Half of our staff is gone. Not buying.", None),
        ("Send me the price list and the warranty terms.", None),
        ("Send everything but the catalogue, I have that.", None),
        ("What would it cost without the warranty?", None),
        ("We need a quote for two machines but not the service.", None),
        ("I'd like the drawings too, but not the samples.", None),
        ("Price is not the problem, space is. Ask next year.", None),
        ("The numbers don't work for us this year.", None),
        ("We wanted to expand, and what happened was the opposite. No.", None),
        ("The board has not approved the plans. Try us in May.", None),
        ("I only have a part of the budget. Call in June.", None),
        ("We have not made plans yet. Try later.", None),
        ("Nothing is wrong, we just don't print. Remove me.", None),
        ("No details were given to me by my boss. Who are you?", None),
        ("I got everything at the store down the street. Thanks anyway.", None),
        ("We found exactly what we needed at another dealer.", None),
        ("The form is not working on your website. How do I order?", None),
    ],
)
def test_whether_anybody_came(text: str, contacted: bool | None) -> None:
    assert of(text).answers.contacted is contacted


@pytest.mark.parametrize(
    ("text", "satisfied"),
    [
        ("The landlord's man came and looked at the wiring. Not buying now.", None),
        ("Have one of your people ring me. I want two of them.", None),
        ("Could somebody call me this week?", None),
        ("I'll phone you when we've moved. Keep me on.", None),
        ("Your quick question got a laugh here. We rent.", None),
        ("The phone rang off the hook with customers all month, so ask me in May.", None),
        ("The prices came, the lead times did not. Not going ahead.", False),
        ("I've got the brochure. The samples never made it. We're not going ahead.", False),
        ("You sent the drawings but not the costings. No longer needed.", False),
        ("All of it except the warranty sheet. Delete me.", False),
        ("Everything bar the service terms. We pass.", False),
        ("I asked three questions and got one answer. No thanks.", False),
        ("Most of it, not the lease figures. Not interested.", False),
        ("I'm still short the floor plan you promised. Never mind now.", False),
        ("The booklet didn't mention running costs, which was all I wanted to know. We pass.", False),
        ("I wanted a price. I got a sales pitch. Not interested.", False),
        ("Half the information was missing. No.", False),
        ("Still owed a sample. We've moved on.", False),
        ("The quote left out installation. Not interested now.", False),
        ("What never came was the contract. We've dropped it.", False),
        ("Your man was to forward the specs; they have yet to appear. We no longer need them.", False),
        ("The figures arrived, but for a machine we never asked about. No.", False),
        ("None of the things I asked about were in the packet. No thanks.", False),
        ("The catalogue came. The price list? Nope. We pass.", False),
        ("I got a price for the big one and nothing for the small one. Not now, not ever.", False),
        ("No mention of delivery anywhere in your offer. We pass.", False),
        ("I had asked for references and was given none. No.", False),
        ("Every question I had was answered. Not going ahead though.", True),
        ("The packet you mailed had everything in it. We're just not buying.", True),
        ("She sent all the papers I asked for, on time too. No thanks.", True),
        ("Got the whole packet, read every page. We pass.", True),
        ("Your estimate was complete down to the screws. Too dear.", True),
        ("I have no open questions. We've decided against.", True),
        ("The information was just what I wanted. It isn't for us though.", True),
        ("I lacked for nothing, your girl saw to that. Not buying.", True),
        ("The documents all arrived, late but complete. We pass.", True),
        ("It took six weeks, but in the end all that I'd requested was here. No thank you.", True),
        ("He told me all I needed to know in five minutes. No.", True),
        ("That one phone call settled everything I was wondering about. No need of more.", True),
        ("There was nothing left to ask. Thanks, we pass.", True),
        ("All my questions got answered and then some.", True),
        ("I was given every document I requested.", True),
        ("Your folder answered the lot. We're not in the market.", True),
        ("I haven't opened the packet yet, so I couldn't say. Keep me on.", None),
        ("Can't judge whether it's all there. My partner has the file. Ask in May.", None),
        ("Everything is on hold here until the merger is done.", None),
        ("The contract was not renewed, so ask me in June.", None),
        ("Our lease isn't up until March. Get back to me then.", None),
        ("I'm still waiting on the bank. Ask in May.", None),
        ("We're missing two staff this month. Try in July.", None),
        ("The dates are not set yet for our move. Ask in the fall.", None),
        ("Half of our staff is gone. Not buying.", None),
        ("Send me the price list and the warranty terms.", None),
        ("What would it cost without the warranty?", None),
        ("We need a quote for two machines but not the service.", None),
        ("I'd like the drawings too, but not the samples.", None),
        ("Price is not the problem, space is. Ask next year.", None),
        ("The numbers don't work for us this year.", None),
        ("We wanted to expand, and what happened was the opposite. No.", None),
        ("Your price was not the cheapest. We went elsewhere.", None),
        ("The board has not approved the plans. Try us in May.", None),
        ("I only have a part of the budget. Call in June.", None),
        ("We have not made plans yet. Try later.", None),
        ("Nothing is wrong, we just don't print. Remove me.", None),
        ("No details were given to me by my boss. Who are you?", None),
        ("Your terms were not acceptable to our lawyers.", None),
        ("The form is not working on your website. How do I order?", None),
    ],
)
def test_whether_it_was_all_there(text: str, satisfied: bool | None) -> None:
    assert of(text).answers.satisfied is satisfied


@pytest.mark.parametrize(
    ("first", "second", "contacted", "satisfied"),
    [
        ("A voicemail, never returned by me", "The binder had it all", True, True),
        ("Left me a card under the mat", "Only the small brochure", True, False),
        ("By e-mail, yes", "Everything but the toner prices", True, False),
        ("a few times, friendly people", "she told me all I wanted to know", True, True),
        ("Your technician, in March", "his drawings covered every point on my list", True, True),
        ("silence on all channels", "so nothing", False, False),
        ("no letter, no call", "hence none", False, False),
        ("an autoresponder, that's all", "see 1", False, False),
        ("Not by a human", "No", False, False),
        ("I rang you, not the other way round", "I had to ask twice and got half", False, False),
        ("could have been you, could have been the cable people", "haven't opened any of it", None, None),
        ("can't say who it was", "didn't get round to reading it", None, None),
        ("Two calls and a visit", "most of it, the leasing part is still open", True, False),
        ("He rang, I didn't pick up", "I got the price list but not the terms", True, False),
        ("they phoned but I never called back", "all of it, bar one page", True, False),
        ("your Mr. Lund stopped in", "nothing was left to ask", True, True),
        ("Yes", "Yes, without exception", True, True),
        ("No", "No, never", False, False),
        ("Yes, twice", "Yes, though late", True, True),
        ("Yes, after I had to call you three times", "Yes, eventually", True, True),
        ("someone did", "I did", True, True),
        ("nobody did", "I did not", False, False),
        ("I don't recall", "I think so", None, True),
        ("no idea", "no idea", None, None),
        ("Ein Herr war da", "Alles komplett erhalten", True, True),
        ("Niemand", "Die Preise fehlen", False, False),
        ("par téléphone", "il manque le devis", True, False),
        ("un señor muy amable me llamó", "me falta la tarifa", True, False),
        ("een mevrouw belde", "de prijslijst ontbreekt", True, False),
    ],
)
@pytest.mark.parametrize("laid_out", ["1. {}\n2. {}\n3. keep me", "1) {} 2) {} 3) please do"])
def test_a_part_tells_its_story(
    laid_out: str, first: str, second: str, contacted: bool | None, satisfied: bool | None
) -> None:
    told, _ = answers_told(laid_out.format(first, second))
    assert (told.contacted, told.satisfied) == (contacted, satisfied)


@pytest.mark.parametrize(
    "text",
    [
        "I got an automated reply with a case number and then silence.",
        "We only received an automatic response. Is anybody there?",
        "All I ever got was an auto-reply. Please take me off.",
        "Your system sent me an automated message and that was it. Not impressed.",
        "Ticket number 48213 is all I ever got. Still want the copier.",
        "The only answer was an automated e-mail. A case number, no human.",
        "I had an out-of-office from your rep and nothing since. Please give me a price.",
        "We were greeted by an autoresponder, twice. Does anyone work there?",
        "Nothing but automated messages.",
        "Just an automated reply, nobody real.",
        "Got one of those automated messages, do not reply, the usual. No human.",
        "An automatic reply, that's all.",
        "Only an automated confirmation came. No.",
        "You sent an automated acknowledgement. I wanted a person.",
        "Ich habe nur eine automatische Antwort bekommen, sonst nichts.",
        "Es kam lediglich eine automatische Nachricht mit Ticketnummer.",
        "Je n'ai reçu qu'une réponse automatique avec un numéro de dossier.",
        "Solo recibí una respuesta automática con un número de caso.",
        "Ik kreeg alleen een automatisch antwoord met een ticketnummer.",
        "An auto-reply thanked us for our inquiry. Nobody else did.",
        "Automated email, ticket number, the end.",
        "No. An autoresponder wrote to me, if you count that.",
        "Is this an automated message? If so stop.",
        "Your automated reply said someone would get back to me within 2 days. Nobody did.",
        "My request was logged, they said, and a member of the team will be in touch. That was in May.",
        "1. An automated reply only, ticket number 4411\n2. no\n3. yes",
        "Außer einer automatischen Antwort kam da nichts.",
        "I am out of the office a lot, so I never saw whether anyone called.",
        (
            "No one ever rang. I got a ticket number and an automated message that said someone will "
            "get back to me within 24 hours."
        ),
    ],
)
def test_whoever_complains_of_a_machine_is_none(text: str) -> None:
    assert of(text).kind == "human"


@pytest.mark.parametrize(
    "text",
    [
        "This is an automated message. Please do not reply to this email.",
        "Thank you for your message. This is an automatic reply. Your ticket number is 4421.",
        "We have received your e-mail and will respond within 2 days. This is an automated response.",
        "Please note that you have received an automated reply because I am out of the office.",
        "This mailbox is not monitored. The only reply you will receive is this automated message.",
    ],
)
def test_a_machine_that_speaks_of_itself_is_one(text: str) -> None:
    assert of(text).kind == "auto_reply"


@pytest.mark.parametrize(
    "word", ["the quote ", "your man ", "automated ", "i got ", "fehlt ", "no one ", "your ", "was "]
)
def test_long_texts_take_no_longer_than_they_are_long(word: str) -> None:
    began = datetime.now(UTC)
    of((word * 2_000)[:4_000])
    assert (datetime.now(UTC) - began).total_seconds() < 2
