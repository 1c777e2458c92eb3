"""What people say on the calls that keep in touch after a loss, by how long they have lived with their choice.

With each: how their project goes, where they are asked.
"""

from collections.abc import Mapping
from typing import Final

from reopen.core.interview import Health

SETTLING_IN: Final[Mapping[str, Health]] = {
    "Delivered last week. One of the four still stands in the hall.": "bumpy",
    "Too early to say. The training was half an hour and a leaflet.": "fine",
    "Fine so far. It scans to the wrong folder, but that may be us.": "fine",
    "We have not unpacked it. Ask me in a month.": "fine",
    "Quicker than the old one. The trays jam with our letterhead.": "bumpy",
    "The driver took two visits. Otherwise nothing to report.": "fine",
    "They swapped the model on the day. Same price, smaller drum.": "fine",
    "The girls in billing like it. I miss the stapler.": "fine",
    "Nice machine. Nobody has shown us the mobile printing.": "fine",
    "Installed on time, I give them that.": "fine",
    "We are still paying for both, the old lease had two months to run.": "bumpy",
    "First invoice was right. I checked it twice.": "fine",
    "It hums. Apart from that, good.": "fine",
    "Half our badges do not work on it. They say next week.": "bumpy",
    "Going well. Thank you for asking, they have not.": "fine",
    "The salesman left the day after we signed. Make of that what you will.": "bumpy",
}

LIVING_WITH_IT: Final[Mapping[str, Health]] = {
    "Fine, really. It prints.": "fine",
    "Service takes three days. With you it took one.": "bumpy",
    "Half the drivers still cannot scan from the cab.": "bumpy",
    "We are not unhappy. We are not thrilled.": "fine",
    "Toner ran out twice in March, and it was us who noticed.": "fine",
    "The color is off on our plats. They blame the paper.": "bumpy",
    "Their technician is good, when he comes.": "fine",
    "The color clicks cost more than they said. I am keeping a list.": "bumpy",
    "It has been down since Tuesday. You picked a good day to call.": "bumpy",
    "All quiet. My people have stopped complaining, or stopped telling me.": "fine",
    "We print less than we signed for and pay the minimum anyway.": "bumpy",
    "No trouble. I would tell you if there were.": "fine",
    "Two new hires, and no license left for either.": "bumpy",
    "They merged with somebody. Now I call a number in another state.": "fine",
    "The portal shows a balance nobody can explain.": "bumpy",
    "Works. The second drawer is held with tape.": "fine",
    "We took on the building next door. It has two old Tessels in it.": "fine",
    "Our volume has doubled since the new practice. I have not told them.": "fine",
    "Three service calls in a month. Same roller each time.": "bumpy",
    "Nobody has been here since they installed it.": "fine",
    "I have my third account manager in a year.": "bumpy",
    "It is all right. Ask me about the invoices, though.": "fine",
    "The plotter was the whole point, and the plotter is what fails.": "bumpy",
    "Everybody walks to the one by the window, the other three idle.": "fine",
}

RESTLESS: Final[Mapping[str, Health]] = {
    "Nobody told us about the renewal clause.": "bumpy",
    "Ask me again when Kevin is gone.": "fine",
    "They want to talk about a refresh. I said not without another quote.": "fine",
    "What would it cost to get out a year early? Roughly.": "fine",
    "I have asked them for the page counts four times.": "bumpy",
    "Between us, I would not sign again.": "bumpy",
    "The price went up nine percent in January, with a letter.": "bumpy",
    "We put a line in next year's budget. Small one.": "fine",
    "My director asked who the other company was. I gave her your name.": "fine",
    "It needs a new fuser, and they say that is not covered.": "bumpy",
    "Still running. So am I.": "fine",
    "When does ours end? I would have to look. You probably know.": "fine",
    "I keep your card on the machine, believe it or not.": "fine",
    "We are going to need a color one for the front office.": "fine",
    "If it holds until the end I will be surprised.": "bumpy",
    "They have closed their Dayton shop. Parts come from Chicago now.": "bumpy",
    "I would listen this time. Not yet, but I would listen.": "fine",
    "The doctors print from their phones now, and it does not.": "bumpy",
    "They offered me a year free if I extend. That told me something.": "bumpy",
    "You were right about the staples. It is always the staples.": "bumpy",
}

HALF_WAY = (
    "Half-way? It feels longer.",
    "Eighteen months already. Then it is time I looked at what we pay.",
    "No plans to change, but tell me what has come out since.",
    "Good that you know the date. I had it a year later.",
    "We count pages now. Come back with a figure for forty thousand.",
    "I would take a proposal for the end of the year, not before.",
    "They have not offered us anything. You are the first.",
    "We are content. Put me down for the next one.",
    "If you can buy out the plotter alone, I am all ears.",
    "Ask me at thirty. I will have a budget by then.",
)

NO_ANSWER = (
    "Rang out, twice.",
    "Straight to the machine. No message, tried before nine.",
    "Front desk: in a meeting until noon.",
    "Line busy all morning.",
    "Out on site today, back tomorrow.",
    "Closed for stocktaking, says the recording.",
    "Nobody picks up before ten, it seems.",
    "",
    "",
)

LEFT_MESSAGE = (
    "Left word with the front desk that it was me and no hurry.",
    "Voice mail: name, number, that I only want to hear how it runs.",
    "Asked his assistant to put me down for Thursday.",
    "Left a message about the 18 months.",
    "Message with the bookkeeper, who remembered us.",
    "",
)

DECLINED = (
    "Please stop checking, it works and I am busy.",
    "We are happy. Let it rest now.",
    "I have changed desks. I do not decide about this any more, and they do not want calls.",
    "No more calls, please. It is not you.",
    "I know you mean well. No.",
    "We have signed for five years. Save your breath.",
)

# On the post-mortem: (the buyer's reason, in their words).
POST_MORTEM = (
    ("Speed of the quote", "Speed of the quote. Yours came nine days after theirs."),
    ("Service", "They had a man here within the hour during the trial. We asked you and got a form."),
    ("Price", "It was the money, plainly. You were eleven percent over."),
    ("Price", "Your price was fine. Your price per color page was not."),
    ("Ease of use", "My people pressed your buttons for ten minutes and went back to their desks."),
    ("Trust", "He wrote down what I said. Your man talked."),
    (
        "Existing relationship",
        "She has looked after us since I started here. You would have had to be twice as good.",
    ),
    ("Existing relationship", "Honestly, nobody wanted to learn a new portal."),
    ("Contract terms", "Sixty months. I will be retired by then. They gave us thirty-six."),
    ("Contract terms", "You would not take out the automatic renewal, and legal stopped there."),
    ("Features", "It could not fold. We fold four thousand letters a month."),
    ("Features", "You had nothing that prints on our label stock."),
    ("References", "They sent me to a school like ours. You sent me a list."),
    ("Decided above", "I wanted you. It was decided two floors up."),
    ("Decided above", "The group has a frame contract. I learned that the week we were to sign."),
    ("Timing", "By the time you came back the old one had died, and they had one on the truck."),
    ("No decision", "We did nothing, in the end. We bought toner and hoped."),
    ("Price", "They took the old machines back for more than they are worth. You took them for nothing."),
    ("Service", "Your own customers told me about the winter. I had to ask around."),
    ("Contact", "The young man left, and nobody called us for three weeks. So we thought you were not keen."),
)

# What the call was for, and what they said when they wanted to talk again.
CAME_BACK = (
    ("check_in:4", "It has been down since Thursday and nobody calls back. Could you come by this week?"),
    ("contract:24", "We may leave in the spring, it turns out. What would the same machines cost today?"),
    ("check_in:2", "They changed the click price with a letter. You said to call, so here we are."),
    ("call_back", "You called on the day you said. Bring the proposal, and take the finisher out."),
    ("check_in:6", "Our second office opens in May, and I am not asking them for it."),
    ("notice", "I would have missed that date. Send me something before the board meets."),
)
