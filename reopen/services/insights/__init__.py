"""Recon's counting: deals and their histories as columns, counted by polars. reopen.core.insight says what it means.

frames      the rows that insight counts, as its viewer may see them
journeys    each deal's way through the stages of its pipeline, and the dirt on it
stages      counts by stage, quarter and group, with their findings
"""
