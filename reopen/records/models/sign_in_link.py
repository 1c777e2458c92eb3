"""A link that signs one user in, once."""

from django.db import models


class SignInLink(models.Model):
    """Only the token's hash is kept."""

    token_hash = models.CharField(max_length=64, unique=True)
    user = models.ForeignKey("records.User", models.CASCADE, related_name="sign_in_links")
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"link for {self.user_id}"
