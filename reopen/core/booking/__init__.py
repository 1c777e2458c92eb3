"""Booking a call of five minutes: which times to offer. Pure."""

from reopen.core.booking.slots import LENGTH, Busy, Slot, is_there, moment, offer

__all__ = ["LENGTH", "Busy", "Slot", "is_there", "moment", "offer"]
