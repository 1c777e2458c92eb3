"""The lock by which an opt-out wins every race with the sender.

A sender holds it shared while it looks whether someone is stopped and marks the message as `sending`; whoever writes
a stop holds it alone. So a stop that is committed is seen by every message that is marked after it, and a message
marked before it is seen by whoever acknowledges the stop (in_flight). It is let go at the end of the transaction,
which never spans the network.

SQLite needs none: a transaction begins IMMEDIATE, and there is one writer.
"""

from django.db import connection

# A number of our own among PostgreSQL's advisory locks.
OPT_OUT = 7_236_001


def while_i_send() -> None:
    """Held together with other senders, until the transaction ends."""
    _take("pg_advisory_xact_lock_shared")


def while_i_stop() -> None:
    """Held alone, until the transaction ends. First thing in it: who waits for it holds nothing that others want."""
    _take("pg_advisory_xact_lock")


def _take(function: str) -> None:
    if not connection.in_atomic_block:
        raise RuntimeError("The lock of the opt-outs ends with its transaction; there is none.")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {function}(%s)", [OPT_OUT])
