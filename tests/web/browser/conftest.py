"""Browser tests on a busy machine: patience, not sleeps."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def _patience() -> None:
    from playwright.sync_api import expect

    expect.set_options(timeout=20_000)
