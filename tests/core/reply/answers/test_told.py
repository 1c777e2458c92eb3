"""Answers by number, by letter, by label and in a row."""

import pytest

from reopen.core.reply.answers import answers_told
from reopen.core.reply.answers.prose.in_passing import (
    is_to_be_kept,
    says_nothing,
    was_contacted,
    was_satisfied,
)
from reopen.core.reply.answers.questions import question_in, questions_of
from reopen.core.reply.answers.saying.yes_no import says

SIGN = {True: "y", False: "n", None: "-"}


def told(text: str, letter: str = "") -> str:
    answers, _ = answers_told(text, letter=letter)
    return "".join(SIGN[one] for one in (answers.contacted, answers.satisfied, answers.remove))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. yes 2. not really 3. please dont", "ynn"),
        ("1) yep\n2) nope\n3) sure, go ahead", "yny"),
        ("1 yes\n2 no, the drawing never came\n3 no!! send your man out", "ynn"),
        ("a) A lady rang.\nb) Only the catalogue.\nc) Heavens no, we need forty chairs", "ynn"),
        ("#1 nobody did #2 and #3 couldn't say", "n--"),
        ("zu 1: nein\nzu 2: ja, alles\nzu 3: kein Problem", "nyy"),
        ("1. non 2. oui 3. pas de souci", "nyy"),
        ("1. no 2. sí 3. adelante", "nyy"),
        ("1. nee 2. ja 3. doe maar", "nyy"),
        ("Contacted: yes\nReceived: no\nRemove: please do", "yny"),
        ("no / yes / up to you", "ny-"),
        ("Yes. No. Yes.", "yny"),
        ("y y y", "yyy"),
        ("Yes to all three.", "yyy"),
        ("3. yes please do", "--y"),
        ("1)no2)no3)yes", "nny"),
        ("1 nobody called 2 dont need nothing right now 3 leave me on there", "n-n"),
        ("1.yes2.yes3.yes", "yyy"),
        ("Might as well.", "--y"),
        ("Let's do that.", "--y"),
        ("Guess that's OK.", "--y"),
        ("1 ✅ 2 ✅ 3 ❌", "yyn"),
        ("1. yes 2. yes 3. what happens if I say no?", "yy-"),
        ("1) Kevin did I think\n2) Yep\n3) Sure, please do", "yyy"),
        ("1. They did. 2. I got it all. 3. I'll leave that to you.", "yy-"),
        ("Yes.", "---"),
        ("We bought 3 of them, 2 in May.", "---"),
        ("YES ALL GOOD THANK YOU", "---"),
        # Asked to be kept, in the words that name the removal.
        ("1. Ja\n2. Nein\n3. Bitte nicht streichen, im Herbst wird gebaut", "ynn"),
        ("1. oui 2. non 3. non, laissez-nous dans le fichier", "ynn"),
        ("1. sí 2. no 3. no, no me borren", "ynn"),
        ("1. ja 2. nee 3. nee, laat ons maar staan", "ynn"),
        ("1. yes 2. no 3. Please don't take us off", "ynn"),
        # A no, and then a removal all the same.
        ("1. no 2. no 3. No, just take me off your list", "nny"),
        ("1. yes 2. yes 3. Mit Vergnügen", "yyy"),
        ("1. non 2. oui 3. avec plaisir", "nyy"),
        ("1. no 2. sí 3. con gusto", "nyy"),
        ("1. nee 2. ja 3. met plezier", "nyy"),
        # Leave under a condition is none.
        ("1. yes 2. no 3. only if you can't match the price", "yn-"),
        ("1. yes 2. no 3. unless your man turns up, yes", "yn-"),
        ("1. ja 2. nein 3. nur wenn niemand mehr anruft", "yn-"),
        # Said of another number, and by its place.
        ("#1: nope. #2: see #1. As for #3, with pleasure.", "nny"),
        ("1. yes 2. ditto 3. no", "yyn"),
        ("1. Nein. 2. Siehe 1. 3. Gern.", "nny"),
        ("No to the first, yes to the second, and the third is your business.", "ny-"),
        ("Nein zur ersten", "---"),
        ("Frage 1 verneine ich, Frage 2 bejahe ich, Frage 3 bejahe ich auch.", "nyy"),
        ("Question 1 : oui. Question 2 : non. Question 3 : oui.", "yny"),
        # Loudly, once.
        ("No, no, no need to fret. All is well.", "---"),
        ("Yes, please, go ahead and send the crew.", "---"),
        # A line each.
        ("Your Mr. Webb rang.\nNot the ladder.\nDon't you dare, we want the ladder.", "ynn"),
        ("If somebody did, the fax ate it.\nNo, we still sit on crates.\nLeave us in please.", "-nn"),
        ("Hello Rob\nplease ring about the mower\nJim", "---"),
        # What it comes to stands last.
        ("1. nobody rang 2. my cousin built one, so yes 3. fine", "nyy"),
        ("1. yes 2. the frame but not the glass 3. no", "ynn"),
        ("1. yes 2. yes 3. remove me from what?", "yy-"),
        ("1. no 2. no 3. could you take my name off please?", "nny"),
        # Leave alone answers the question that asks for it.
        ("go ahead", "--y"),
        ("Sure, that's fine with us, thanks", "--y"),
        ("yeah its ok go ahead", "--y"),
        ("Von mir aus", "--y"),
        ("Oui, allez-y", "--y"),
        ("Adelante, gracias", "--y"),
        ("Doe maar hoor", "--y"),
        ("Go ahead and send the quote", "---"),
        ("ok", "---"),
        # Leave with no yes in it.
        ("1. no 2. no 3. that'd be the sensible thing", "nny"),
        ("1. yes 2. no 3. That would be wise.", "yny"),
        ("1. yes 2. no 3. that would be a pity", "yn-"),
        ("1. Nein 2. Nein 3. Wir bitten darum.", "nny"),
        ("1. non 2. non 3. ce serait préférable", "nny"),
        ("1. no 2. no 3. se lo agradecería", "nny"),
        ("1. nee 2. nee 3. dat lijkt me het beste", "nny"),
        ("a nice young man\nnope\nheck yes", "yny"),
        # Some of it is not all of it.
        ("Contacted: yes\nReceived: four of six\nRemove: no", "ynn"),
        ("1. yes 2. doors yes, hinges no 3. not yet", "ynn"),
        ("1. yes 2. a brochure meant for dentists 3. no", "ynn"),
        ("1. yes 2. no, but I had no money then 3. not yet", "ynn"),
        # The last is left to us.
        ("Yes to the first, yes to the second, and I leave the third to you.", "yy-"),
        ("PK: yes\nPK: yes, and a spare\nPK: no opinion", "yy-"),
        ("yes sir\nit's up and running\nup to you", "yy-"),
        ("Once. A man called Gary.\nNope.\nMore than OK.", "yny"),
        ("1. no 2. no 3. only too happy", "nny"),
        ("1. yes 2. yes 3. perfectly happy to stay on", "yyn"),
        ("(1) yes (2) no (3) yes", "yny"),
        ("i) yes ii) no iii) yes", "yny"),
        ("Yes (1), no (2), yes (3)", "yny"),
        ("No to 1 and 2, yes to 3.", "nny"),
        ("Yes for 1, no for 2, yes for 3", "yny"),
        ("1&2: no. 3: yes", "nny"),
        ("No on both counts, and yes to the last.", "nny"),
        ("Yes x3", "yyy"),
        ("In order: yes, no, yes please.", "yny"),
        ("Answers in order - no, no, and please do.", "nny"),
        ("They didn't, I didn't, you may.", "nny"),
        ("Nobody did; nothing; yes", "nny"),
        ("Yes they did, no I did not, and no please keep me.", "ynn"),
        ("Did someone contact me? No. Did I get everything? No. OK to remove me? Yes.", "nny"),
        ("As to the third question: yes.", "--y"),
        ("To your last question, yes.", "--y"),
        ("Regarding number 3, please do.", "--y"),
        ("The answer to your third question is no.", "--n"),
        ("Hi Jane\nNo\nNo\nYes please\nBob", "nny"),
        ("First: yes. Second: no. Third: yes.", "yny"),
        ("The last one, please, in blue.", "---"),
        ("No thanks, we bought elsewhere, good luck.", "---"),
        ("Yes, please call me, and bring the prices.", "---"),
        ("The first one is fine, send me two.", "---"),
        ("I have two questions: no hurry, yes I am still here.", "---"),
        ("Yes, both of them, and thanks.", "---"),
        ("c is OK. The others I cannot tell you.", "--y"),
        ("The third one's fine by us, the first I forget.", "--y"),
        ("What happens to my data if I say yes to the third?", "---"),
        (
            "Who contacted me: a lad in a van. What I received: everything. Remove me: not on your life.",
            "yyn",
        ),
        ("Here goes, Mr Lee.\nI do not recall.\nWe got all of it.\nQuite content. Close the file.", "-yy"),
        ("1. We cannot say 2. no 3. I don't remember what you mean", "-n-"),
    ],
)
def test_three_questions(text: str, expected: str) -> None:
    assert told(text) == expected


def test_order_is_the_letters() -> None:
    letter = (
        "1. May we remove you?\n2. Did anyone contact you?\n3. Did you get everything you were looking for?"
    )
    assert questions_of(letter) == ("remove", "contacted", "satisfied")
    assert told("1. yes 2. no 3. yes", letter) == "nyy"


def test_bare_yes_answers_a_letter_with_one_question() -> None:
    assert told("Yes.", "Is it OK to remove you from our database?") == "--y"


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("> 1. of iemand contact met u heeft opgenomen?", "contacted"),
        ("> b) Did you receive everything you were looking for?", "satisfied"),
        ("> 3. si podemos eliminarle de nuestra base de datos?", "remove"),
        ("> Kind regards", None),
    ],
)
def test_question_of_a_quoted_line(line: str, question: str | None) -> None:
    assert question_in(line) == question


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("not a problem", True),
        ("I don't see why not", True),
        ("don't you dare", False),
        ("leave me on", False),
        ("?", None),
        ("Not opposed.", True),
        ("Fair enough, thanks", True),
        ("I'd rather you did. Good luck with it all.", True),
        ("Nice of you to ask. Yes.", True),
        ("Cool by me", True),
        ("oh well, in ordnung, danke", True),
        ("Not so fast!", False),
        ("Over my dead body - I like your letters", False),
        ("By no means, thank you", False),
        ("Wouldn't hurt my feelings any.", True),
        ("That wouldn't bother us in the least", True),
        ("won't lose any sleep over it", True),
        ("You won't hear me complain", True),
        ("Wouldn't like that at all", False),
    ],
)
def test_leave_to_be_removed(part: str, said: bool | None) -> None:
    assert says(part, "remove") is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Not a soul rang, by the way.", (False, True)),
        ("Hello Rob, nobody ever got back to me about the gate.", (False, True)),
        ("no one did but never mind", (False, True)),
        ("Bei uns hat sich niemand gemeldet.", (False, True)),
        ("Personne ne m'a rappelé.", (False, True)),
        ("Nadie me ha llamado.", (False, True)),
        ("Niemand heeft ons gebeld.", (False, True)),
        ("Yes, a Mr. Ruiz came by.", (True, True)),
        ("If anyone did, it never reached my desk.", (None, True)),
        ("Nobody here needs a gate.", (None, False)),
        ("Your price from last fall was twice what we have.", (True, True)),
        ("Thank you for the demonstration.", (True, True)),
        ("Your fellow came and measured.", (True, True)),
        ("I told your rep no in May.", (True, True)),
        ("Somebody did call, in the snow.", (True, True)),
        ("I recall the young lady who rang.", (True, True)),
        ("Could somebody come by on Monday?", (None, False)),
        ("Was that the man who came about the bees?", (None, False)),
        ("There was one call from your office, in Lent.", (True, True)),
        ("Drop us if nobody there can quote for it.", (None, True)),
        ("Ask if your man was here.", (None, True)),
        ("Please send your quote.", (None, True)),
        ("Thanks for the offer.", (None, False)),
        ("Take us off if nobody calls by Friday.", (None, False)),
    ],
)
def test_contact_told_in_passing(text: str, said: tuple[bool | None, bool]) -> None:
    assert was_contacted(text) == said


@pytest.mark.parametrize(
    ("text", "leave"),
    [
        ("You can go ahead. We went with the other outfit and they've been just fine.", True),
        ("Please do. The shop is sold.", True),
        ("Go ahead. Send the quote.", None),
        ("You may. But ring me before the summer.", None),
        ("That's fine. What would two of them cost?", None),
        ("Fine. Next week then.", None),
    ],
)
def test_leave_that_comes_first(text: str, leave: bool | None) -> None:
    assert answers_told(text)[0].remove is leave


def test_a_word_alone_answers_nothing() -> None:
    assert [says_nothing(text) for text in ("Yes.", "no, no", "ok thanks!", "No chairs.")] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "satisfied"),
    [
        ("A year I've been waiting on that roof quote.", False),
        ("We never received the drawings.", False),
        ("I couldn't be happier.", True),
        ("Your kid did a beautiful job on the sign.", True),
        ("We went with another firm. No complaints about you.", None),
    ],
)
def test_satisfied_in_passing(text: str, satisfied: bool | None) -> None:
    assert was_satisfied(text) is satisfied


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Not now, but do stay in touch.", True),
        ("Broke till harvest. Hang on to my number though.", True),
        ("About removing us: we'd hold off.", True),
        ("No reason to hold on to my details.", False),
        ("I'll stay in touch with my sister.", False),
    ],
)
def test_to_be_kept_in_passing(text: str, kept: bool) -> None:
    assert is_to_be_kept(text) is kept
