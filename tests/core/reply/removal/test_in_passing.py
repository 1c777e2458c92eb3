"""Removals asked for in passing, by leave, by order or for a colleague; their near twins; and removals refused."""

import pytest

from reopen.core.reply.removal.asked import asked_in
from reopen.core.reply.removal.in_other_words import asks_in_other_words
from reopen.core.reply.removal.kept_words import REFUSED
from reopen.core.reply.removal.no_removal_words import CONDITION


def asks(text: str) -> bool:
    """As the reader takes it: words that ask for it, none to be kept, and nothing that must happen first."""
    words, keeps = asked_in(text.lower())
    if not words and not keeps:
        words = asks_in_other_words(text.lower())
    return bool(words) and not keeps and not CONDITION.search(text.lower())


ASKED = """
    I gave up the ordering at Easter, so you can cross me off; Ida does it now.
    On behalf of my boss: he'd like to be off whatever list this is.
    We've had our fill of copier talk, and it would be a courtesy to leave us out henceforth.
    I was under the impression that I had been taken off already.
    You were going to take us off last spring, and I see it never happened.
    I believe I asked in March to be left off, and I ask again.
    We did say in June that we wanted no more of this.
    The train has left; do let us off it.
    Snip the thread.
    However I got onto this, I'd like to get off it.
    If there is a door out of this list, show me to it.
    What must a man do to be left off your mailings?
    Might we be let off?
    Can I come off the list?
    Could I be left out of the next round?
    Will you let us go quietly?
    No hard feelings if we fall off your list.
    Save your breath and your bandwidth and leave us off.
    Spend your time on somebody else, and lose our address.
    As we've shut our doors for good, please shut our file.
    I'm ninety and I shan't be buying, so let an old woman go.
    My mother no longer reads her mail; kindly stop sending to her.
    She's in a home now and can't answer; take her off, would you.
    Since I've retired, no more of these are needed.
    The magic word is unsubscribe.
    Answering in order: he did; I did; you may.
    They did, it was, you should.
    The answer to the last is a grateful yes.
    As for the database, yes, that is ok.
    About the database: be my guest.
    We accept your offer to be removed.
    I'll take you up on the offer to be taken off.
    I'm off your list as of today, I trust.
    I trust I'm not on any list of yours after today.
    Consider us gone.
    Count this as my unsubscribe.
    Kindly note that this address does not wish to be on lists.
    It is our policy not to accept marketing mail, so kindly desist.
    The board has voted to leave all vendor lists, yours included.
    The partners have decided that we come off every list.
    Dad wants out of this.
    Grandpa says to quit sending him mail.
    You are instructed to cease writing.
    Option: forget me.
    Put us down as a no for the list.
    Mark us as do not mail.
    Wipe me from your memory.
    Delist us.
    Yeet me from the list lol
    take me off pls n thx
    lemme off this list
    no more emails thx
    stahp
    dont want these
    didnt sign up for this
    Whoever put us on should now take us off.
    Meine Kollegin möchte auch keine Post mehr.
    Ma collègue ne veut plus de ces messages non plus.
    Tienen mi permiso para borrarme.
"""
NOT_ASKED = """
    I gave up the ordering at Easter; Ida does it now and wants a quote.
    Yours is the last quote we are waiting for.
    My late husband dealt with you, and I'd like to go on doing so; let me know your prices.
    This mailbox is shared by nine of us, and all nine want a new copier.
    The whole reception desk would thank you for a faster printer.
    A colleague asked me to pass on that she would rather have the color model.
    Ellen in the next room asks whether you forgot her quote.
    On behalf of my boss: he'd like to be on the list for the demo.
    If it were up to me you'd already have the order.
    I was under the impression that you had taken the old machine away already.
    You were going to take the old copier off our hands last spring. Will you come?
    I believe I asked in March for a brochure, and I ask again.
    We did say in June that we wanted two more of those.
    Fourth time of asking: where is my quote?
    Consider this deal closed: send the contract.
    The train has left for this year; try us in January.
    It's time our copier was retired from service. Can you quote?
    Pull the plug on the old one and bring the new one.
    Turn the page and you'll find our order.
    We cut the cord with Xerox. Can you come by Tuesday?
    I'd like to vanish for two weeks; call me on April 6.
    I'd like to be forgotten less: nobody ever called!
    Whatever drawer the quote is in, please send it again.
    However you got onto the price, can you get it lower?
    Where is the exit tray on the MX3071?
    Which button gets me out of sleep mode?
    How do I make these paper jams stop? I may need a new one.
    What must a man do to get a call back?
    Is there a way to get these in color?
    Could somebody see to it that I get another brochure?
    Would it be possible not to write but to call? I want a demo.
    May I come by your showroom on Thursday?
    Can I come off the old lease early?
    Could we come off the old contract if we lease from you?
    Could I be left out of the service fee?
    I'd count it a favour to hear from you.
    I'd be much obliged for your prices.
    Your silence has been surprising; we still want the quote.
    Silence would suit us: is the small one quiet?
    The kindest thing you could do is send the price.
    Nothing would please me more than a demo.
    I won't be hurt if the price drops.
    No hard feelings that nobody called. Call me Monday.
    You'd do us both a favour by calling me on Tuesday.
    You may save us ink with a laser, I hear. How much?
    Save the stamp and email me the quote.
    Save me a seat at the demo on Thursday.
    Spend an hour with us on Friday and show us the machine.
    Don't trouble to come by; just email the price.
    Don't waste another minute: bring the contract.
    There's no point in writing to this address until September; we're shut for the summer.
    There is no sense keeping a dead copier. What do you have?
    The copier is gone and so is the fax; we need both.
    We closed in May on a new building and need three printers.
    As we've shut our doors for the holidays, please call in January.
    I'm ninety and still buying; send the brochure.
    He died in April; I run the shop now and would like a quote.
    My mother no longer runs the shop; kindly send it to me.
    Now that the school is shut for the summer, call me in September.
    We agreed you would call; please do.
    As promised in January, here I am: we are ready.
    You promised to stop by. Please keep that promise.
    You said one phone call would do it. Here it is: order.
    The magic word is budget, and we have it now.
    Then here's my one word: lease.
    Per your proposal, page three, proceed.
    As to the third model, proceed with the quote.
    To the third model: yes please.
    Third one, no thanks.
    Answering in order: he did; I did; you may not.
    In order: yes, no, please don't.
    He did, I did, don't.
    They did, it was, you should not.
    Two yeses and a please don't.
    Yes, yes, and no.
    Yes to the first two.
    As for the database, not ok.
    About the database: don't you dare.
    Our database is fine; it's the printer that dies.
    Removal of the old copier would be fine.
    Is removal of the old machine included?
    Erasure of the hard disk, is that included in the lease?
    We accept your offer of May 3.
    I'll take you up on the offer of a demo.
    I take you up on the trial.
    Your offer is accepted with thanks.
    Make it so: send the contract.
    I'm off to the coast as of today; call me on April 6.
    I trust this closes the deal.
    I trust I'm still on your list after today.
    From today I expect a call.
    I expect to hear from you again.
    I look forward to hearing from you.
    I look forward to an empty paper tray no more. Send the quote.
    We look forward to the end of these jams, so send a technician and a quote.
    Let today be the day you call.
    May this be the start: send me a quote.
    This is goodbye to our old copier; what do you have?
    Consider us sold.
    Consider me interested.
    Consider our order placed.
    Count this as my order.
    Treat this as a request for a quote.
    Take this as notice that we want to buy.
    Please regard this as our acceptance of your offer.
    This office takes part in a trial any time.
    Our policy is to get three quotes; please send yours.
    The board has voted to leave Xerox and go with you.
    The partners have decided that we go with you.
    Head office says all vendors must quote by Friday.
    My daughter is typing this: Papa says call him tomorrow.
    Dad wants one of these.
    Grandpa says to send him the brochure.
    Mum asks you kindly to write again in May.
    The staff beg you to hurry with the new machine.
    The toner tray is full, the patience is not; come fix it and bring a quote.
    This is an order: two MX3071.
    By order of the director, please send the contract.
    You are hereby requested to send a proposal.
    We hereby opt for the lease.
    I opt for the smaller one.
    I choose option three, the color model.
    I vote lease.
    Put me down for the demo.
    Put us down as a yes for the visit on Thursday.
    Mark us as interested.
    Scrub the appointment on Tuesday; come Wednesday instead.
    Wipe the drum and it still smears. What's a new one?
    Will you wipe the hard disk when you take it?
    Kill the fax board and requote please.
    no more jams pls. whats a new one cost
    no more paper jams since your guy came, thx
    enough emails, call me tomorrow at 9
    stop by plz
    stop in anytime tuesday
    dont want the big one, the small one
    dont need these features, got a cheaper one?
    didnt sign up for a lease yet, send papers
    I never signed the lease; send it again and I will.
    I never got put on your list for the demo, so do it.
    Whoever took our order should now call us back.
    We dropped Canon and want you.
    He let us go from the old lease, so now we can buy.
    We were let go from our contract with Ricoh. When can you come?
    The old rep is gone; who do I talk to?
    You forgot us last year, don't forget us this year.
    Forget the big machine. Price the small one.
    Forget about the quote from January; send a fresh one.
    Drop the finishing unit from the quote.
    Take the stapler off the quote and we'll sign.
    Strike the second tray, then we have a deal.
    Cross out the service plan and we'll buy.
    Please take me off hold and send a price.
    You can take me off the fence: we're buying.
    Let it rest until June.
    Let us rest until after the audit, then call on May 4.
    Leave us be until September, then we have money.
    Enough of the old copier: come Tuesday.
    We are out of toner and out of patience; quote us.
    We're out of the woods now; call me Monday.
    Get me out of this Xerox lease and I'm yours.
    Lose the fax and give me a price.
    We lost your letter; send it again.
    I deleted your mail by mistake; send it again.
    I'm not unsubscribing. I'd like a demo.
    Don't stop.
    Never stop writing, I enjoy it. No need for a copier though.
    We bought elsewhere, no hard feelings.
    No thank you.
    I told him no thank you.
    I told the young man then what I'm telling you now: no.
    Not for us, thank you.
    Goodbye and good luck, we bought a Canon.
    It would have to be a small one, colour, under two thousand.
    I've got what I needed, thanks.
    yes thanks and yes thanks
    Bitte vergessen Sie den alten Preis und nennen Sie einen neuen.
    Es wäre mir lieb, bald von Ihnen zu hören.
    Von mir aus kann der alte Kopierer weg. Was kostet ein neuer?
    Meine Kollegin möchte auch ein Angebot.
    Ma collègue voudrait aussi une offre.
    Mijn collega wil ook een offerte.
"""
REFUSALS = """
    Regarding point 3, please don't.
    Number three: denied.
    #3 no, the others yes.
    Your first two I grant; the third I refuse.
    The answer to the last is a firm no.
    Two of three: yes. The third: no.
    A hearty no to the database business.
    As for the database, leave us in it.
    As regards your records, keep us.
    Deleting us would be a mistake.
    Removal is not wanted.
    The removal you mention, no thank you.
    Being dropped from your list would be a loss to us.
    Kindly note that this address is new; keep it on your list.
    I think you removed us already; put us back on, please.
    Why was I taken off the list? I want to be on it.
    I was unsubscribed somehow; sign me up again.
    My son unsubscribed me by accident. Put me back.
    I won't ask you to stop; keep them coming.
    Zu Punkt drei: bitte nicht.
    Mit der Löschung bin ich nicht einverstanden.
    Je préférerais figurer encore chez vous.
    Pour la troisième question, surtout pas.
    Vous n'avez pas mon accord pour la suppression.
    Prefiero seguir en su lista.
    En cuanto a la tercera, no.
    No tienen mi permiso para borrarme.
    Wat punt drie betreft: liever niet.
    U heeft geen toestemming om ons te verwijderen.
"""


@pytest.mark.parametrize("text", [line.strip() for line in ASKED.strip().splitlines()])
def test_asked_in_passing(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text", [line.strip() for line in (NOT_ASKED + REFUSALS).splitlines() if line.strip()]
)
def test_near_twins_ask_for_nothing(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize("text", [line.strip() for line in REFUSALS.strip().splitlines() if line.strip()])
def test_refused(text: str) -> None:
    assert REFUSED.search(text.lower())


def test_who_asks_refuses_nothing() -> None:
    assert not [line for line in ASKED.splitlines() if REFUSED.search(line.lower())]
