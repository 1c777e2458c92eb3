"""A team, which a manager sees whole."""

from django.db import models


class Team(models.Model):
    """A named group of sellers."""

    name = models.CharField(max_length=120, unique=True)

    def __str__(self) -> str:
        return self.name
