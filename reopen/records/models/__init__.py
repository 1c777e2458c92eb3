"""Every table, a noun a file.

account, contact, deal      the CRM's nouns, as the import brought them
loss, installed, door       what is known of one losing: append-only
promise, touch, outcome     what we owe, when, and what came of it
suppression                 who must not be reached; never deleted
import_batch                what an import made, so that it can be taken back
stage_change, activity      the history that insight reads
quote, appointment          what was promised to an open deal; the call with an invitation
interview                   what was asked and answered on a call
move                        who left for another employer
calendar_feed, digest       where a user's own calls are read: a calendar, a morning mail
mailbox, campaign, message   the month's letter, and how far each one is
reply                       what came back, sealed
reason_lesson               a manager's correction of why a deal was lost
erasure                     who asked that everything goes
user, deal_owner, team      who works here
setting                     the company's own choices
"""

from reopen.records.models.account import Account
from reopen.records.models.activity import Activity
from reopen.records.models.appointment import Appointment, CalendarAnswer
from reopen.records.models.calendar_feed import CalendarFeed
from reopen.records.models.campaign import Campaign, Recipient
from reopen.records.models.competitor import Competitor
from reopen.records.models.contact import Contact, ContactEmail, ContactPhone
from reopen.records.models.deal import Deal, DealContact
from reopen.records.models.deal_owner import DealOwner
from reopen.records.models.digest import Digest
from reopen.records.models.door_answer import DoorAnswer
from reopen.records.models.erasure import Erasure
from reopen.records.models.former_rest import FormerRest
from reopen.records.models.import_batch import ColumnMapping, ImportBatch, ImportChange, ImportProblem
from reopen.records.models.installed import Installed
from reopen.records.models.interview import Interview
from reopen.records.models.lead import Lead
from reopen.records.models.loss import Loss
from reopen.records.models.mailbox import Mailbox, MailFolder
from reopen.records.models.message import Message
from reopen.records.models.move import Move
from reopen.records.models.outcome import Outcome
from reopen.records.models.promise import Promise
from reopen.records.models.quote import Quote
from reopen.records.models.reason_lesson import ReasonLesson
from reopen.records.models.reply import Reply
from reopen.records.models.setting import Setting
from reopen.records.models.sign_in_link import SignInLink
from reopen.records.models.stage_change import StageChange
from reopen.records.models.suppression import Suppression
from reopen.records.models.team import Team
from reopen.records.models.touch import Touch
from reopen.records.models.user import User

__all__ = [
    "Account",
    "Activity",
    "Appointment",
    "CalendarAnswer",
    "CalendarFeed",
    "Campaign",
    "ColumnMapping",
    "Competitor",
    "Contact",
    "ContactEmail",
    "ContactPhone",
    "Deal",
    "DealContact",
    "DealOwner",
    "Digest",
    "DoorAnswer",
    "Erasure",
    "FormerRest",
    "ImportBatch",
    "ImportChange",
    "ImportProblem",
    "Installed",
    "Interview",
    "Lead",
    "Loss",
    "MailFolder",
    "Mailbox",
    "Message",
    "Move",
    "Outcome",
    "Promise",
    "Quote",
    "ReasonLesson",
    "Recipient",
    "Reply",
    "Setting",
    "SignInLink",
    "StageChange",
    "Suppression",
    "Team",
    "Touch",
    "User",
]
