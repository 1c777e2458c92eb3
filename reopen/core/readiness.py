"""Is there enough in this CRM to work on?

Below ten lost deals the trouble lies elsewhere; up to a thousand they are worked by hand, month by month;
beyond that there is enough for everything that Reopen does.
"""

from reopen.core.plain_english import many

FEW = 10
BY_HAND = 1_000


def readiness_line(lost_deals: int) -> str:
    """One sentence over the whole CRM. Counting may stop at BY_HAND + 1: nothing beyond is told apart."""
    if lost_deals == 0:
        return "No lost deals on record: you have other problems: fill the pipeline first."
    if lost_deals < FEW:
        return f"Only {many(lost_deals, 'lost deal')} on record: you have other problems: fill the pipeline first."
    if lost_deals <= BY_HAND:
        return f"{lost_deals:,} lost deals on record: enough to work by hand, month by month."
    return f"More than {BY_HAND:,} lost deals on record: go."


def steps(lost_deals: int) -> tuple[tuple[str, bool], ...]:
    """The three sizes of a record with what each asks for, and which one this is. Counting may stop at BY_HAND + 1."""
    at = 0 if lost_deals < FEW else 1 if lost_deals <= BY_HAND else 2
    return (
        (
            f"{f'{lost_deals:,}: ' if at == 0 else f'under {FEW} lost deals: '}fill the pipeline first",
            at == 0,
        ),
        (f"{f'{lost_deals:,}' if at == 1 else f'{FEW} to {BY_HAND:,}'}: by hand, month by month", at == 1),
        (f"{'more than' if at == 2 else 'beyond'} {BY_HAND:,}: go", at == 2),
    )
