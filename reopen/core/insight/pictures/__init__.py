"""Pictures of the findings: counts in, marks with their table out. The page and the report draw the same ones.

marks        what a picture is made of, and the words that fit
svg          marks as SVG, coloured by the sheet alone
shares       dot and whisker, a line a share
bands        contacts a week against the share that moves on
answers      what they say against what is on record
quarters     contracts by the quarter of their end
squares      win-backs, a square a deal
sides        what reps say beside what buyers say
rivals       losses by competitor, and at what price
minutes      minutes set aside and used, and the calls that fall out of them
strips       the two small pictures of a stage's line
"""
