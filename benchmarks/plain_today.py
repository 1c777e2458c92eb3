"""The peer of the Today page: the same rows by hand-written SQL, filled into a plain template of Django's.

What a careful programmer would write for this one page: eight statements, no ORM, no rule that ranks, no words made
of facts, no partials. It is told which deals are wanted and reads nothing that is not on the page; it signs nobody in
and checks nothing.
"""

from functools import cache
from typing import Any

from django.db import connection
from django.template import Context, Engine, Template

# The page's own markup, row by row, written down flat: partials, words and the sheet's form are what the page adds.
_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Today</title></head><body>
<header><nav><a href="/">Today</a><a href="/deals/">Deals</a></nav></header><main><div class="lede">
<h1>{{ calls|length }} calls</h1></div><div class="day"><section><h2>Due today <span>worth most first</span></h2><ol>
{% for call in calls %}<li><article class="touch{% if forloop.first %} open{% endif %}">
          <p class="when"><strong>{{ call.due }}</strong>{% if call.promised %} <small>promised</small>{% endif %}</p>
          <div>
            <h3><a id="call-{{ call.deal }}" href="/?open={{ call.deal }}#call-{{ call.deal }}" data-row data-follow
            hx-get="/?open={{ call.deal }}" hx-target="#today" hx-swap="outerHTML" hx-replace-url="true"
            hx-sync="body:replace">{{ call.account }}</a> <span class="quiet">{{ call.contact }}{% if call.title %},
            {% endif %}{{ call.title }}</span></h3>
            <p class="why">{{ call.reasons }} · {{ call.zone }}</p>
          </div>
          <p class="said">{% if call.said %}“{{ call.said }}”{% endif %}</p>
          <div class="worth"><span>{{ call.currency }} {{ call.amount }}</span> {% if call.phone %}<a class="act"
          href="tel:{{ call.phone }}">{{ call.phone }}</a>{% else %}<small>no number</small>{% endif %}</div>
        </article>{% if forloop.first %}<section class="sheet"><h2>{{ call.account }}</h2><dl class="known">
<dt>Lost</dt><dd>{{ call.lost_on }} at {{ call.stage }}, to {{ call.rival }}, for {{ call.their_price }}</dd>
<dt>Your reason</dt><dd>{{ call.reason }}. {{ call.note }}</dd>
<dt>Their lease</dt><dd>{{ call.term }} months{% if call.start %} from {{ call.start }}{% endif %}</dd>
<dt>Installed</dt><dd>{{ call.installed }}</dd>
<dt>Door</dt><dd>{{ call.door }} <q>{{ call.door_words }}</q></dd></dl></section>{% endif %}</li>
{% endfor %}</ol></section></div></main></body></html>"""


@cache
def _template() -> Template:
    return Engine().from_string(_PAGE)


def rows(shown: list[int]) -> str:
    """The page's HTML for the deals `shown`, the first with its sheet."""
    with connection.cursor() as cursor:
        marks = ", ".join(["%s"] * len(shown))
        # Asked for by deal alone: with the state in SQL, SQLite walks the index of all that is planned.
        cursor.execute(
            "SELECT t.id, t.deal_id, t.due_on, t.at, t.reasons, t.promised, d.amount, d.currency, d.door, t.state, "
            f"t.channel FROM records_touch t JOIN records_deal d ON d.id = t.deal_id WHERE t.deal_id IN ({marks})",
            shown,
        )
        due = {row[1]: row for row in cursor.fetchall() if row[-2:] == ("planned", "phone")}
        deals = _by(cursor, f"""
            SELECT d.id, a.name, c.name, c.title, a.time_zone, d.contact_id FROM records_deal d
            LEFT JOIN records_account a ON a.id = d.account_id LEFT JOIN records_contact c ON c.id = d.contact_id
            WHERE d.id IN ({marks})""", shown)  # fmt: skip
        losses = _by(cursor, f"""
            SELECT l.deal_id, l.lost_on, l.stage, r.name, l.their_price, l.reason, l.note, l.term_months,
            l.contract_start FROM records_loss l LEFT JOIN records_competitor r ON r.id = l.competitor_id
            WHERE l.deal_id IN ({marks}) ORDER BY l.lost_on""", shown)  # fmt: skip
        said = _by(cursor, f"""SELECT deal_id, note FROM records_outcome WHERE deal_id IN ({marks})
            AND undone_at IS NULL ORDER BY at""", shown)  # fmt: skip
        doors = _by(cursor, f"""SELECT deal_id, state, words FROM records_dooranswer WHERE deal_id IN ({marks})
            AND undone_at IS NULL ORDER BY id""", shown)  # fmt: skip
        installed = _by(cursor, """SELECT deal_id, make, model, quantity FROM records_installed
            WHERE deal_id = %s""", shown[:1])  # fmt: skip
        people = [row[5] for row in deals.values()]
        phones = _by(cursor, f"SELECT contact_id, number, key FROM records_contactphone WHERE contact_id IN ({marks})",
                     people)  # fmt: skip
        keys = [row[2] for row in phones.values()]
        cursor.execute(
            f"SELECT key FROM records_suppression WHERE kind = 'phone' AND key IN ({', '.join(['%s'] * len(keys))})",
            keys,
        )
        stopped = {row[0] for row in cursor.fetchall()}
    calls = []
    nothing = (None,) * 9
    for deal_id in shown:
        touch, deal = due.get(deal_id, nothing), deals[deal_id]
        loss, door = losses.get(deal_id, nothing), doors.get(deal_id, nothing)
        phone = phones.get(deal[5], nothing)
        calls.append(
            {
                "id": touch[0], "deal": deal_id, "due": touch[2], "reasons": touch[4], "promised": touch[5],
                "amount": touch[6], "currency": touch[7], "account": deal[1], "contact": deal[2], "title": deal[3],
                "zone": deal[4], "said": said.get(deal_id, ("", ""))[1], "lost_on": loss[1], "stage": loss[2],
                "phone": "" if phone[2] in stopped else phone[1], "rival": loss[3], "their_price": loss[4],
                "reason": loss[5], "note": loss[6], "term": loss[7], "start": loss[8], "door": door[1],
                "installed": installed.get(deal_id, ""), "door_words": door[2],
            }
        )  # fmt: skip
    return _template().render(Context({"calls": calls}))


def _by(cursor: Any, statement: str, ids: list[int]) -> dict[int, tuple[Any, ...]]:
    """The last row of each, by its first column."""
    cursor.execute(statement, ids)
    return {row[0]: row for row in cursor.fetchall()}
