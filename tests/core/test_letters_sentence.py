from datetime import date

import pytest

from reopen.core.letters_sentence import Campaign, Waiting, letters_sentence

TODAY = date(2026, 2, 24)
SENDING = Campaign(name="April", state="sending", sent=41, total=96, done="by Thursday")
PAUSED = Campaign(name="April", state="sending", sent=41, total=96, paused=True)
ITSELF = Campaign(name="March", state="sending", sent=5, total=9, paused=True, paused_why="A complaint.")
DRAFT = Campaign(name="May", state="draft", letters=71)
EMPTY = Campaign(name="June", state="draft")
DUE = Campaign(name="March", state="collecting", replies=12, verdict_on=date(2026, 2, 20))
TODAYS = Campaign(name="March", state="collecting", replies=1, verdict_on=TODAY)
COLLECTING = Campaign(name="March", state="collecting", replies=0, verdict_on=date(2026, 3, 5))


@pytest.mark.parametrize(
    ("campaigns", "sentence"),
    [
        ([SENDING, DRAFT], "April is going out: 41 of 96, done by Thursday. May is yours to approve."),
        ([SENDING], "April is going out: 41 of 96, done by Thursday."),
        ([PAUSED, DRAFT], "April is paused at 41 of 96. May is yours to approve."),
        ([SENDING, ITSELF], "March has paused itself at 5 of 9."),
        ([DRAFT, DUE], "March waits for your verdict since 20 February: 12 replies, sealed."),
        ([TODAYS], "March waits for your verdict today: one reply, sealed."),
        ([DRAFT, COLLECTING], "May is yours to approve: 71 letters."),
        ([EMPTY], "June is in draft, and has nobody to write to."),
        ([SENDING, EMPTY], "April is going out: 41 of 96, done by Thursday."),
        ([EMPTY, COLLECTING], "March collects: no replies, verdict on 5 March."),
        ([EMPTY, DRAFT], "May is yours to approve: 71 letters."),
        ([COLLECTING], "March collects: no replies, verdict on 5 March."),
        ([SENDING, COLLECTING], "April is going out: 41 of 96, done by Thursday."),
    ],
)
def test_what_presses_most(campaigns, sentence):
    assert letters_sentence(campaigns, Waiting("June", 64), has_lost=True, today=TODAY) == sentence


@pytest.mark.parametrize(
    ("waiting", "has_lost", "sentence"),
    [
        (Waiting("June", 64), True, "June waits: 64 people first asked us then."),
        (Waiting("June", 1, "loss"), True, "June waits: one person said no then."),
        (None, True, "Nobody waits for a letter."),
        (None, False, "There are no lost deals here yet: nobody to write to."),
    ],
)
def test_where_nothing_runs(waiting, has_lost, sentence):
    assert letters_sentence([], waiting, has_lost=has_lost, today=TODAY) == sentence
