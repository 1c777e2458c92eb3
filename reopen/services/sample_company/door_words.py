"""What people say when they are asked whether we may get back in touch."""

# At the no: "Would you be open to my giving you a call in a month or two?"
YES = (
    "Sure, a month or two is fine. I would like to know what you come out with anyway.",
    "Call me when the dust has settled.",
    "You can always ring. Just not during the audit.",
    "I don't see why not. You were the only one who came on time.",
    "Fine by me. Ask for me, not for purchasing.",
    "Give it six weeks, then I will know whether I was right.",
    "Yes, do. I had no say in this one.",
    "If you keep it short, yes.",
    "You may. I liked your technician better than theirs.",
    "Go ahead, afternoons are better.",
    "Sure. Three years go by quicker than you think.",
    "Yes, and send the man who did the demo.",
    "Of course. We may be back sooner than the board thinks.",
    "A call does no harm.",
    "Please do. I want to hear how the new scanner turns out.",
    "Yes, after the school year has started.",
    "You have my number. Use it in the spring.",
    "I would, yes. The decision was closer than it looked.",
    "By all means. It was three to two.",
    "All right, but talk to Carol at the front desk first, she runs my diary.",
    "Yes. Next time I will make them show me the toner bill as well.",
    "That would be decent of you. Most people just vanish.",
    "Call, don't write. I never get to the bottom of my mail.",
    "Sure, when the move is over. We will need one more machine upstairs.",
    "You can check on us. Somebody should.",
    "Why not. If they keep their promises I will tell you so.",
    "Yes, and bring the cost per page next time, not the brochure.",
    "In a couple of months, yes. I owe you an honest answer by then.",
    "I have no objection. Mornings, before eight if you can.",
    "Sure thing. My father always said keep two suppliers warm.",
)

YES_LATER = (
    "Sure. Service takes three days. With you it took one.",
    "You were right about the lease, so yes, keep calling.",
    "Keep in touch. I am the only one left here who remembers the demo.",
    "Yes, please do. The fleet is bigger than when we talked.",
    "I told my boss you still call. He was impressed, so go on.",
    "Any time. They have not called me once.",
    "Call me at the half-way mark, I have put it in my book as well.",
    "Go on doing that. It keeps me honest with the other lot.",
)

NO = (
    "No, thank you. We have signed and I want to be done with it.",
    "I would rather you did not. I get eleven of these calls a day.",
    "Please, not for a while. I will call you.",
    "No. If we need anything, the tender will be on our site.",
    "Let us leave it there.",
    "There is no point, head office buys for all of us now.",
    "I would not bother. My brother-in-law sells these.",
    "No calls, please. A letter I might read.",
    "Not unless we ask. That is nothing against you.",
    "We are closing this branch, so save yourself the trouble.",
    "No. You had your chance to sharpen the pencil.",
    "I don't take calls from vendors, it is a house rule.",
)

NO_TO_EVERYTHING = (
    "No calls, no letters, nothing. Please take us off.",
    "I do not want to hear from you again in any form.",
    "Delete my number and my address, thank you.",
    "Take me off whatever list this is.",
    "Stop. I have said it twice now.",
)
