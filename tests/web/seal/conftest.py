"""The world of the seal's tests."""

from typing import TYPE_CHECKING

import pytest

from tests.fixtures.company import Company

if TYPE_CHECKING:
    from tests.web.seal.world import Sealed


@pytest.fixture
def sealed(company: Company) -> "Sealed":
    """A campaign under the seal."""
    from tests.web.seal.world import make_sealed
    from tests.web.test_access import make_world

    return make_sealed(make_world(company))
