"""Days of return, notices of machines, who has left, and whom an address points to beside a removal."""

from datetime import date

import pytest

from reopen.core.reply.departed import has_left
from reopen.core.reply.referral import referred_to
from reopen.core.reply.times import resume_on
from tests.core.reply.test_whole_mails import of

TODAY = date(2026, 3, 3)  # a Tuesday

RETURNS: list[tuple[str, str | None]] = [
    ("Knee operation. I'll be upright on March 23.", "2026-03-23"),
    ("I'm asleep until 9 March.", "2026-03-09"),
    ("I'll be conscious again on 16 March.", "2026-03-16"),
    ("Gone to see the whales. Awake March 16th.", "2026-03-16"),
    ("Exam season. I resurface on March 30.", "2026-03-30"),
    ("I will be at the Cologne trade fair from March 9 until Friday, March 13.", "2026-03-16"),
    ("I will be at a conference from 9 to 13 March.", "2026-03-16"),
    ("At the Hanover fair March 9 through Friday March 13. For orders ring the shop.", "2026-03-16"),
    ("I am at the trade show in Milan 9-13 March.", "2026-03-16"),
    ("I will be at the expo until Friday.", "2026-03-09"),
    ("Travelling. Back at work 23/3.", "2026-03-23"),
    ("Poor signal here. Back at my desk 3/23.", "2026-03-23"),
    ("On the road with no coverage. In the office 16/3.", "2026-03-16"),
    ("Calving. Done with it March 30.", "2026-03-30"),
    ("In the field. Out of it April 6.", "2026-04-06"),
    ("Lambing. Through with it on 30 March.", "2026-03-30"),
    ("I'm in surgery this week. I answer no mail until Monday, March 9.", "2026-03-09"),
    ("With the March 15 deadline before us, I answer nothing until Monday, March 16.", "2026-03-16"),
    ("I read no mail until Thursday, March 12.", "2026-03-12"),
    ("Out of office until Monday 9th March.", "2026-03-09"),
    ("I am out until Tuesday 10 March.", "2026-03-11"),
    ("On tour. I'm next at my desk on Monday the 16th.", "2026-03-16"),
    ("I've taken two weeks to sleep.", "2026-03-17"),
    ("I have taken three weeks off.", "2026-03-24"),
    ("I'm taking the week off.", "2026-03-09"),
    ("Three weeks of quiet. I'll look at my mail on March 30.", "2026-03-30"),
    ("I'll be looking at mail on March 30.", "2026-03-30"),
    ("I'll see this on March 16.", "2026-03-16"),
    ("This mail will be seen on March 16.", "2026-03-16"),
    ("Hospital. They let me out on March 12.", "2026-03-12"),
    ("Jury duty till the 13th", "2026-03-16"),
    ("I'm on leave from Monday 2 March to Friday 20 March.", "2026-03-23"),
    ("On leave 2 - 20 March inclusive.", "2026-03-23"),
    ("Holidays: 2/3 - 20/3.", "2026-03-23"),
    ("Closed 2 March to 8 March.", "2026-03-09"),
    ("School is closed for spring break, March 9-13.", "2026-03-16"),
    ("The yard is shut; gates open 16 March.", "2026-03-16"),
    ("We're moving house. Boxes unpacked by March 16, mail read then.", "2026-03-16"),
    ("Ich schlafe bis zum 16. März.", "2026-03-16"),
    ("Ich bin auf der Messe vom 9. bis 13. März.", "2026-03-16"),
    ("Bin auf Tournee. Ab 23. März lese ich wieder.", "2026-03-23"),
    ("Ich habe zwei Wochen frei.", "2026-03-17"),
    ("Im Büro ab Montag, 16. März.", "2026-03-16"),
    ("Je suis au salon de Milan du 9 au 13 mars.", "2026-03-16"),
    ("En tournée. Je lirai vos messages le 23 mars.", "2026-03-23"),
    ("Je dors jusqu'au 16 mars.", "2026-03-16"),
    ("Estoy en la feria del 9 al 13 de marzo.", "2026-03-16"),
    ("De gira. Leeré el correo el 23 de marzo.", "2026-03-23"),
    ("Ik sta op de beurs van 9 tot en met 13 maart.", "2026-03-16"),
    ("Op tournee. Ik lees mijn mail weer op 23 maart.", "2026-03-23"),
    ("My office hours are Tuesdays.", None),
    ("This mailbox closes on 31 March.", None),
    ("I left the firm on March 2.", None),
    ("Thank you for your mail. Our catalogue appears on 1 April.", None),
    ("Our summer sale begins on 1 June. We have received your message.", None),
    ("We reply within two working days.", None),
    ("On maternity leave. The baby is due April 2.", None),
    ("Ticket 4471 opened on 3 March.", None),
]

LATER: list[tuple[str, str | None]] = [
    ("The board votes on 12 May. Try me the day after that.", "2026-05-13"),
    ("Council meets 12 May. Ring me the morning after, not before.", "2026-05-13"),
    ("The auction is on 12 May. Call me two days after.", "2026-05-14"),
    ("Don't call me before Easter. The Tuesday after, the 7th, I'm all yours.", "2026-04-07"),
    ("Not before 10 April. The Monday after, the 13th, is perfect.", "2026-04-13"),
    ("The lease runs out 30 June. I want to look around two months before, so call 4 May.", "2026-05-04"),
    ("Lease ends 30 June 2027. Call three months before that.", "2027-03-30"),
    ("Der Vertrag endet am 30. Juni. Rufen Sie mich am 4. Mai an, also zwei Monate vorher.", "2026-05-04"),
    ("Die Sitzung ist am 12. Mai. Fragen Sie am Tag danach noch einmal.", "2026-05-13"),
    ("Le conseil se réunit le 12 mai. Rappelez-moi le lendemain.", "2026-05-13"),
    ("La junta es el 12 de mayo. Llámeme al día siguiente.", "2026-05-13"),
    ("De vergadering is op 12 mei. Bel mij de dag erna.", "2026-05-13"),
    ("Not now, the boiler comes first. Back to me in the autumn.", "2026-09-01"),
    ("Ask me again once the kids are back at school, September.", "2026-09-01"),
    ("Maybe when the new fiscal year starts on July 1.", "2026-07-01"),
    ("Call in three weeks, I'll know by then.", "2026-03-24"),
    ("We've a freeze on until the end of June.", "2026-06-30"),
    ("Try after tax season, so from April 16.", "2026-04-16"),
]

MEETINGS: list[tuple[str, str | None]] = [
    ("Raccoons got into the shed, so I'm ready to order. Next week any day is good.", "2026-03-09"),
    ("We're ready to buy. Any day next week works.", "2026-03-09"),
    ("Yes let's do it. I'm here all next week.", "2026-03-09"),
    ("I'd like the new model. Next week is fine, I'm in the shop.", "2026-03-09"),
    ("Yes please send the price list, and on Monday I'll ring you.", "2026-03-09"),
    ("Send me the price list and on Monday we'll talk.", "2026-03-09"),
    ("Ja bitte, schicken Sie mir die Liste, am Montag rufe ich Sie an.", "2026-03-09"),
    ("Gern, schicken Sie mir das Angebot, am Donnerstag telefonieren wir.", "2026-03-05"),
    ("Oui, envoyez le tarif, lundi je vous appelle.", "2026-03-09"),
    ("Sí, mándeme los precios y el lunes le llamo.", "2026-03-09"),
    ("Ja graag, stuur de prijslijst, maandag bel ik u.", "2026-03-09"),
    ("May I have an engineer to look at the hall on 16 March?", "2026-03-16"),
    ("Could I have someone to measure up on 16 March?", "2026-03-16"),
    ("Might we have a man in to see the office on 16 March, please?", "2026-03-16"),
    ("We would like an engineer to look at the old machine on 16 March, please.", "2026-03-16"),
    ("I have the purchase order here. Tell Sam to come get it on the 10th.", "2026-03-10"),
    ("We want two. Tell your man to be here on the 10th.", "2026-03-10"),
    ("I'd like that one. I can collect it on the 17th.", "2026-03-17"),
    ("Yes. I could come and get it Friday.", "2026-03-06"),
    ("We vote on it Monday and I need you on the phone while we do.", "2026-03-09"),
]

KINDS = [
    (
        "Re: quick question",
        "This user is no longer employed here. Please call the main switchboard for assistance.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "This account belongs to a former employee and is being closed. For assistance call reception.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "This confirms receipt of your e-mail. Vendors are asked not to reply to this notice.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "This acknowledges receipt of your message. Please do not reply to this notice.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "Receipt confirmed. Suppliers are requested not to respond to this message.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "Wir bestätigen den Eingang Ihrer E-Mail. Bitte antworten Sie nicht auf diese Nachricht.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "Nous accusons réception de votre message. Merci de ne pas répondre à ce courriel.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "Acusamos recibo de su correo. Por favor, no responda a este aviso.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "Wij bevestigen de ontvangst van uw e-mail. Gelieve niet te antwoorden op dit bericht.",
        "auto_reply",
    ),
    (
        "We got your message",
        "Thanks for writing! Your message is in our queue and we answer in the order received.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "Hey there! Your message has landed in our queue. A human will look at it within 2 days.",
        "auto_reply",
    ),
    (
        "Message received",
        "Your e-mail is number 14 in our queue. Please do not write again, it moves you to the back.",
        "auto_reply",
    ),
    (
        "Away from my desk",
        "On tour with the youth orchestra: Vienna, Graz, home. I'm next in the office Monday the 16th.",
        "auto_reply",
    ),
    ("Away", "In the far north with the reindeer. I'm next at my desk on Monday 16 March.", "auto_reply"),
    ("I am away", "I'm out on the ice and offline. I'll read mail on March 16.", "auto_reply"),
    ("At sea", "Out with the survey ship. Mail is read again on March 16.", "auto_reply"),
    ("En voyage", "Je suis en tournée et ne lis rien. De retour le 16 mars.", "auto_reply"),
    (
        "Re: quick question",
        "Gone paddling. No bars, no wifi, no regrets. I'll be on dry land March 27.",
        "auto_reply",
    ),
    (
        "Re: quick question",
        "Gone hiking. No signal, no laptop. I'll be down off the mountain March 27.",
        "auto_reply",
    ),
    ("Re: quick question", "On honeymoon! Back at work March 23.", "auto_reply"),
    (
        "Re: quick question",
        "Getting married on Saturday! Honeymoon after. Back at my desk 23 March.",
        "auto_reply",
    ),
    ("Re: quick question", "Gone sailing. No phone. On land again March 27.", "auto_reply"),
    (
        "Re: quick question",
        "We have received your message under reference HB-2213 and will respond within three days.",
        "auto_reply",
    ),
    ("Re: quick question", "This confirms what I thought. Please do not reply to this, I'm done.", "human"),
    ("Re: quick question", "I confirm receipt of your quote. Please send the contract.", "human"),
    ("Re: quick question", "I got your email. Don't reply to this one, write to my other address.", "human"),
    ("Re: quick question", "I was let go in January. Please close my account with you.", "human"),
    ("Re: quick question", "Helen was let go from the company. Nobody here needs a copier.", "human"),
    (
        "Re: quick question",
        "The bookkeeper was let go and I do it all now. Call the main number if you want to talk.",
        "human",
    ),
    ("Re: quick question", "I'm getting married tomorrow! Call me after the honeymoon, March 23.", "human"),
    ("Re: quick question", "Gone off the idea. No copier, no printer, no regrets.", "human"),
    ("Re: quick question", "Your note is in my pile. I answer in the order received, dear.", "human"),
    ("Re: quick question", "We've got a queue out the door. Try me on March 23.", "human"),
    ("I am traveling", "I'm traveling till the 20th but yes, I want the quote.", "human"),
    ("Re: quick question", "I'm on the road. Nothing needed from you. I'll be home on March 20.", "human"),
    (
        "Re: quick question",
        "On tour with the band. Still want it. I'm next in the office Monday the 16th.",
        "human",
    ),
    ("Re: quick question", "I'm getting a knee done tomorrow. Back at work March 23, ring then.", "human"),
    (
        "Re: quick question",
        "No thanks. Back at work March 23 and I won't need a copier then either.",
        "human",
    ),
    ("Re: quick question", "Already solved? Yes. Close my ticket.", "human"),
    ("Re: quick question", "Received, thanks. We've no need any more.", "human"),
    ("Re: quick question", "Back March 27.", "human"),
    ("Re: quick question", "I will be on dry land March 27. Bring the contract.", "human"),
    ("Re: quick question", "Out of toner, out of paper, out of luck. Ring me.", "human"),
    ("Re: quick question", "We're closed until March 23.", "human"),
    ("Re: quick question", "The account is being closed. I'm retiring.", "human"),
]

GONE = [
    "Helen left us back in April and I get her mail now. Take this address off.",
    "Helen left us in January. Please remove this address.",
    "I hand over my keys on Friday. Please take my name off. The new manager is Tess.",
    "We lost my husband in January. Please take him off your list.",
    "Les commandes ne sont plus de mon ressort, voyez Pascal.",
    "I've been laid off. Ask for Tom instead.",
]

STILL_THERE = [
    "Helen left us a note in January. Please remove this address.",
    "You left us in January without a quote. Take us off your list.",
    "We left Ricoh in January. Ask Tom about it.",
    "The buying is done by Priya at head office, priya@halepress.example.",
    "We lost the contract in January, so please take us off the list.",
    "We lost him as a customer. Remove us.",
    "My keys are lost. Ask Tom.",
    "I'm handing this over to Tom, tom@halepress.example, he's better with machines.",
    "That isn't my department, ask Tom.",
    "Take me off your list, I'm handing my notice to nobody.",
    "Please take my name off. The new printer is great.",
    "Your man left in January and nobody has called. Remove us.",
    "The rep went to a competitor in January. Take us off the list.",
]

POINTS: list[tuple[str, str | None]] = [
    (
        "Take me off. The man who buys machinery is Lance: lance.petrie@halepress.example",
        "lance.petrie@halepress.example",
    ),
    (
        "Remove me please. Lance does the buying now, lance.petrie@halepress.example.",
        "lance.petrie@halepress.example",
    ),
    ("Unsubscribe me; write to lance.petrie@halepress.example instead.", "lance.petrie@halepress.example"),
    (
        "Delete my address. All copier business belongs to lance.petrie@halepress.example",
        "lance.petrie@halepress.example",
    ),
    (
        "Bitte streichen Sie mich. Den Einkauf macht Lance Petrie: lance.petrie@halepress.example",
        "lance.petrie@halepress.example",
    ),
    (
        "Retirez-moi de la liste. Les achats, c'est Lance Petrie : lance.petrie@halepress.example",
        "lance.petrie@halepress.example",
    ),
    (
        "Bórreme de la lista. Las compras las hace Lance: lance.petrie@halepress.example",
        "lance.petrie@halepress.example",
    ),
    (
        "Haal mij van de lijst. De inkoop doet Lance: lance.petrie@halepress.example",
        "lance.petrie@halepress.example",
    ),
    ("Take me off all of them, including my old address nora.h@halemill.example.", None),
    ("Remove nora.old@halepress.example too, please.", None),
    ("Delete me and everyone at my firm: info@halepress.example, sales@halepress.example.", None),
    ("Unsubscribe. A confirmation may go to nora2@halepress.example.", None),
]


@pytest.mark.parametrize(("text", "day"), RETURNS)
def test_the_day_of_return(text: str, day: str | None) -> None:
    back = resume_on(text, TODAY, away=True)
    assert (back[0].isoformat() if back else None) == day


@pytest.mark.parametrize(("text", "day"), LATER)
def test_the_day_they_put_it_off_to(text: str, day: str | None) -> None:
    found = resume_on(text, TODAY)
    assert (found[0].isoformat() if found else None) == day


@pytest.mark.parametrize(("text", "day"), MEETINGS)
def test_the_day_to_meet(text: str, day: str | None) -> None:
    found = resume_on(text, TODAY, meeting=True)
    assert (found[0].isoformat() if found else None) == day


@pytest.mark.parametrize(("subject", "text", "kind"), KINDS)
def test_who_wrote_it(subject: str, text: str, kind: str) -> None:
    assert of(text, subject).kind == kind


@pytest.mark.parametrize("text", GONE)
def test_who_has_left(text: str) -> None:
    assert has_left(text) != ""


@pytest.mark.parametrize("text", STILL_THERE)
def test_who_has_not(text: str) -> None:
    assert has_left(text) == ""


@pytest.mark.parametrize(("text", "whom"), POINTS)
def test_whom_they_name_beside_a_removal(text: str, whom: str | None) -> None:
    assert referred_to(text, ("nora@halepress.example",), machine=False, asked=False) == whom
