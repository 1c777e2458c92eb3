"""The mailboxes: their secrets, how they are reached, how they are added and tried; how a mail leaves one."""
