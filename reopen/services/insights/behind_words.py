"""What each number of recon counts, as words after “12 deals …”; {at} is the stage, where one is meant."""

from collections.abc import Mapping
from typing import Final

STAGES: Final = {
    "entered": "that entered {at}",
    "moved_on": "that entered {at} and moved on",
    "lost_here": "lost at {at}",
    "open_here": "that stand at {at} now",
    "decided": "decided at {at}: they moved on, or were lost there",
}
LAPSES: Final = {
    "lost": "lost at {at}, whose days there are known",
    "lost_long": "lost at {at}, three weeks after they began or later",
    "lost_short": "lost at {at}, less than three weeks after they began",
    "lost_silent": "lost at {at}, three weeks after they began or later, with no call, mail or meeting in the last "
    "three",
    "lost_on_record": "lost at {at}, three weeks after they began or later, with calls, mails or meetings on record",
    "decided": "decided at {at}, whose days there are known",
    "no_contact": "decided at {at}, with no call, mail or meeting while they stood there",
    "kept_up": "still undecided three weeks after they first came to {at}, and kept up in these",
    "kept_up_moved_on": "still undecided three weeks after they first came to {at}, kept up in these, that moved on "
    "later",
    "silent": "still undecided three weeks after they first came to {at}, and left silent in these",
    "silent_moved_on": "still undecided three weeks after they first came to {at}, left silent in these, that moved on "
    "later",
    "compared": "decided at {at} later than three weeks after they first came",
    "compared_on_record": "decided at {at} later than three weeks after they first came, with calls, mails or meetings "
    "on record",
    "still_open": "that stand at {at} three weeks after they first came, and are not decided yet",
    "unanswered": "lost, in which theirs was the last word and waited two days or more",
    "on_record": "looked at, with calls, mails or meetings on record",
    "deals": "looked at: they left a stage, and their days there are known",
}
CONTACT: Final = {
    "decided": "decided at {at}, after two weeks there or more",
    "moved_on": "that moved on from {at}, after two weeks there or more",
    "outside": "decided at {at}, after two weeks there or more",
    "on_record": "decided at {at}, after two weeks there or more, with calls, mails or meetings on record",
    "still_open": "that stand at {at} two weeks after they first came, and are not decided yet",
}
LEASES: Final = {
    "contracts": "lost to rival contracts{ending} that still run",
    "winnable": "lost to rival contracts{ending} that can be given notice in the next three months",
    "rep_gone": "lost to rival contracts{ending} whose rep has left",
    "winnable_rep_gone": "lost to rival contracts whose rep has left, and that can be given notice in three months",
    "assumed": "lost to rival contracts without a start on record: the loss stands in",
    "ended": "lost to rival contracts that have ended, and most likely renewed",
    "without": "lost, of whose contract with the rival no term is on record",
    "lost": "that stand as lost",
}
HEARSAY: Final = {
    "answered": "whose people told whether anyone contacted them",
    "denied": "whose people say that nobody contacted them",
    "denied_on_record": "whose people say that nobody contacted them, while the CRM says that we did",
    "by_mail": "whose people say that nobody contacted them, while the CRM has e-mails alone",
    "denied_not": "whose people say that nobody contacted them, and the CRM says the same",
    "confirmed_on_record": "whose people say that somebody contacted them, and the CRM says the same",
    "confirmed_not": "whose people say that somebody contacted them, of which the CRM knows nothing",
}
DOORS: Final = {
    "asked": "whose people were asked whether we may call again",
    "still_open": "whose people were asked, and are still open to another chat",
    "post_mortems_due": "whose post-mortem fell due",
    "post_mortems_held": "whose post-mortem was held",
    "check_ins_due": "with a check-in that fell due, a deal for each",
    "check_ins_called": "with a check-in that fell due and was called, a deal for each",
    "check_ins_tried": "with a check-in that was called and reached nobody, a deal for each",
    "promises_tried": "with a promised call that was made and reached nobody, a deal for each",
    "post_mortems_tried": "whose post-mortem reached nobody",
    "lost": "lost and not back",
    "promises_due": "with a promised call that fell due, a deal for each",
    "promises_kept": "with a promised call that was made by its day, a deal for each",
}
_BOTH: Final = "of the losses of which both sides are known"
OBJECTIONS: Final = {
    "by_rep": "lost{to}, for {family} as the rep says",
    "by_buyer": "lost{to}, for {family} as the buyer says",
    "both_known_rep": f"lost{{to}}, for {{family}} as the rep says, {_BOTH}",
    "both_known_buyer": f"lost{{to}}, for {{family}} as the buyer says, {_BOTH}",
    "both_name_it": "lost{to}, for {family} as both say",
    "both_known": "lost, whose reason both sides have told",
    "rival_lost": "lost to a competitor that we know",
    "rival_prices": "lost to a competitor that we know, with both prices on record",
    "rival_cheaper": "lost to a competitor that we know, at a lower price",
    "named": "lost{to}, for {family} as the buyer says, else the rep",
    "lost": "lost{to}",
    "prices": "lost{to}, with both prices on record",
    "cheaper": "lost{to} at a lower price",
    "said": "lost for {family} in just these words",
}
WINBACKS: Final = {
    "won": "that were lost, came back and were won",
    "after_call": "that were lost, came back and were won after a call to them",
    "lost": "that were lost in the time asked for",
    "followed": "that were lost in the time asked for, {ago} before its end or longer",
    "back": "that were lost in the time asked for, half a year before its end or longer, and won by then",
    "young": "that were lost in the time asked for, less than half a year before its end",
}
WON: Final = {
    "won": "that were won",
    "lost": "decided, and lost",
    "decided": "decided: won or lost",
    "still_open": "still open, neither won nor lost",
    "unknown": "decided, in no group by {kind}",
    "no_day": "decided, without a day of closing",
    "future": "decided, and closed in the future, as the records say",
    "backwards": "decided, and closed before the day of opening, as the records say",
}
WON_OF: Final = {"owner": "seller", "source": "source", "product": "product", "size": "size"}
RECON: Final = {
    "fell_out": "with a call{whose} that is due and does not fit into the minutes",
    "nobodys": "that nobody owns, with a call that is due",
}
BACK_BY: Final = {
    "cause": "the last on record before: {}",
    "age": "how soon: {}",
    "reason": "what they were lost for: {}",
    "competitor": "whom they were lost to: {}",
}


def at_stage(cell: Mapping[str, str]) -> str:
    """The stage of a cell, with its pipeline where one is named; or all."""
    stage = cell.get("stage", "")
    if not stage:
        return "any stage" + (f" of {cell['line']}" if cell.get("line") else "")
    return f"{stage} ({cell['line']})" if cell.get("line") else stage


def of_group(cell: Mapping[str, str]) -> str:
    """The group of a cell, behind the rest."""
    return f"; {cell['group']}" if cell.get("group") else ""
