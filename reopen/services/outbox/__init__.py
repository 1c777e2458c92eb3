"""The outbox: letters leave it once, or not at all.

put          a row with its Message-ID, before any connection opens
sender_lock  one sender connection a mailbox
claim        queued → sending, after the server took the recipient and before the text goes
stops        who must not be written to, asked again at that very moment
sent_journal what left, outside the database
stop_lock    what makes an opt-out win the race
settle       what became of it: sent, queued again, bounced, unknown
send_due     the sender's walk through what is due
in_flight    whether a letter had already left when a stop came
auto_pause   a campaign that meets complaints, policy blocks or dead addresses stops by itself
"""
