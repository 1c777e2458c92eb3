"""The addresses of quotes, and of the ask."""

from django.urls import URLPattern, path

from reopen.web import ask
from reopen.web.quotes import desk, page


def patterns() -> list[URLPattern]:
    """Made when they are asked for: numbers are hidden in them, by a converter that reopen.web.urls registers."""
    return [
        path("quotes/", desk.quotes, name="quotes"),
        path("quotes/<hidden:quote_id>/", page.one, name="quote"),
        path("quotes/<hidden:quote_id>/answered/", page.answered, name="quote_answered"),
        path("quotes/<hidden:quote_id>/not-answered/", page.not_answered, name="undo_answered"),
        path("quotes/<hidden:quote_id>/withdraw/", page.withdraw, name="withdraw_quote"),
        path("ask/", ask.ask, name="ask"),
        path("deals/<int:deal_id>/quote/", page.quote, name="record_quote"),
        path("deals/<int:deal_id>/quote/letter/", page.letter, name="quote_letter"),
    ]
