"""Who signs in."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class UserManager(BaseUserManager["User"]):
    """Makes users; an address is kept in lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        """A user, saved; without a password they sign in by link only."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A rep sees own deals, a manager the team's, the owner all."""

    class Role(models.TextChoices):
        """What they may see and do."""

        OWNER = "owner"
        MANAGER = "manager"
        REP = "rep"

    email = models.EmailField(max_length=320, unique=True)
    name = models.CharField(max_length=160, default="")
    role = models.CharField(max_length=7, choices=Role.choices, default=Role.REP)
    team = models.ForeignKey("records.Team", models.SET_NULL, null=True, related_name="users")
    is_active = models.BooleanField(default=True)
    # The morning's mail is off since then; null: it comes.
    digest_off_at = models.DateTimeField(null=True)
    date_joined = models.DateTimeField(null=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []
    objects = UserManager()

    def __str__(self) -> str:
        return self.name or self.email
