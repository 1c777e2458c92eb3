"""What a deal was about, in the middle of a sentence: names stay, goods are written small, doubt is the fallback."""

import random

import pytest

from reopen.core.letter import what_words


@pytest.mark.parametrize(
    ("product", "words"),
    [
        # goods, with their article, their number, or none
        ("  Managed  Print Services. ", "managed print services"),
        ("Managed print", "managed print"),
        ("Colour Copier", "a colour copier"),
        ("COLOR COPIER", "a color copier"),
        ("Copier", "a copier"),
        ("the copier", "a copier"),
        ("A3 Colour Copier", "an A3 colour copier"),
        ("two A3 colour copiers", "two A3 colour copiers"),
        ("2 copiers", "two copiers"),
        ("15 MFPs", "15 MFPs"),
        ("New copier x3", "three new copiers"),
        ("Printers and Scanners", "printers and scanners"),
        ("Copier & 2 printers", "a copier and two printers"),
        ("MFP", "an MFP"),
        ("Color MFP", "a color MFP"),
        ("Black-and-white MFP", "a black-and-white MFP"),
        ("B/W MFP", "a black-and-white MFP"),
        ("Black & White Copier", "a black-and-white copier"),
        ("Fleet of MFPs", "a fleet of MFPs"),
        ("Fleet of 20 MFPs", "a fleet of 20 MFPs"),
        ("MFP lease 36 months", "an MFP lease"),
        ("Copier lease - 60 months", "a copier lease"),
        ("60-month copier lease", "a 60-month copier lease"),
        ("Maintenance agreement (3 years)", "a maintenance agreement"),
        ("Wide format", "wide-format printing"),
        ("Wide Format Plotter", "a wide-format plotter"),
        ("Document software", "document software"),
        ("Used copier", "a used copier"),
        ("Upgrade", "an upgrade"),
        ("UPS", "a UPS"),
        ("LED printer", "an LED printer"),
        ("voip phones", "VoIP phones"),
        ("Managed IT", "managed IT"),
        ("Toner", "toner"),
        # a maker's name before goods
        ("Canon copier", "a Canon copier"),
        ("HP printer", "an HP printer"),
        ("Xerox copiers", "Xerox copiers"),
        # names
        ("HP LaserJet 4000", "HP LaserJet 4000"),
        ("HP LaserJet fleet", "HP LaserJet fleet"),
        ("iR-ADV C5550", "iR-ADV C5550"),
        ("Canon iR-ADV DX C3826i", "Canon iR-ADV DX C3826i"),
        ("Konica Minolta bizhub C250i", "Konica Minolta bizhub C250i"),
        ("Versant 180", "Versant 180"),
        ("Office 365", "Office 365"),
        ("GTX Basic", "GTX Basic"),
        ("GTXPro", "GTXPro"),
        ("SKU-4711", "SKU-4711"),
        ("Ricoh", "Ricoh"),
        # in doubt: the letter's own fallback
        ("", ""),
        ("Kopierer", ""),
        ("Refurb Copier", ""),
        ("Solar Panels", ""),
        ("Enterprise Plan", ""),
        ("Product B", ""),
        ("Opportunity 123", ""),
        ("Copier Q3 2025", ""),
        ("2025 renewal", ""),
        ("Copier 2", ""),
        ("12 toner", ""),
        ("2 x HP LaserJet 4000", ""),
        ("Copier/printer", ""),
        ("Copier, printer", ""),
        ("Copiers, printers and phones", ""),
        ("New", ""),
        ("Color", ""),
        ("36 months", ""),
        ("of of of", ""),
        ("N/A", ""),
        ("<b>copier</b>", ""),
        ("a very long description of what they wanted, as somebody typed it into the field", ""),
    ],
)
def test_what_it_was_about_in_a_sentence(product, words):
    assert what_words(product) == words


def test_any_text_of_a_crm_is_read_without_a_fault_and_the_same_again():
    chance = random.Random(3)
    pieces = [
        "copier",
        "MFP",
        "of",
        "and",
        "2",
        "x3",
        "Wide",
        "format",
        "HP",
        "C5550",
        "-",
        "36",
        "months",
        "(",
        ")",
    ]
    pieces += ["/", ",", "A3", "a", "the", "é", "İ", "\0", "managed", "lease", "&", "="]
    for _ in range(2_000):
        text = " ".join(chance.choices(pieces, k=chance.randint(0, 6)))
        said = what_words(text)
        assert said == " ".join(said.split()), text
