"""The sources there are. A new CRM is a module in `sources` and a row here."""

from typing import Final

from reopen.crm.connector import Source
from reopen.crm.sources import csv_file, hubspot, pipedrive, reopen_export, salesforce, zoho

SOURCES: Final[dict[str, Source]] = {
    "hubspot": hubspot,
    "salesforce": salesforce,
    "pipedrive": pipedrive,
    "zoho": zoho,
    "reopen": reopen_export,
    "table": csv_file,
}
