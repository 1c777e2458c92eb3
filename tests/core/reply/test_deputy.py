"""Who answers while somebody is away."""

import pytest

from reopen.core.reply.deputy import deputy


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Away till the 9th. Until then Rosalind in Stores knows where it all is.", "Rosalind"),
        ("I'm out. If it's about hay, Bertil is in.", "Bertil"),
        ("Repairs: Ottilie on extension 12.", "Ottilie"),
        ("For anything urgent, please call Jo Marsh.", "Jo Marsh"),
        ("Mrs. Plum is holding the fort.", "Mrs. Plum"),
        ("Meine Vertretung: Herr Lang.", "Herr Lang"),
        ("In dringenden Fällen wenden Sie sich an Frau Roth.", "Frau Roth"),
        ("Claire me remplace jusque-là.", "Claire"),
        ("Mientras tanto Nuria le atiende.", "Nuria"),
        ("Wouter vervangt mij.", "Wouter"),
        ("gone fishing. back tuesday. if its the boiler call Greta", "Greta"),
        ("Away. If it's about the barn, just ring Tom Ashe.", "Tom Ashe"),
        ("If it is raining, I stay home.", None),
        ("Until then, have a good week.", None),
        ("Urgent matters will wait.", None),
        ("In the meantime Thank you for your patience.", None),
        ("The office is closed. Everyone is in Spain.", None),
        ("Meanwhile the phones are off.", None),
        ("Nobody is in charge today.", None),
        ("", None),
    ],
)
def test_a_deputy(text: str, name: str | None) -> None:
    assert deputy(text) == name
