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


@pytest.mark.browser
def test_what_is_wrong_at_one_sight_alone_is_found(page, sights) -> None:
    page.set_content(
        "<html lang=en><title>A page</title><style>:root { color-scheme: light dark } .gone { display: none }"
        "@media (prefers-color-scheme: dark) { .night { color: #444; background: #222 } }"
        "@media (width < 500px) { .gone { display: block } .wide { width: 500px } }</style>"
        "<main><h1>A page</h1><p class=night>By night</p><p class='gone wide'><input></p>"
        "<p class='gone night'>By night, on a phone</p></main></html>"
    )
    found = [line.split(": ") for line in sights(page)]
    assert [
        (sight, what.strip("0123456789 "), ": ".join(nodes).count("<p")) for sight, what, *nodes in found
    ] == [
        ("1280 dark", "color-contrast", 1),
        ("390 dark", "color-contrast", 2),
        ("390 dark", "label", 0),
        ("390 dark", "px wider than the screen", 0),
        ("390 light", "px wider than the screen", 0),
    ]
