"""What people answer to the questions of a call's sheet, beside what they say of the call itself."""

# How the project goes, where it goes badly.
GOING_SIDEWAYS = (
    "They cannot get it to talk to our records system, and go-live was in spring.",
    "Two of the six have been down for a week. Their people point at our network.",
    "The man who ran it for them has left, and nobody there knows what we agreed.",
    "We are back on the old machines. The new ones stand in the hall with a cloth over them.",
    "I have a meeting with their regional manager on Thursday. It will not be friendly.",
    "Payroll went out late because of it. You can imagine.",
    "The board wants to know who signed this. I did.",
    "Third technician, third story. I am keeping a diary now.",
    "It loses every tenth page of a scan, and we are a law office.",
    "They want twice the sum for what we thought was in the price.",
)

# Why they chose whom they chose: the choice on the sheet, and their words.
WHY_THEM = (
    ("price", "They came down at the end, and you did not."),
    ("price", "Same machine, less money. That was all there was to it."),
    ("speed", "I had theirs on my desk before the coffee was cold."),
    ("product", "It folds and staples in one go. I saw it do it."),
    ("product", "Ours had to fit under a window, and theirs did."),
    ("service", "They have a man in this county."),
    ("service", "Four hours on site, and a telephone number with a person on it."),
    ("trust", "He has looked after my brother's firm for years."),
    ("trust", "I know where his office is."),
    ("terms", "Thirty-six months, and out by letter."),
    ("timing", "They were here in the week in which the old one died."),
    ("other", "The group bought for all of us."),
)

# The buyer's reason as a post-mortem's words give it -> the choice on the sheet.
WHY_NOT_US = {
    "Price": "price",
    "Speed of the quote": "speed",
    "Features": "product",
    "Ease of use": "product",
    "Service": "service",
    "References": "trust",
    "Trust": "trust",
    "Existing relationship": "trust",
    "Contract terms": "terms",
    "Timing": "timing",
}

DIFFERENTLY = (
    ("sooner", "Come back within the week. After that I have forgotten what I asked."),
    ("sooner", "Send me two pages early, not twelve late."),
    ("listen", "You told me about the machine. I had asked about the invoices."),
    ("listen", "Ask my people. They were in the next room the whole time."),
    ("show", "Bring it here. A showroom is always tidy."),
    ("show", "Let us run our own forms through it for a day."),
    ("price", "Start with the price that you end with."),
    ("price", "Tell me what it costs in year four."),
    ("touch", "Ring once between the quote and the signing. He did."),
    ("touch", "Nobody wrote to me when your young man left."),
    ("nothing", "Nothing. It was decided above my head."),
    ("nothing", "You did it right. I would say so to anybody."),
)

CHANGE = (
    "A technician who comes on the day that he says.",
    "One invoice instead of five.",
    "Printing from a phone, which is why we bought it.",
    "I would have asked for a shorter term.",
    "The toner should order itself, as they promised.",
    "Somebody to show the new people how it works.",
    "Fewer machines. Two would have done.",
    "The menu. My people use three buttons and fear the rest.",
    "That I get one person on the phone, always the same.",
    "The noise. It stands behind my receptionist.",
)

# On a contract call: what must be different when it ends.
AT_THE_END = (
    "No automatic renewal. I want to be asked.",
    "Color by the page, no minimum.",
    "A term that ends with our fiscal year.",
    "Service from somebody within an hour's drive.",
    "The plotter out of the contract, or a better one in it.",
    "They must take the old ones away. All of them.",
)

RIVAL_GONE = (
    "He has gone into insurance, I hear.",
    "She left in the summer. The new one has not been here.",
    "Gone. I get a different name on each mail.",
)
RIVAL_THERE = (
    "Still the same one. Comes by at Christmas.",
    "Yes, though he has half the state now.",
)

HELP = (
    "Sent them the tray setting for heavy letterhead.",
    "Gave them the number of the meter line, so that they can read the counts themselves.",
    "Told her which clause to look at before the renewal.",
    "Will lend them a desktop scanner until theirs is back.",
)

# To the ask, where it is neither a yes nor a no.
NEITHER = (
    "Let me think about it.",
    "I would have to ask my partner.",
    "Ask me when I have slept on it.",
    "We will see. I cannot say today.",
)

# On the Friday that the letter with the quote announced.
QUOTE_FRIDAY = (
    "Had it open on the table. Two questions on the finisher, and the board meets on Tuesday.",
    "Liked that I called when I said. Wants the five-year rate beside it.",
    "Not read yet. Read it with me on the phone, page by page.",
    "Has one cheaper and says so. I am to come by on Wednesday.",
    "The sum is all right, the term is not. Sends me their lawyer's note.",
    "Passed it on to the partner, who liked the service part.",
    "Asked what happens to the old ones. I will put that in writing.",
    "Wants to see it run first. Demo on Thursday.",
)
QUOTE_LATE = (
    "Had waited for the call on Friday, and said so.",
    "Thought that I had forgotten them. The other one had rung in the meantime.",
    "Was friendly about it. I was late all the same.",
)
QUOTE_ANSWERED = (
    "Thank you, it is all there. We decide at the end of the month and I will write.",
    "Got it. Please hold the price until the 15th, no need to ring.",
    "Received, and passed on to our treasurer. I will come back to you.",
    "Could you send it again with four instead of five? Then we can talk.",
)
