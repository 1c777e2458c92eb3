"""The owner, signed in."""

import pytest
from django.test import Client

from tests.fixtures.company import Company


@pytest.fixture
def owner(company: Company, client: Client) -> Client:
    client.force_login(company.owner)
    return client
