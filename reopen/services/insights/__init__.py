"""Recon's counting: deals and their histories as columns, counted by polars. reopen.core.insight says what it means.

recon       every answer for one viewer, as of one moment: where the doors come in
frames      the rows that insight counts, as its viewer may see them
journeys    each deal's way through the stages of its pipeline, and the dirt on it
stages      counts by stage, quarter and group, with their findings
"""
