"""What the numbers of the office's pages are made of: said by the number, and again in the list at the page's foot.

A title needs a mouse. The list, `made_of.html`, says the same to a thumb and to the keyboard (H).
"""

from collections.abc import Mapping
from typing import NamedTuple


class MadeOf(NamedTuple):
    """What a number is called on its page, and a sentence about it."""

    label: str
    text: str


MadeOfPage = Mapping[str, MadeOf]

_WEEK = MadeOf(
    "A week’s calls",
    "The calls that are planned now + the old losses that enter care in that week, at about 5 minutes each; "
    "calls that follow from these come on top",
)
_STILL = MadeOf("Still in line", "The old losses that wait, less those that enter care in the four weeks")

TEAM: MadeOfPage = {
    "waiting": MadeOf(
        "In the headline", "The old losses in line of the sellers below, and how many sellers they are"
    ),
    "minutes": MadeOf(
        "Minutes a day", "A seller’s time for lost deals, all told: the calls of their day fit into it"
    ),
    "care": MadeOf(
        "Of these for old losses",
        "The part of the day in which old losses enter care: the seller’s own pace, or the company’s where empty",
    ),
    "week": MadeOf(
        "Minutes a week",
        "Set aside for lost deals, Monday to Sunday: no day takes more than what the week has left beside the calls "
        "promised for its other days. Empty: no week ends the days",
    ),
    "used": MadeOf(
        "Used this week",
        "The calls of the seller since Monday, at the minutes that each kind takes; a try that reached nobody is a "
        "short one",
    ),
    "in_care": MadeOf("In care", "The seller’s lost deals for which Reopen plans calls and letters"),
    "in_line": MadeOf("In line", "The seller’s old losses that wait to enter care, best first"),
    "kept": MadeOf(
        "Promises kept",
        "Calls of the last 90 days that were promised (an agreed post-mortem, a day that they named, the Friday of a "
        "quote’s letter) and made by their day, reached or not, of those that fell due. What they made needless "
        "before its day, by an answer or a decision, counts neither way",
    ),
    "floor": MadeOf(
        "Four a year",
        "Deals in care whose planned call was not made: in danger, where the 91 days since the last contact, or since "
        "entering care, end within two weeks; missed, where they are over. A date that they named is waited for",
    ),
    "rivals": MadeOf(
        "Reps who won against us",
        "The latest answer of each deal that was asked, on a call, whether the rep who won is still there; where they "
        "did not know, none. The interval is Wilson’s, at 95 %. Seen by the owner alone",
    ),
    "sellers": MadeOf("Sellers of a team", "The sellers above who are in that team"),
}
SHEET: MadeOfPage = {
    "why": MadeOf(
        "In the headline",
        "Days and weeks are counted from what was promised, from the contract, or from the last time somebody spoke "
        "to them",
    ),
    "clock": MadeOf("Minutes", "Since the first answer was typed on this call; five were promised"),
}
PACE: MadeOfPage = {
    "pace": MadeOf("In the headline", "The company’s pace, for each seller who has no pace of their own"),
    "minutes": MadeOf("Minutes a day", "The seller’s time for lost deals, all told, set on the Team page"),
    "care": MadeOf(
        "For old losses",
        "The part of the day in which old losses enter care: the seller’s own pace, or the company’s",
    ),
    "week": _WEEK,
    "still": _STILL,
}
SUPPRESSIONS: MadeOfPage = {
    "count": MadeOf(
        "In the headline",
        "The entries of the list: addresses, numbers, and domains, each of which stops everyone at it",
    ),
    "since": MadeOf("Since", "The first day on which we knew; a later entry does not move it"),
}
SETTINGS: MadeOfPage = {
    "minutes": MadeOf(
        "Minutes a day", "Chosen, not counted: where a new seller begins. Each seller’s own stands under Team"
    ),
    "care": MadeOf(
        "Of these, for old losses",
        "Chosen, not counted: a first call takes about 5 minutes, so 20 minutes bring in 4 old losses a day",
    ),
}
DEALS: MadeOfPage = {
    "count": MadeOf("In the headline", "The deals of this list that you may see"),
    "worth": MadeOf("Worth", "The amount of the deal as the CRM has it"),
    "on": MadeOf(
        "Lost, won, expected", "The day of the latest loss; of a won or open deal its closing day in the CRM"
    ),
    "next": MadeOf("Next call", "The first call that is planned for the deal, by the rules under Cadences"),
}
IMPORTS: MadeOfPage = {
    "rows": MadeOf("Rows", "Rows of data in all files: created + updated + unchanged + duplicate + rejected"),
    "created": MadeOf("Created", "Rows that made a record which was not here"),
    "updated": MadeOf("Updated", "Rows that changed something of a record which was here"),
    "unchanged": MadeOf("Unchanged", "Rows that say what is here already"),
    "duplicate": MadeOf("Duplicate", "Rows of something that stood in the files before; the first counts"),
    "rejected": MadeOf(
        "Rejected", "Rows that could not be read; they are kept in a file, each with its reason"
    ),
}
_CAME: MadeOfPage = {
    **IMPORTS,
    "line": MadeOf("What came", "Records that the rows made or changed; one row may make several"),
    "missing": MadeOf(
        "Still missing",
        "Deals and activities of these files that lack what is named, after they were joined with what is here",
    ),
    "problems": MadeOf(
        "Odd",
        "Rows that are rejected; rows with a remark, as one that stands twice; values that are kept as they came. A "
        "row counts once for each",
    ),
    "row": MadeOf("Row", "The line of the file on which the row begins; the first line is 1"),
}
BROUGHT: MadeOfPage = {
    **_CAME,
    "kept": MadeOf("Stayed", "Records that someone has touched since, or that something else needs"),
}
BRINGS: MadeOfPage = {
    **_CAME,
    "minutes": MadeOf("Minutes", "The minutes of the seller’s day in which old losses enter care"),
    "week": _WEEK,
    "still": _STILL,
}
QUOTES: MadeOfPage = {
    "count": MadeOf(
        "In the headline", "The quotes of open deals that you may see and that nobody has answered yet"
    ),
    "sum": MadeOf("Sum", "What was quoted, as it was recorded; else the amount of the deal in the CRM"),
    "call": MadeOf(
        "The promised call",
        "The day that the quote’s letter names, by the rule under Cadences: the Friday of the same week for a quote "
        "sent Monday to Wednesday, else of the week after. Made is any call that was logged on or before it",
    ),
}
ASK: MadeOfPage = {
    "open": MadeOf(
        "Still open",
        "Those whose last word since the loss is yes, and who have not asked to be left alone, of those who were "
        "asked; with Wilson’s interval at 95 %. Of fewer than 20 asked no share is told",
    ),
    "lost": MadeOf(
        "Lost", "Deals lost in the last twelve months, each by its latest loss, and those that came back"
    ),
    "asked": MadeOf(
        "Asked",
        "Those with an answer on record since the loss, or with the quote that was lost: yes, no or neither",
    ),
    "yes": MadeOf("Said yes", "Those of them who said yes at any time, also where a no came later"),
}
INSIGHTS: MadeOfPage = {
    "headline": MadeOf(
        "In the headline",
        "The stage with the smallest share that moves on, of those that differ from the pipeline’s other stages beyond "
        "chance, and the share of the others together",
    ),
    "share": MadeOf(
        "Moved on (95 %)",
        "Moved on, of moved on + lost here, with Wilson’s interval at 95 %; below 20 decided it is dashed, and not "
        "judged",
    ),
    "entered": MadeOf(
        "Entered",
        "Deals that came to the stage in the time asked for, each once: moved on + lost here + open here",
    ),
    "moved_on": MadeOf("Moved on", "Of them, those that went on to another stage, or were won"),
    "lost_here": MadeOf("Lost here", "Of them, those that were lost with this stage as their last"),
    "open_here": MadeOf("Open here", "Of them, those that stand there still"),
    "days": MadeOf("Median days", "Calendar days from the entry to the exit, of those that left the stage"),
    "silence": MadeOf(
        "Silence",
        "Of the deals still undecided three weeks after they first came to the stage, those with a call, mail or "
        "meeting of ours on record in these weeks, or of nobody known, beside those without; told where more than half "
        "of them have any on record. Lost in silence: none of either side in their last three weeks, of those that "
        "lived so long",
    ),
    "contact": MadeOf(
        "Contacts a week",
        "Calls, mails and meetings of the first two weeks in the stage, of the deals still there then; below each "
        "band stands how many deals it has",
    ),
    "hearsay": MadeOf(
        "They say, the CRM says",
        "The last answer of each to the letter’s first question, beside our calls, mails and meetings on record before "
        "the letter left",
    ),
    "leases": MadeOf(
        "Rival contracts",
        "Of the lost deals whose contract has a term on record and still runs, by the quarter of its end; notice is "
        "open now where its last day lies within three months. Worth: their price, else what we quoted",
    ),
    "objections": MadeOf(
        "Reasons",
        "Losses by family of reasons, sorted by the words in the reason and the note: the rep’s, and the buyer’s own. "
        "Where both are known of 20 losses or more, these alone are drawn",
    ),
    "rivals": MadeOf(
        "Competitors",
        "Losses that name the competitor, and of those with both prices, how often theirs was lower",
    ),
    "doors": MadeOf(
        "Doors",
        "Those whose last word since the loss is yes, of those asked; post-mortems that reached them, check-ins that "
        "were called, and promised calls made by their day, of those that fell due",
    ),
    "leads": MadeOf(
        "Leads",
        "Leads that converted, of those that did or were given up, with Wilson’s interval at 95 %; where a CRM marks "
        "none as given up, all that have not converted so far count as such. The outcome of the last call is read from "
        "the words noted of it, else from the lead’s status",
    ),
    "leads_apart": MadeOf(
        "Leads by group",
        "The source, seller or month, of those below the rest of their kind, else above, whose difference luck "
        "explains least; all groups of 20 decided leads and more are judged together, but months of which nothing "
        "tells whether their leads have had the time",
    ),
    "recon": MadeOf(
        "Minutes for lost deals",
        "Set aside on the Team page: a week’s minutes, or five days’ where no week is set, by the Monday to Friday of "
        "the time; used at the minutes that each kind of call takes. What falls out is due today, does not fit into "
        "what day and week have left, and stands as beyond on the seller’s Today, with the amounts of its deals",
    ),
    "winbacks": MadeOf(
        "Win-backs",
        "Deals that were lost, opened again and won, by the last thing on record before; hours are those of the calls "
        "to lost deals on record in that time. Who came back is counted of the deals lost half a year before its "
        "end, or longer",
    ),
}
WITHOUT_HISTORY: MadeOfPage = {
    "won": MadeOf(
        "Won (95 %)",
        "Won, of those decided, with Wilson’s interval at 95 %; ◂ where it differs from the rest of its kind beyond "
        "chance, all groups of 20 decided deals or more judged together",
    ),
    "won_deals": MadeOf("Won", "Of the decided deals, those whose status is won"),
    "decided": MadeOf(
        "Decided",
        "Deals won or lost, at any time; a kind known of fewer than four in five of the won, or of the lost, is left "
        "out. Small, middle, large: the thirds of the amounts in each currency",
    ),
}
INSIGHT_DEALS: MadeOfPage = {
    "number": MadeOf(
        "In the headline",
        "The number of the page that led here; the deals are those that it counted, no others",
    ),
    "on": DEALS["on"],
    "worth": DEALS["worth"],
    "contact": MadeOf("Last contact", "The last call, mail or meeting on record, theirs or ours"),
}
INSIGHT_LEADS: MadeOfPage = {
    "number": MadeOf(
        "In the headline",
        "The number of the page that led here; the leads are those that it counted, no others",
    ),
    "on": MadeOf("Came in", "The day on which the lead came in, as its CRM says"),
}
CADENCES: MadeOfPage = {
    "gaps": MadeOf(
        "In the headline", "The shortest and the longest wait between two check-ins, as chosen below"
    ),
    "days": MadeOf(
        "Days of the example",
        "The rules below, counted from a loss today, weekends and holidays left out, if every call is held on its day",
    ),
}
CALL: MadeOfPage = {
    "why": MadeOf(
        "In the headline",
        "Days and weeks are counted from what was promised, from their contract, or from the last time somebody "
        "spoke to them; check-ins since the loss",
    ),
}
MAPPING: MadeOfPage = {
    "columns": MadeOf("Columns taken", "The columns that become something, of all that the file has"),
    "row": _CAME["row"],
}
