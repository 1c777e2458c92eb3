"""Leave and refusal in a turn of speech, and what begins like one."""

import pytest

from reopen.core.reply.answers import answers_told
from reopen.core.reply.answers.saying.outright import outright
from reopen.core.reply.answers.saying.yes_no import says

LEAVE = """
    help yourself | I'd say so | nothing would be lost | be so kind | if you would |
    if you'd be so good | if it makes your life easier | if you like, sure | it's about time |
    past time | way past time | I was going to ask you to | I was about to suggest it |
    you read my mind | would you? thanks | would you please | no need to keep us |
    nothing to keep us there | there's no reason we should be in it | cut the cord | set me free |
    farewell, database | bye bye database | go on then | go on, then, do it | you have leave to |
    ten-four | roger wilco | wilco | copy that, do it | engage | hunky dory | peachy | shure | plz |
    I'd be glad if you did | I wish you would | we wish you would | I would be happy if you did |
    no hard feelings if you do | we'll survive | I'll live | I can live with that |
    we can live with that | I've no quarrel with that | no quarrel | no quibble |
    none of us would mind | nobody here would mind | I'm all for it | all for it | in favor |
    in favour | seconded | motion carried | I vote yes | the ayes have it | thumbs up | green light |
    you've got the green light | consider this my yes | a resounding yes | a hundred times yes |
    emphatically yes | today, please | today would be good | now would be good | now please |
    yesterday | immediately please | ASAP | 100 percent | removal welcome | out you throw us |
    chuck us out | boot us | kick me out | fire me | retire us | glad to be off | want out |
    rub it out | rub us out | black us out | we're done here, so yes | since we bought elsewhere, yes |
    no point keeping me | there is little point in keeping us | s'pose so | I suppose |
    I don't see why you shouldn't | can't think why not | what took you so long |
    took you long enough to ask, yes | damn right | darn tootin | you betcha | yeppers | weg damit |
    raus damit | darf gelöscht werden | kein Ding | ruhig | wär mir recht | meinen Segen haben Sie |
    je veux bien | je vous le demande même | sans regret | ça me va | ça nous convient | hágalo |
    háganlo | cómo no | no me importa | no nos importa | me parece bien | con mi bendición |
    doe dat maar | geen enkel bezwaar | vind ik best | vind ik prima
"""
REFUSED = """
    let it stand | let our name stand | I'd like to stay | we would like to remain | prefer you didn't |
    would prefer you not | hands off | paws off | no chance | fat chance | God forbid | heaven forbid |
    perish the thought | far from it | it ain't | that would be a mistake | I'd miss you |
    we'd miss you | too soon | too early for that | give us a chance first | I'm still here |
    we're still here | still interested | still want it | still need it | we still need one | veto |
    denied | permission denied | request denied | rejected | declined | a firm no | that's a no |
    it's a no from me | that's a big no | nuh uh | nuh-uh | negatory | nyet | nopers | try it and see |
    if you do I'll be cross | drinlassen | bitte drinlassen | wir bleiben | wir möchten bleiben |
    um Gottes willen, nein | nous restons | ni pensarlo | de eso nada | déjenos | déjeme ahí |
    prefiero que no | laat me erin | hou me erin | hou ons erin | we blijven graag | absoluut niet
"""
STRUCTURES = (
    "1. yes 2. no 3. {}",
    "a) yes\nb) no\nc) {}",
    "1️⃣ yes 2️⃣ no 3️⃣ {}",
    "Yes.\nNo.\n{}.",
    "yes / no / {}",
    "As for the database: {}.",
    "Yes he came. No, I never got the drawing. {}.",
)


def _turns(told: str) -> list[str]:
    return " ".join(told.split()).split(" | ")


@pytest.mark.parametrize(
    ("turn", "leave"), [*((one, True) for one in _turns(LEAVE)), *((one, False) for one in _turns(REFUSED))]
)
def test_a_turn_says_it_wherever_the_third_question_is_answered(turn: str, *, leave: bool) -> None:
    assert outright(turn.lower()) is leave
    assert says(turn, "remove") is leave
    for structure in STRUCTURES:
        answers, _ = answers_told(structure.format(turn))
        assert answers.remove is leave, structure


@pytest.mark.parametrize(
    "part",
    [
        "all for it, but not before June",
        "no, I suppose",
        "it's about time we talked",
        "about time someone rang",
        "today I need forty chairs",
        "thumbs up for the new model, send the price",
        "I suppose we want one",
        "rather a nice copier",
        "the motion sensor broke",
        "now the printer smokes",
        "pls send the quote",
        "the goods were rejected",
        "help us choose",
        "what took you to Leeds?",
    ],
)
def test_what_begins_like_one_is_none(part: str) -> None:
    assert outright(part.lower()) is None


@pytest.mark.parametrize(
    ("text", "removed"),
    [
        ("Yes he came. No, I never got the drawing. Please send it.", None),
        ("Yes he came. No, I never got the drawing. I'd like it by Friday.", None),
        ("Yes, a man called. No, we got half. Veto.", False),
        ("3. we're done with paper, so yes", True),
        ("3. since you ask, no", False),
        ("3. I couldn't care less", None),
        ("3. I'm not ready to be removed", False),
        ("3. we are not quite ready to be taken off", False),
    ],
)
def test_in_mails(text: str, *, removed: bool | None) -> None:
    assert answers_told(text)[0].remove is removed
