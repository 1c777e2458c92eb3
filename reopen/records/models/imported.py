"""What every record that an import can make has in common."""

from django.db import models


class Imported(models.Model):
    """Identity is (source, external_id); `reopen` is the source of records made here by hand."""

    source = models.CharField(max_length=20)
    external_id = models.CharField(max_length=190)
    # Hash of the values as mapped: equal means that an import has nothing to do.
    row_hash = models.CharField(max_length=32, default="")
    # The import that made the record; null for those made by hand.
    batch = models.ForeignKey(
        "records.ImportBatch", models.SET_NULL, null=True, db_index=False, related_name="+"
    )
    # When a person last acted on it; an undo of the import keeps such a record.
    touched_at = models.DateTimeField(null=True)
    # Values that could not be read, as they came, by column.
    odd = models.JSONField(null=True)

    class Meta:
        abstract = True
