"""Who else sells to our prospects."""

from django.db import models


class Competitor(models.Model):
    """A rival, by the name that people use."""

    name = models.CharField(max_length=160)
    name_key = models.CharField(max_length=160, unique=True)

    def __str__(self) -> str:
        return self.name
