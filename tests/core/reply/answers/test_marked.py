"""Answers by number, by letter, or beside the name of their question, in any writing; and what looks like them."""

import pytest

from reopen.core.reply.answers import answers_told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1/ non 2/ non 3/ oui", (False, False, True)),
        ("1/ no\n2/ no\n3/ yes", (False, False, True)),
        ("1] no 2] no 3] yes", (False, False, True)),
        ("[1] no [2] no [3] yes", (False, False, True)),
        ("1> no 2> no 3> yes", (False, False, True)),
        ("1° non 2° non 3° oui", (False, False, True)),
        ("1º no, 2º no, 3º sí", (False, False, True)),
        ("1st: no, 2nd: no, 3rd: yes", (False, False, True)),
        ("1no 2no 3yes", (False, False, True)),
        ("1n 2n 3y", (False, False, True)),
        ("1→no 2→no 3→yes", (False, False, True)),
        ("i. no ii. no iii. yes", (False, False, True)),
        ("i. Nobody.\nii. Nothing.\niii. Go ahead.", (False, False, True)),
        ("I. No. II. No. III. Yes.", (False, False, True)),
        ("i: nope ii: nope iii: yep", (False, False, True)),
        ("eins nein, zwei nein, drei ja", (False, False, True)),
        ("uno no, dos no, tres sí", (False, False, True)),
        ("uno: no; dos: no; tres: sí", (False, False, True)),
        ("primo non, secundo non, tertio oui", (False, False, True)),
        ("ten eerste nee, ten tweede nee, ten derde ja", (False, False, True)),
        ("een: nee, twee: nee, drie: ja", (False, False, True)),
        ("1. LOL no 2. LOL no 3. yes", (False, False, True)),
        ("1. haha no 2. nope lol 3. yes pls", (False, False, True)),
        ("1: Nei 2: Nei 3: Ja", (False, False, True)),
        ("1. nyet 2. nyet 3. da", (False, False, True)),
        ("1. F 2. F 3. T", (False, False, True)),
        ("1. 👎 2. 👎 3. 👍", (False, False, True)),
        ("1) ✗ 2) ✗ 3) ✓", (False, False, True)),
        ("a) nein b) nein c) ja", (False, False, True)),
        ("1. nej 2. nej 3. ja", (False, False, True)),
        ("1. yes 2. no 3. didn't understand that one", (True, False, None)),
        ("1. yes 2. no 3. above my pay grade", (True, False, None)),
        ("1. Regrettably not. 2. Regrettably not. 3. Granted.", (False, False, True)),
        ("1: no sir 2: no sir 3: yes sir", (False, False, True)),
        ("Q1 no Q2 no Q3 yes", (False, False, True)),
        ("#1 no #2 no #3 yes", (False, False, True)),
        ("1 = N, 2 = N, 3 = Y", (False, False, True)),
        ("1. affirm 2. affirm 3. affirm", (True, True, True)),
        ("1 negative 2 negative 3 affirmative", (False, False, True)),
        ("We have 1/2 an acre and 2/3 of a barn", (None, None, None)),
        ("Call me 1st thing on the 2nd of May", (None, None, None)),
        ("The 1st: busy. Try later", (None, None, None)),
        ("I was told i. would be called", (None, None, None)),
        ("1. No one did. 2. Please direct this to accounts. 3. dunno", (False, None, None)),
        ("2/3 of us left", (None, None, None)),
        ("3 men and 2 dogs, no copier", (None, None, None)),
        ("uno momento, dos cervezas", (None, None, None)),
    ],
)
def test_by_number(text: str, said: tuple[bool | None, bool | None, bool | None]) -> None:
    answers = answers_told(text)[0]
    assert (answers.contacted, answers.satisfied, answers.remove) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[no] contacted\n[no] received everything\n[YES] OK to remove", (False, False, True)),
        ("(no) contacted (no) received (yes) remove", (False, False, True)),
        ("[N] contacted [N] satisfied [Y] remove", (False, False, True)),
        ("[ ] contacted\n[ ] received everything\n[x] remove", (False, False, True)),
        ("[x] contacted\n[x] received everything\n[ ] remove me", (True, True, False)),
        ("☐ contacted ☐ received ☑ remove", (False, False, True)),
        ("no - contacted\nno - received\nyes - remove", (False, False, True)),
        ("no: contacted, no: received, yes: remove me", (False, False, True)),
        ("✗ contacted ✗ received ✓ remove", (False, False, True)),
        ("✓ contacted, ✓ received, ✓ remove", (True, True, True)),
        ("Contacted ✓ Received ✓ Thanks ✓", (True, True, None)),
        ("Contacted ❌ Received ❌ Remove ✅", (False, False, True)),
        ("contacted (no), received (no), removal (yes)", (False, False, True)),
        ("Contacted N, Satisfied N, Remove Y", (False, False, True)),
        ("contacted=n satisfied=n remove=y", (False, False, True)),
        ("Not contacted, not satisfied, please delete.", (False, False, True)),
        ("not called, not helped, so take us off", (False, False, True)),
        ("Not contacted, not supplied.", (False, False, None)),
        ("Yes contacted, not satisfied, and please remove me", (True, False, True)),
        ("nicht kontaktiert, nicht zufrieden, bitte löschen", (False, False, True)),
        ("pas contacté, pas satisfait, supprimez-moi", (False, False, True)),
        ("niet gebeld, niet geholpen, verwijder mij maar", (False, False, True)),
        ("Was I contacted: no. May you remove me: you may not, keep me.", (False, None, False)),
        ("Not satisfied", (None, None, None)),
        ("Not called for, not needed", (None, None, None)),
        ("I was contacted, satisfied customers are rare", (None, None, None)),
        ("no call needed", (None, None, None)),
        ("[image] contacted us today", (None, None, None)),
        ("Yes - call me", (None, None, None)),
        ("No: the information is wrong", (None, None, None)),
        ("OK - remove the old fax number from the quote", (None, None, None)),
        ("✓ all good here", (None, None, None)),
        ("Everything (yes, everything) is on fire", (None, None, None)),
        ("Contact: yes\nInformation: complete\nDatabase: ?", (True, True, None)),
    ],
)
def test_beside_a_name(text: str, said: tuple[bool | None, bool | None, bool | None]) -> None:
    answers = answers_told(text)[0]
    assert (answers.contacted, answers.satisfied, answers.remove) == said
