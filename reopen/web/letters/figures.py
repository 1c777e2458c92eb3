"""What the numbers of the letters are made of: by the number, and again in the list at the page's foot."""

from reopen.web.made_of import MadeOf, MadeOfPage

LETTERS: MadeOfPage = {
    "waiting": MadeOf(
        "People of a month",
        "Everyone with a lost deal or a dead inquiry of that month, once each; drafting finds out who is left out",
    ),
    "fits": MadeOf(
        "People who fit",
        "Everyone with a lost deal or a dead inquiry that the filter fits, once each, up to 10,000",
    ),
    "letters": MadeOf(
        "Letters", "The people of the cohort who get one: not left out, not held out, and nothing missing"
    ),
    "then": MadeOf("People then", "Everyone whom the new filter fits, once each; some of them are left out"),
    "kept": MadeOf("What you said", "People who stay and whom you took out, or gave a letter in other words"),
    "might": MadeOf(
        "Letters then", "Letters of that cohort, blocked ones and those to be held out among them"
    ),
    "leave": MadeOf("Who leaves", "People of the draft whom the new filter does not fit"),
    "out": MadeOf(
        "Left out", "People of the cohort who get no letter, each under the first reason that holds"
    ),
    "people": MadeOf("Of so many", "Everyone of the cohort: letters, held out, blocked and left out"),
    "blocked": MadeOf("Blocked", "Letters in which a field is empty and has no fallback; they stay behind"),
    "holdout": MadeOf(
        "Held out", "People drawn at random who get no letter, so that there is something to compare with"
    ),
    "asks": MadeOf("For you to decide", "Letters of whose ground the table of laws does not decide"),
    "ground": MadeOf("On one ground", "Letters that rest on it; legitimate interest is weighed in the note"),
    "interest": MadeOf(
        "On legitimate interest",
        "Letters to the EEA, to the UK, and to nobody knows where, that rest on no recorded consent",
    ),
    "sent": MadeOf(
        "Sent",
        "Letters that left, or were laid out for you, of all that were put into the outbox and not kept back",
    ),
    "state": MadeOf("Letters by state", "Where each letter of this campaign stands now"),
    "done": MadeOf(
        "Done by",
        "The day’s cap, the gap between two letters and the hours where they are, behind what waits in the mailbox",
    ),
    "verdict": MadeOf("Verdict", "14 days after the last letter"),
    "replies": MadeOf("Replies", "People who wrote back themselves: no machine’s answer counts"),
    "worth": MadeOf("Worth discussing", "People whose reply you judged so"),
    "signed": MadeOf("Signed", "People written to whose deal has been won since the approval"),
    "wager": MadeOf(
        "Letter and holdout",
        "Everyone drawn for the letter beside everyone held out, since the approval; the range in points is the "
        "95 % interval of the difference, and below 20 people in either group nothing is said",
    ),
    "handed": MadeOf("To your sellers", "Replies that you marked as worth discussing"),
    "seen": MadeOf(
        "Who may have seen it",
        "Everyone who may look at a deal that woke with the release; whether they did is not on record",
    ),
    "lost": MadeOf("Size of the record", "Lost deals in here, counted up to a thousand"),
    "place": MadeOf("Letter", "Its place in the order in which they go, the best first"),
}
