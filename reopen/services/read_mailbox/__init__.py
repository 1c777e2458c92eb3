"""What comes back to a mailbox: read without a trace, kept only where it answers a letter of ours.

watch           a connection that waits for new mail
poll            one look at a mailbox: its inbox, then what was sent
inbox           new mail in chunks: headers first, raw only of what answers a letter
match           whether a mail answers a letter, and how that is known
letters         the letters that may be answered, by everything that can tell
calls           which mails may answer an invitation
store           raw bytes and how far the folder has been read, in one transaction
read_stored     what is stored is read
act_on_reading  what a reading does at once
sent_folder     what the provider filed: letters found again, Message-IDs learned, copies added where it files none
"""
