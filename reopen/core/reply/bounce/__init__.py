"""What mail servers write: a delivery failed, is late, was made; somebody complained.

recognise    is it a server's report at all? A person's mail is never one, whatever its subject
report       the fields of a delivery report (RFC 3464)
prose        the texts of servers that write no such fields
notification the JSON of Amazon's service
recipients   the addresses in a text, in its order
reasons      a status, a code, the server's words → one of thirteen reasons
verdict      all recipients together: is the address of any more use?
complaint    abuse reports (RFC 5965)
read_report  all of it together
"""

from reopen.core.reply.bounce.complaint import is_complaint
from reopen.core.reply.bounce.read_report import read_report

__all__ = ["is_complaint", "read_report"]
