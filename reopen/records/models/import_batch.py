"""One import: what came, what it made, what it could not read."""

from django.db import models


class ImportBatch(models.Model):
    """rows = created + updated + unchanged + duplicate + rejected, always."""

    class State(models.TextChoices):
        """How far it is."""

        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        UNDONE = "undone"

    files = models.JSONField(default=list)  # names as the person gave them
    fingerprint = models.CharField(max_length=64, db_index=True)  # SHA-256 of files and mapping
    folder = models.CharField(max_length=255, default="")  # inside REOPEN_HOME: raw files, rejects, staging
    source = models.CharField(max_length=20)
    mapping = models.JSONField(null=True)
    options = models.JSONField(default=dict)
    state = models.CharField(max_length=7, choices=State.choices, default=State.WAITING)
    step = models.CharField(max_length=60, default="")  # in words, for the progress bar
    progress = models.FloatField(default=0)  # 0 to 1
    error = models.TextField(default="")
    rows = models.BigIntegerField(default=0)
    created = models.BigIntegerField(default=0)
    updated = models.BigIntegerField(default=0)
    unchanged = models.BigIntegerField(default=0)
    duplicate = models.BigIntegerField(default=0)
    rejected = models.BigIntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    by = models.ForeignKey("records.User", models.SET_NULL, null=True, db_index=False, related_name="+")

    def __str__(self) -> str:
        return f"import {self.pk}"


class ImportProblem(models.Model):
    """A value that could not be read; `rejected` where the whole row was set aside."""

    batch = models.ForeignKey("records.ImportBatch", models.CASCADE, related_name="problems")
    file = models.CharField(max_length=255, default="")
    row = models.BigIntegerField()  # line number in the file, the header being 1
    column = models.CharField(max_length=255, default="")
    value = models.TextField(default="")
    why = models.TextField()
    rejected = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"row {self.row}: {self.why}"


class ImportChange(models.Model):
    """What a record was before an import updated it; null `before` = the import made it."""

    # The unique constraint begins with it: an index of its own would be written for nothing.
    batch = models.ForeignKey("records.ImportBatch", models.CASCADE, db_index=False, related_name="changes")
    table = models.CharField(max_length=40)
    record_id = models.BigIntegerField()
    before = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "table", "record_id"], name="import_change_once")
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.record_id}"


class ColumnMapping(models.Model):
    """How a person mapped a header, remembered for the next file with the same one."""

    header_key = models.CharField(max_length=64, unique=True)
    noun = models.CharField(max_length=20)
    columns = models.JSONField()  # {"Column in the file": "deal.amount" or ""}
    choices = models.JSONField(default=dict)  # {"day_first": true, …}

    def __str__(self) -> str:
        return self.noun
