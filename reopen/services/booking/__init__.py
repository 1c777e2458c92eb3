"""Booking a call of five minutes: three times to offer, an invitation, and what comes back.

offers       three free times, and why there are none
book         a time is agreed: the promise, and the invitation where there is a mailbox to send it from
steer        cancel it; take the time that they propose, or not; take note of what came back
send         the mails about a call, into the outbox
take_answer  what their calendar answered: confirmed, freed, shown to the rep; or why it changes nothing
file         the invitation as a file
"""
