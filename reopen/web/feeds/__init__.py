"""What is read by programs and not by people: the calendar of a user's calls, and a person as a card."""
