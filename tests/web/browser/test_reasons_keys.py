"""Reasons put into families in a real browser: by mouse, by finger, by key, by list; and taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reopen.records.models import ReasonLesson, User
from tests.fixtures.company import Company
from tests.fixtures.deals import make_deal

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GOLF, BOYS, BLUE, JAM = (
    "Golf with the CFO",
    "He coaches our boys",
    "They just like blue",
    "It jammed in the trial",
)


@pytest.fixture
def desk(page: "Page", sign_in: Callable[[User], None], company: Company) -> "Page":
    """Four notes in no family, the one that stands twice first; and a price."""
    for note in (GOLF, GOLF, BOYS, BLUE, JAM, "Too expensive"):
        make_deal(company.sells["rep"], loss={"note": note})
    sign_in(company.manager)
    page.goto("/insights/reasons/")
    return page


def told(page: "Page") -> list[str]:
    return [words.strip() for words in page.locator("[data-card] .words").all_text_contents()]


def middle(at: "Locator") -> tuple[float, float]:
    box = at.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def lessons() -> list[tuple[str, str]]:
    return list(ReasonLesson.objects.filter(undone_at=None).order_by("pk").values_list("words", "family"))


def test_by_mouse_by_key_by_list_and_back(desk: "Page", sights: Callable[["Page"], list[str]]) -> None:
    from playwright.sync_api import expect

    page = desk
    assert told(page) == [GOLF, JAM, BLUE, BOYS]
    status = page.locator("#status")
    # By mouse: the words under the pointer, the family under them marked, and moved where it is let go.
    page.mouse.move(*middle(page.locator("#card-0 .words")))
    page.mouse.down()
    target = page.locator('[data-heap="relationship"]')
    page.mouse.move(*middle(target), steps=5)
    expect(page.locator(".ghost")).to_have_text(GOLF)
    expect(target).to_have_class("over")
    page.mouse.up()
    expect(status).to_contain_text(f"“{GOLF}” is relationship now: 2 losses say just that.")
    assert told(page) == [JAM, BLUE, BOYS]
    # Let go elsewhere, or given up by Escape, it stays.
    page.mouse.move(*middle(page.locator("#card-0 .words")))
    page.mouse.down()
    page.mouse.move(*middle(target), steps=3)
    page.keyboard.press("Escape")
    page.mouse.up()
    expect(page.locator(".ghost")).to_have_count(0)
    page.mouse.down()
    page.mouse.move(*middle(page.locator("h1")), steps=3)
    page.mouse.up()
    assert lessons() == [(GOLF, "relationship")]
    # By key, where one stands: the next one is under the keys at once.
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("9")
    expect(status).to_contain_text("is product now")
    assert told(page) == [JAM, BOYS]
    page.keyboard.press("6")
    expect(status).to_contain_text(f"“{BOYS}” is relationship now.")
    # By the list of the card: M, the name, Enter.
    page.keyboard.press("m")
    page.keyboard.type("pro")
    page.keyboard.press("Enter")
    expect(status).to_contain_text(f"“{JAM}” is product now.")
    assert told(page) == []
    assert lessons() == [
        (GOLF, "relationship"), (BLUE, "product"), (BOYS, "relationship"), (JAM, "product"),
    ]  # fmt: skip
    page.keyboard.press("z")
    expect(status).to_contain_text(f"Taken back: “{JAM}” is not taught as product any more.")
    assert told(page) == [JAM]
    # What was taught stands under T, each with its way back.
    page.keyboard.press("t")
    expect(page.locator("#shown")).to_have_text("As taught: three cards")
    page.locator("#card-0").get_by_role("button", name="Take back").click()
    expect(page.locator("#shown")).to_have_text("As taught: two cards")
    assert sights(page) == []


def test_by_finger_and_without_scripts(desk: "Page", company: Company) -> None:
    from playwright.sync_api import expect

    page = desk
    page.set_viewport_size({"width": 390, "height": 844})
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *at: tuple[float, float]) -> None:
        points = [{"x": x, "y": y} for x, y in at]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    page.locator("#card-0").scroll_into_view_if_needed()
    grip = middle(page.locator("#card-0 [data-grip]"))
    touch("touchStart", grip)
    touch("touchMove", (grip[0] + 30, grip[1]))
    family = page.locator('[data-heap="relationship"]')
    expect(page.locator("html")).to_have_class("scripted dragging")
    touch("touchMove", middle(family))
    expect(family).to_have_class("over")
    touch("touchEnd")
    expect(page.locator("#status")).to_contain_text("is relationship now")
    assert lessons() == [(GOLF, "relationship")]

    plain = page.context.browser.new_context(  # type: ignore[union-attr]
        base_url=page.url, java_script_enabled=False, storage_state=page.context.storage_state()
    )
    bare = plain.new_page()
    bare.goto("/insights/reasons/")
    bare.locator("#card-0 select").select_option("timing")
    bare.locator("#card-0").get_by_role("button", name="Move").click()
    expect(bare.locator("#status")).to_contain_text("is timing now")
    plain.close()
