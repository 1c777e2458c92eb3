"""A CRM's own ids as they are stored: Salesforce has two ways of writing one."""

import polars as pl


def as_stored(ids: pl.Series, source: str) -> pl.Series:
    """The ids of a source's records in one spelling; Salesforce's 18 characters are 15 and a checksum.

    https://help.salesforce.com/s/articleView?id=000385585 ("Convert 15 character IDs to 18")
    """
    if source != "salesforce":
        return ids
    long = ids.str.contains(r"^[A-Za-z0-9]{15}[A-Z0-5]{3}$").fill_null(value=False)
    return ids.str.slice(0, 15).zip_with(long, ids)
