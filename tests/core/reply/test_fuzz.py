"""Ten thousand broken messages; a million by `make fuzz`."""

import pytest

from tests.fuzz import HUMAN, check, mutants


@pytest.mark.parametrize("seed", range(4))
def test_no_bytes_break_it(seed: int) -> None:
    assert [(wrong, raw) for raw in mutants(2_500, seed) if (wrong := check(raw))] == []


@pytest.mark.parametrize("piece", ["--\n", "1. ", "a@b.example ", "On Mon ", "me no "])
@pytest.mark.parametrize("where", [b"1. yes", b"> May we remove you?"])
def test_much_of_one_thing(piece: str, where: bytes) -> None:
    before, after = HUMAN.split(where, 1)
    assert check(before + where + b"\n" + piece.encode() * 20_000 + after) == ""
