"""The browser of the tests reaches this machine and nothing else."""

import pytest


@pytest.mark.browser
def test_browser_reaches_the_live_server_alone(page, live_server) -> None:
    from playwright.sync_api import Error

    response = page.goto("/nowhere/")
    assert response is not None
    assert response.status in (302, 404, 200)
    with pytest.raises(Error):
        page.goto("http://example.com/")
