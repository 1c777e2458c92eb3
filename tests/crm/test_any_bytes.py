"""Whatever bytes come, the answer is a table or a sentence, never a trace; and no row is lost without a word."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reopen.crm.connector import UnreadableFileError
from reopen.crm.open_table import open_table

pieces = st.lists(
    st.sampled_from(
        [
            b",", b";", b"\t", b'"', b'""', b"\n", b"\r\n", b"\r", b"\0", b"\xff", b"\xc3\xa9", b"\x01", b"=1+1", b"'",
            b"Record ID", b"Deal Name", b"Deal Stage", b"Amount", b"Close Date", b"Email", b"closedlost", b"1/2/2024",
            b"45.300", b"$5", b"a@b.co", b"Total", b"2024-02-30", b"deal.id", b"n/a", b"\xef\xbb\xbf", b"PK\x03\x04",
        ]
    ),
    max_size=60,
).map(b"".join)  # fmt: skip


def come_through(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.csv"
        path.write_bytes(data)
        try:
            table = open_table(path)
        except UnreadableFileError as error:
            assert str(error).endswith(".")  # noqa: PT017
            return
        table.preview()
        if table.questions:
            return
        for batch in table.batches():
            rejected = [p.row for p in batch.problems if p.rejected]
            assert len(rejected) == len(set(rejected))
            assert batch.rows == (batch.frame.height + len(rejected) if batch.counted else 0)
            table.write_rejects(dict.fromkeys(rejected, "tried"), Path(folder) / "rejects.csv")


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    come_through(data)


@settings(deadline=None, max_examples=250)
@given(pieces)
def test_pieces_of_tables_in_any_order(data: bytes) -> None:
    come_through(data)


@settings(deadline=None, max_examples=150)
@given(pieces)
def test_pieces_under_a_header(data: bytes) -> None:
    come_through(b"Record ID,Deal Name,Deal Stage,Amount,Close Date\n1,a,closedlost,5,2024-01-02\n" + data)
