"""Recon as the command asks it: as the owner, and counted first where the worker has not counted yet."""

from datetime import datetime

import click

from reopen.records.queries.visible import Viewer
from reopen.services.insights.recon import Recon
from reopen.services.insights.snapshot import take_snapshot


def owners_recon(*, now: datetime, time_zone: str) -> Recon:
    """Ready."""
    recon = Recon(Viewer.the_owner(), now=now, time_zone=time_zone)
    if recon.ready:
        return recon
    click.echo("The deals are counted first, which takes some minutes in a company of this size.", err=True)
    take_snapshot(now=now, time_zone=time_zone)
    return Recon(Viewer.the_owner(), now=now, time_zone=time_zone)
