"""`reopen campaign`: the month's letter from the command line, which acts as the owner."""

from reopen.cli.campaign import draft, on_its_way, wager
from reopen.cli.campaign.common import campaign

__all__ = ["campaign", "draft", "on_its_way", "wager"]
