"""The seller to whom a deal belongs, known by the name that the CRM writes."""

from django.db import models


class DealOwner(models.Model):
    """A seller. `user` is null until they sign in."""

    name = models.CharField(max_length=160)
    name_key = models.CharField(max_length=160, unique=True)
    email = models.CharField(max_length=320, default="")
    team = models.ForeignKey("records.Team", models.SET_NULL, null=True, related_name="deal_owners")
    user = models.OneToOneField("records.User", models.SET_NULL, null=True, related_name="deal_owner")
    # Minutes a day for lost deals, all told; the queue fits within them.
    minutes_a_day = models.PositiveSmallIntegerField(default=60)
    # Minutes a week that a manager has set aside for them. Null: every day has minutes_a_day, and no week ends them.
    minutes_a_week = models.PositiveSmallIntegerField(null=True)
    # Of minutes_a_day, those at which old losses enter care. Null: the company's pace.
    care_minutes_a_day = models.PositiveSmallIntegerField(null=True)
    # Their own working day, on the company's clocks: ISO weekdays as "1245", and hours. "" and null: the company's.
    own_days = models.CharField(max_length=7, default="", db_default="")
    own_from = models.TimeField(null=True)
    own_until = models.TimeField(null=True)

    def __str__(self) -> str:
        return self.name
