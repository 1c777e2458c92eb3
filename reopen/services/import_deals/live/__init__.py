"""Columns into the live tables, in chunks short enough that nobody waits.

chunks          how much one transaction writes, and the rest after it
rows            parents with their children, a chunk a transaction; a few rows changed
sqlite_rows, postgres_rows
                how a chunk is written
staging, staged_rows
                many rows into SQLite at once, by way of a file of their own
behind          many rows into PostgreSQL while the next are made ready
values          values as the database stores them
lookups         rows by their keys
memory          what was before
disk            commits that do not wait for it
"""

from reopen.services.import_deals.live.behind import written_behind
from reopen.services.import_deals.live.child import Child
from reopen.services.import_deals.live.chunks import SQLITE_ROWS, rest, rows_per_chunk
from reopen.services.import_deals.live.disk import without_waiting_for_the_disk
from reopen.services.import_deals.live.lookups import differing, find, holds, lookup
from reopen.services.import_deals.live.memory import remember
from reopen.services.import_deals.live.rows import insert, insert_rows, update
from reopen.services.import_deals.live.staging import staging_in
from reopen.services.import_deals.live.values import instant_format, stored

__all__ = [
    "SQLITE_ROWS",
    "Child",
    "differing",
    "find",
    "holds",
    "insert",
    "insert_rows",
    "instant_format",
    "lookup",
    "remember",
    "rest",
    "rows_per_chunk",
    "staging_in",
    "stored",
    "update",
    "without_waiting_for_the_disk",
    "written_behind",
]
