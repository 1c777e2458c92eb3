"""First names and what their bearers sign that does not begin like them: William, "Bill"."""

from typing import Final

_TABLE: Final = """
    alexander: sandy
    alexandra: sandy
    andrew: drew
    anthony: tony
    antonia: toni
    antonio: toni tony
    brigitte: gitte
    catherine: kate kathy
    charles: charlie chuck
    concepción: concha
    cornelis: kees
    dolores: lola
    edward: ned ted
    eleanor: nell
    elizabeth: beth betty libby liz
    eugene: gene
    francisco: paco
    frederick: rick
    harold: harry
    helen: nell
    henry: hank harry
    ignacio: nacho
    james: jim jimmy
    johannes: hannes jan
    john: jack
    jonathan: jack
    josef: sepp
    josé: pepe
    katherine: kate kathy
    kathleen: kate kathy
    lawrence: larry
    margaret: maggie meg peg peggy
    mary: molly polly
    pieter: piet
    richard: dick rick
    robert: bob bobby rob
    sandra: sandy
    theodore: ted
    ulrich: uli
    ulrike: uli
    willem: wim
    william: bill billy will
"""
SHORT_NAMES: Final = {
    name: tuple(short.split())
    for name, _, short in (line.strip().partition(": ") for line in _TABLE.strip().splitlines())
}
