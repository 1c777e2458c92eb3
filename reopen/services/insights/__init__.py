"""Recon's counting: deals and their histories as columns, counted by polars. reopen.core.insight says what it means.

recon       every answer for one viewer, as of one moment: where the doors come in
columns     the whole company's rows, read from the live database
kept_columns, snapshot
            a large company's, as the worker keeps them
see, frames what of them one viewer may see; narrow: what was asked for
journeys    each deal's way through the stages of its pipeline; contacts: what was spoken on it; odd: the dirt on it
stages, lapses, density, leases, hearsay, objections, winbacks, doors
            the answers, each with its finding
rows        the answers as plain rows; behind: the deals behind each number
"""
