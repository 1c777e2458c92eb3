"""Build the indexes of deals that an import left out when it was killed or stopped by an error."""

from reopen.services import deal_indexes


def finish_indexes() -> int:
    """How many were built: none while an import runs, which builds its own at its end."""
    if not deal_indexes.missing():
        return 0
    from reopen.services.import_deals import batch, lock  # noqa: PLC0415 (takes half a second)

    try:
        with lock.only_one(batch.imports_folder()):
            return deal_indexes.build()
    except lock.AnotherImportRunsError:
        return 0
