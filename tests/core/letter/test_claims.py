"""A letter claims what is on record, and its first question follows how far it got."""

from datetime import date

import pytest

from reopen.core.letter import Course, beginning, first_question, how_far, month_words, when_words

TODAY = date(2026, 2, 24)


@pytest.mark.parametrize(
    ("course", "begun"),
    [
        (Course(), "noted"),
        (Course(is_lead=True), "asked"),
        (Course(is_lead=True, lead_source="Cold call"), "spoke"),
        (Course(is_lead=True, lead_source="Purchased list"), "noted"),
        (Course(lead_source="Web form"), "asked"),
        (Course(lead_source="Website"), "asked"),
        (Course(lead_source="Inbound call"), "asked"),
        (Course(lead_source="Phone enquiry"), "asked"),
        (Course(lead_source="Phone"), "spoke"),
        (Course(lead_source="Outbound call"), "spoke"),
        (Course(lead_source="Outbound web prospecting"), "noted"),
        (Course(lead_source="Referral"), "noted"),
        (Course(lead_source="Trade show"), "noted"),
        (Course(first_kind="email", first_direction="in"), "asked"),
        (Course(first_kind="email", first_direction="out"), "noted"),
        (Course(first_kind="call", first_direction="in"), "spoke"),
        (Course(first_kind="call", first_direction="out"), "spoke"),
        (Course(first_kind="meeting"), "spoke"),
        (Course(first_kind="note"), "noted"),
    ],
)
def test_how_it_began(course, begun):
    assert beginning(course) == begun


@pytest.mark.parametrize(
    ("course", "far"),
    [
        (Course(), "nothing"),
        (Course(stages=("New", "Closed lost")), "nothing"),
        (Course(stages=("appointmentscheduled",)), "nothing"),
        (Course(stages=("Appointment scheduled",)), "touched"),
        (Course(stages=("qualified_to_buy",)), "touched"),
        (Course(stages=("Demo scheduled",)), "touched"),
        (Course(stages=("Quote requested",)), "touched"),
        (Course(letters=1), "wrote"),
        (Course(letters=3, calls=1), "spoke"),
        (Course(meetings=("Lunch",)), "spoke"),
        (Course(meetings=("Demo cancelled",)), "spoke"),
        (Course(stages=("Demo",)), "demo"),
        (Course(stages=("Presentation",), calls=2), "demo"),
        (Course(meetings=("Product demo",)), "demo"),
        (Course(meetings=("Demo 1", "Demo 2", "Demo 3"), stages=("Demo",)), "demos"),
        (Course(stages=("Demo", "Proposal sent")), "proposal"),
        (Course(stages=("Negotiation",), meetings=("Demo",)), "proposal"),
        (Course(stages=("Proposal",), chose_other=True), "elsewhere"),
        (Course(reason="Went with competitor"), "elsewhere"),
        (Course(reason="No budget"), "nothing"),
    ],
)
def test_how_far_it_got(course, far):
    assert how_far(course) == far


def test_only_those_without_any_contact_are_asked_whether_anyone_got_back():
    assert first_question(Course()) == "Did anyone get back to you?"
    assert first_question(Course(stages=("Demo",))) == "After the demo, did we leave you waiting?"
    assert "get back" not in first_question(Course(calls=1))


@pytest.mark.parametrize(
    ("day", "month", "when"),
    [
        (None, "", ""),
        (date(2026, 2, 1), "February", "this month"),
        (date(2026, 1, 31), "January", "last January"),
        (date(2025, 5, 3), "May", "last May"),
        (date(2025, 3, 1), "March", "last March"),
        (date(2025, 2, 28), "February 2025", "in February 2025"),
        (date(2019, 12, 24), "December 2019", "in December 2019"),
    ],
)
def test_the_month_in_words(day, month, when):
    assert (month_words(day, TODAY), when_words(day, TODAY)) == (month, when)
