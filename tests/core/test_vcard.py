import pytest

from reopen.core.vcard import Card, file_name, vcard

WHOLE = Card(
    name="Renee Alcott",
    first_name="Renee",
    title="office manager; night shift",
    company="Cumberland Title, Inc.",
    phones=("(615) 555-0142", "+1 615 555 0143"),
    emails=("renee@cumberland.example",),
    city="Nashville",
    region="TN",
    country="US",
    link="https://reopen.example/deals/7/",
)


def test_a_whole_card() -> None:
    assert vcard(WHOLE).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Renee Alcott",
        "N:Alcott;Renee;;;",
        "ORG:Cumberland Title\\, Inc.",
        "TITLE:office manager\\; night shift",
        "TEL;TYPE=work,voice:(615) 555-0142",
        "TEL;TYPE=work,voice:+1 615 555 0143",
        "EMAIL;TYPE=internet:renee@cumberland.example",
        "ADR;TYPE=work:;;;Nashville;TN;;US",
        "URL:https://reopen.example/deals/7/",
        "END:VCARD",
        "",
    ]


@pytest.mark.parametrize(
    ("name", "first", "parts"),
    [
        ("Renee Alcott", "", "Alcott;Renee"),
        ("Alcott, Renee", "", "Alcott;Renee"),
        ("Anna Maria van Dyk", "Anna Maria", "van Dyk;Anna Maria"),
        ("Anna Maria Dyk", "", "Dyk;Anna Maria"),
        ("Cher", "", ";Cher"),
        ("", "", ";"),
    ],
)
def test_names(name: str, first: str, parts: str) -> None:
    assert f"\r\nN:{parts};;;\r\n" in vcard(Card(name=name, first_name=first, company="Orrin"))


def test_nothing_breaks_out_of_its_line() -> None:
    made = vcard(Card(name="A\r\nTEL:+1\x00\u2028B", company="C\\D" + "ü" * 100, phones=("1\nEND:VCARD",)))
    lines = made.removesuffix("\r\n").split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    whole = made.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    assert [line.partition(":")[0] for line in whole] == [
        "BEGIN", "VERSION", "FN", "N", "ORG", "TEL;TYPE=work,voice", "END",
    ]  # fmt: skip
    assert whole[2] == "FN:A TEL:+1 B"
    assert whole[4] == "ORG:C\\\\D" + "ü" * 100


def test_file_name() -> None:
    assert [file_name(card) for card in (WHOLE, Card(name="Zoë / ../x"), Card(name="李", company="李"))] == [
        "renee-alcott",
        "zo-x",
        "contact",
    ]
