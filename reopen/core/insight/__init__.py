"""Recon: counts in, findings out. Each says what it found, what it rests on, and when they are too few to tell.

chance    could it be luck? two shares compared, many comparisons at once
stages    where deals die, and whether a quarter's dip is more than noise
pictures  each finding drawn, with its table
"""
