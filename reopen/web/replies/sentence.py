"""What presses most on the desk, in one sentence. Pure."""

from reopen.core.plain_english import capital, count, many
from reopen.records.queries.desk import Desk, Group, ReplyRow


def lede(desk: Desk) -> str:
    """The page's headline."""
    by_key = {group.key: group for group in desk.groups}
    if (removals := by_key.get("removals")) is not None:
        return _removals(removals)
    if (interested := by_key.get("interested")) is not None:
        first = interested.rows[0].who
        number = len(interested.rows) + interested.more
        if number == 1:
            return f"{first} would talk: answer before anything else."
        return f"{capital(count(number))} would talk. Answer {first} first."
    waiting = sum(len(by_key[k].rows) + by_key[k].more for k in ("later", "rest") if k in by_key)
    if waiting:
        return f"{capital(many(waiting, 'reply', 'replies'))} {'waits' if waiting == 1 else 'wait'} for you."
    if (tray := by_key.get("unmatched")) is not None:
        number = len(tray.rows) + tray.more
        what = "mail that may answer" if number == 1 else "mails that may answer"
        return f"{capital(count(number))} {what} a letter: say which, or that it is none of ours."
    if desk.counts.replies:
        asks = desk.campaign is not None and desk.campaign.state == "collecting"
        return "Every reply is judged: give your verdict." if asks else "Every reply is judged."
    if desk.counts.sent:
        return "No reply yet. They come here, to you alone."
    return "No letter has gone yet, so there is no reply."


def _removals(group: Group) -> str:
    number = len(group.rows) + group.more
    doubtful: ReplyRow | None = next((row for row in group.rows if row.in_doubt), None)
    head = (
        "One may be a removal."
        if number == 1 and doubtful
        else "One asks to be removed."
        if number == 1
        else f"{capital(count(number))} may be removals."
    )
    if doubtful is not None:
        return f"{head} {_of(doubtful.who)} is in doubt: confirm it, or lift the stop."
    return f"{head} All is stopped already: confirm {'it' if number == 1 else 'them'}."


def _of(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"
