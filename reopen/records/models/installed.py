"""What the prospect has now."""

from django.db import models


class Installed(models.Model):
    """Make, model, quantity and monthly volume, in their trade's own words."""

    deal = models.ForeignKey("records.Deal", models.CASCADE, related_name="installed")
    make = models.CharField(max_length=120, default="")
    model = models.CharField(max_length=160, default="")
    quantity = models.PositiveIntegerField(null=True)
    monthly_volume = models.CharField(max_length=120, default="")
    note = models.CharField(max_length=255, default="")
    batch = models.ForeignKey(
        "records.ImportBatch", models.SET_NULL, null=True, db_index=False, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.make} {self.model}".strip()
