"""Five years of a company's commitments, through the real services, with everything that goes wrong with time.

clocks    the clock that is handed in, which may be wrong, and the day on which the rules of the zones change
book      what is owed, kept beside the product by rules of its own
life      what people and prospects do in these years, day by day, and what must hold on each of them

    python -m tests.years 10000 [SEED]      the whole of it; REOPEN_TEST_POSTGRES=1: on PostgreSQL
"""
