"""The way in: a file on disk → a Table."""

from collections.abc import Mapping
from pathlib import Path

from reopen.crm.connector import Table, UnreadableFileError


def open_table(
    path: Path,
    *,
    name: str = "",
    source: str = "auto",
    mapping: Mapping[str, str] | None = None,
    noun: str = "",
    choices: Mapping[str, str] | None = None,
    time_zone: str = "UTC",
) -> Table:
    """Open, recognise and map one file.

    `source` is auto, hubspot, salesforce, pipedrive, zoho, reopen or table. `mapping` (column label → "noun.field"
    or "") replaces the guesses for the columns it names. `choices` answers questions. `time_zone` (IANA) is where
    values without a zone are read. Raises UnreadableFileError with a sentence.
    """
    raise UnreadableFileError("Not built yet.")
