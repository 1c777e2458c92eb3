"""Booking a call of five minutes: which times to offer, and what is odd about one. Pure."""

from reopen.core.booking.odd_time import odd_time
from reopen.core.booking.slots import LENGTH, Busy, Slot, is_there, moment, offer

__all__ = ["LENGTH", "Busy", "Slot", "is_there", "moment", "odd_time", "offer"]
