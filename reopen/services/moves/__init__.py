"""Somebody left: two tasks, and no more than a name, an employer and who said so.

note    write it down: the successor is looked for at the old account, and the person is to be followed
follow  put them on record at the new employer, with a call; their stops go along
settle  drop it, or take any of these back
heard   what a bounce, a machine's or a person's answer tells of it
"""
