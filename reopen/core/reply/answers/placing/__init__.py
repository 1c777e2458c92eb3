"""Which words answer which question: by number, label, place, order, or by pointing to it."""
