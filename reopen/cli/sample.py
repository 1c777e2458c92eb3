"""`reopen sample`: a company to try Reopen with, put in and taken out again."""

import click
from django.utils import timezone

from reopen.services import sample_company


@click.group()
def sample() -> None:
    """A company to try Reopen with: an office-equipment dealer, five years, 1,500 deals, all invented."""


@sample.command()
@click.option(
    "--seed",
    type=int,
    default=sample_company.SEED,
    show_default=True,
    help="Another number gives another company; the same one gives the same company on the same day.",
)
def load(seed: int) -> None:
    """Put the sample company into an empty database."""
    try:
        counts = sample_company.load(now=timezone.now(), seed=seed)
    except sample_company.SampleError as error:
        raise click.ClickException(str(error)) from error
    made = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    click.echo(f"The sample company is in: {made}. `reopen today` shows whom to call.")


@sample.command()
def clear() -> None:
    """Take the sample company out, as long as nothing of yours stands beside it."""
    try:
        counts = sample_company.clear()
    except sample_company.SampleError as error:
        raise click.ClickException(str(error)) from error
    gone = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    click.echo(f"The sample company is out: {gone}, and all that hung on them.")
