"""`python -m reopen` is `reopen`."""

from reopen.cli.main import main

main(prog_name="reopen")
