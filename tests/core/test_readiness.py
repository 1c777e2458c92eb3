import pytest

from reopen.core.readiness import steps


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        (0, "0: fill the pipeline first"),
        (9, "9: fill the pipeline first"),
        (10, "10: by hand, month by month"),
        (842, "842: by hand, month by month"),
        (1000, "1,000: by hand, month by month"),
        (1001, "more than 1,000: go"),
    ],
)
def test_which_step_it_is(lost, words):
    found = steps(lost)
    assert ([w for w, here in found if here], len(found)) == ([words], 3)
