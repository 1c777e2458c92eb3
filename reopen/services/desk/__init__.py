"""The owner's desk: what the owner decides of a reply, and what follows from it.

judge     one decision a reply: remove, later, interested, not us; worth discussing or not; and back
effects   what a decision does, and how it is taken back
stopping  the stops that a reply made: written at once, lifted by a person alone
answer    the owner's own answer, in the thread
tray      what may answer a letter and is not certain: matched by hand, or dismissed
"""
