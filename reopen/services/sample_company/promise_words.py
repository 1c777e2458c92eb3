"""What people say when they name a day themselves."""

# A five-minute post-mortem, with an hour agreed.
POST_MORTEM = (
    "Five minutes, you said. I will hold you to it.",
    "All right, ask me then. I will have the file in front of me.",
    "You can have five minutes before my staff meeting.",
    "I will tell you what tipped it. Not today, though.",
    "Fine. You were fair with us, so I will be fair with you.",
    "Call my direct line, and I will close the door.",
    "Once the contract is in the drawer I can talk.",
    "Ring then. If my assistant answers, say I am expecting you.",
    "You are the first who ever asked me why. All right.",
    "That hour suits me, the phones are quiet.",
    "Yes, if there is no pitch at the end of it.",
    "Then. And I want to hear what the others tell you.",
)

# A day on which we are to call.
CALL_BACK = (
    "Try me once the audit is behind us.",
    "If it is still on the table by then, ring me.",
    "The board meets that week. Call me the day after.",
    "I am back from leave then, start with me.",
    "Their trial month is over that day. I will know more.",
    "Call me then, after lunch, I teach until noon.",
    "We get the first service invoice that week. Then ask me again.",
    "Budget opens that Monday. I want you in the first hour, not the last.",
    "By then the new office manager has started. You should talk to both of us.",
    "When the fiscal year has closed. Any sooner and I have to say no.",
    "Ring me the day the old copier goes out of the door.",
    "I promised them three months. That is when it is over.",
    "After harvest. Nobody here picks up a phone before.",
    "Our partner vote is the evening before. Call in the morning.",
    "Let me live with it until then, and I will tell you straight.",
    "Then I will have the page counts you asked for.",
    "We open the second practice that week, and it has no printer yet.",
    "Call then, and have the buy-out figure ready.",
    "After inventory. I count paper clips until then.",
    "Our lawyer has the contract until then.",
    "When the students are gone I can think about hardware.",
    "I said I would ask the county. I will have their answer by then.",
    "Once Kevin has retired. He picked them, he can defend them until then.",
    "Give me until then, I am short two people.",
)

# What our own cover letter says when a quote goes out.
COVER_LETTER = (
    "I will call you on Friday morning to go through it.",
    "You will hear from me on Friday before noon, whatever you have decided.",
    "On Friday I will ring with the delivery date.",
)
