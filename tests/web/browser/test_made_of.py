"""Every number that Reopen counted says what it is made of: to a mouse by its title, to a thumb and to H in a list.

A number here is a text with a digit in a heading, a column of figures, a list of counts, or beside the headline. Left
out are what people wrote (names, their words), what stands in quotes, times, and in headings days: those are sayings,
not figures. A number in a field is its own: the label says what it is.
"""

import pytest
from django.utils import timezone

from reopen.records.models import Deal, ImportBatch, User
from reopen.services.import_desk import run_waiting
from reopen.services.insights.topics import TOPICS
from reopen.services.sample_company.load import load

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = (
    "/",
    "/?owner=0",
    "/deals/",
    "/deals/?show=waiting",
    "/deals/?show=won",
    "/deals/?q=a",
    "/deals/{lost}/",
    "/deals/{won}/",
    "/deals/{lost}/call/",
    "/deals/{lost}/lose/",
    "/lose/",
    "/lose/?q=a",
    "/team/",
    "/quotes/",
    "/ask/",
    "/insights/",
    "/insights/?by=owner",
    *(f"/insights/{topic}/" for topic in TOPICS),
    "/settings/",
    "/settings/pace/",
    "/settings/cadences/",
    "/suppressions/",
    "/import/",
    "/welcome/",
)

# Text nodes with a digit in the places of figures, and whether they are explained: [text, title, whether it is listed].
FIGURES = r"""() => {
  const places = 'h1, h2, .num, .figures dd, .lines li, .aside p, .facts dd, .clock td, .touches li > :first-child'
  const wrote = 'a, kbd, label, input, select, button, .said, .words, .tag, mark, .basis, .unseen, .path, thead'
  const day = /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)?[a-z]*,? ?\d{1,2} [A-Z][a-z]{2,8}( \d{4})?/g
  const list = [...document.querySelectorAll('.basis li, .basis dd')].map(e => e.textContent.trim())
  const found = []
  for (const place of document.querySelectorAll('main :is(' + places + ')')) {
    const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement.closest(wrote)) continue
      let text = node.textContent.trim().replace(/“[^”]*”/g, '').replace(/\d{1,2}:\d\d/g, '')
      if (place.matches('h1, h2')) text = text.replace(day, '')
      if (!/\d/.test(text)) continue
      const title = node.parentElement.closest('[title]')?.title ?? ''
      const parts = title.split('. ').map(part => part.replace(/\.$/, ''))
      found.push([text, title, list.some(line => parts.some(part => line.includes(part)))])
    }
  }
  return found
}"""


def unexplained(page, *, own_words: bool) -> list[str]:
    """`own_words`: the titles tell of the one number, the list of all of them."""
    said = []
    for text, title, listed in page.evaluate(FIGURES):
        if not title:
            said.append(f"“{text}” has no title")
        elif not listed and not own_words:
            said.append(f"“{text}”: “{title}” is not in the list")
    if page.evaluate(FIGURES) and not page.locator(".basis").count():
        said.append("no list for a thumb")
    return said


def test_every_number_of_the_sample_company_is_explained(db, page, sign_in):
    load(now=timezone.now())
    sign_in(User.objects.create_user("owner@example.com", name="Olive Owner", role="owner"))
    lost = Deal.objects.filter(status="lost", touches__state="planned").latest("losses__term_months", "pk")
    won = Deal.objects.filter(status="won").latest("pk")
    found = []
    for path in PAGES:
        page.goto(path.format(lost=lost.pk, won=won.pk))
        today_or_deal = path.startswith(("/?", "/deals/{")) or path == "/"
        found += [f"{path}: {line}" for line in unexplained(page, own_words=today_or_deal)]
    assert found == []


def test_every_number_of_an_import_is_explained(company, page, sign_in, tmp_path):
    (tmp_path / "deals.csv").write_text(
        "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Deal owner,Create Date,Close Date,Closed Lost Reason\n"
        '1,Copiers,Closed lost,Sales,"$45,300",Rita Rep,2024-01-05,2025-01-31,Price\n'
        "2,Printers,Closed lost,Sales,lots,Nora New,2024-02-05,2025-02-28,Timing\n"
        ",Plotters,Closed lost,Sales,lots,Nora New,2024-02-05,2025-02-28,Timing\n"
    )
    sign_in(company.owner)
    found = []

    def look(stage: str) -> None:
        found.extend(f"{stage}: {line}" for line in unexplained(page, own_words=False))

    def work() -> None:
        now = timezone.now()
        while run_waiting(now=now, today=now.date()):
            pass

    page.goto("/import/")
    look("empty")
    page.set_input_files("#files", [tmp_path / "deals.csv"])
    page.click("text=Look into them")
    page.wait_for_selector("text=as they will be read")
    look("mapping")
    page.keyboard.press("b")
    page.wait_for_selector("h1:has-text('Counting')")
    work()
    page.wait_for_selector("h1:has-text('new records')")
    look("brings")
    page.keyboard.press("i")
    page.wait_for_selector("h1:has-text('is running')")
    work()
    page.wait_for_selector("h1:has-text('created')")
    look("done")
    page.goto("/import/")
    look("list")
    page.goto(f"/import/{ImportBatch.objects.get().pk}/")
    page.keyboard.press("u")
    page.click("text=Yes, take import")
    work()
    page.wait_for_selector("h1:has-text('was taken back')")
    look("undone")
    assert found == []


def test_h_opens_the_list(company, page, sign_in, axe):
    sign_in(company.owner)
    page.goto("/settings/")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("h")
    page.wait_for_selector(".basis dd:has-text('where a new seller begins')")
    assert axe(page) == []
    page.keyboard.press("Escape")
    page.wait_for_selector(".basis:not([open])")
