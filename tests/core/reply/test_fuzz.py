"""Ten thousand broken messages; a million by `make fuzz`."""

import pytest

from tests.fuzz import check, mutants


@pytest.mark.parametrize("seed", range(4))
def test_no_bytes_break_it(seed: int) -> None:
    assert [(wrong, raw) for raw in mutants(2_500, seed) if (wrong := check(raw))] == []
