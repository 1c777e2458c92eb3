"""Why deals are lost, as the rep writes it down: reason -> notes. {rival} is the one who won."""

TO_A_RIVAL = {
    "Price": (
        "{rival} came in under us at the last minute.",
        "Could not match {rival} on color clicks.",
        "They showed our quote to {rival}. I should have gone there in person.",
        "{rival} threw in the finisher. Manager would not let me.",
        "Eleven percent apart, and they are a nonprofit.",
        "{rival} bought out four months of the old lease.",
    ),
    "Service terms": (
        "{rival} promised four hours on site, in writing.",
        "Wanted a technician in their county. {rival} has one.",
        "They had a bad winter with us in 2019 and had not forgotten.",
    ),
    "Features": (
        "Needed booklet folding, and we had none at that size.",
        "{rival} scans straight into their case software.",
        "Wanted a 42-inch plotter in the same contract.",
    ),
    "Relationship": (
        "{rival} has done their phones for years.",
        "The new administrator came from a {rival} house.",
        "Their rep coaches the son's team. Nothing to be done.",
    ),
    "We were slow": (
        "Quote took nine days. {rival} took two.",
        "Demo unit came a week late, by then it was over.",
        "I was out sick and nobody picked it up.",
    ),
    "Contract terms": (
        "Legal struck out the renewal clause, we did not budge.",
        "Wanted 36 months, we only had the rate for 60.",
    ),
}

TO_NOBODY = {
    "Went dark": (
        "Four calls, three mails, nothing.",
        "Contact left, number rings in an empty office.",
        "Last word: will get back to you. Did not.",
        "Keen until the site visit, silent after.",
    ),
    "No budget": (
        "Grant did not come through.",
        "Board froze everything over five thousand.",
        "Spent it on the roof, she said, and laughed.",
    ),
    "Stayed with what they have": (
        "Extended the old lease month by month.",
        "Decided the old ones will do another year.",
        "Repaired it. The repair cost half of ours.",
    ),
    "Timing": (
        "Merger first, machines later.",
        "Moving in the summer, wants to choose then.",
        "New director wants to look at everything again.",
    ),
    "Head office decides": (
        "Group has a frame contract from now on.",
        "Purchasing went to the state consortium.",
    ),
}

WE_LET_GO = {
    "Not a fit": (
        "Two hundred pages a month. A desk printer will do.",
        "Wanted us to service machines we have no parts for.",
        "Three hours each way for one copier.",
    ),
    "Credit": (
        "Leasing company said no, twice.",
        "Three liens. We let them go.",
    ),
}
