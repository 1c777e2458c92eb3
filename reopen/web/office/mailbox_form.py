"""The fields of a mailbox. A password is typed and never shown again."""

from typing import Any, cast

from django import forms

from reopen.services.mailboxes.connect import MailboxError
from reopen.services.mailboxes.set_up import By, MailboxFacts, Way, set_up
from reopen.web.form_words import say_errors
from reopen.wire.secret import Secret

WAYS = [
    ("password", "Server and password"),
    ("google", "Google Workspace"),
    ("microsoft", "Microsoft 365"),
    ("drafts", "Drafts only"),
    ("folder", "A folder"),
]
_SECURITY = [("starttls", "STARTTLS"), ("tls", "TLS"), ("none", "none")]
_PLAIN = {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}


def _text(label: str, help_text: str = "", **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=320,
        help_text=help_text,
        widget=forms.TextInput(attrs=_PLAIN),
        **more,
    )


def _password(label: str, help_text: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=1000,
        strip=False,
        help_text=help_text,
        widget=forms.PasswordInput(render_value=False, attrs={"autocomplete": "new-password"}),
    )


class MailboxForm(forms.Form):
    """A mailbox as the owner types it."""

    address = _text("Address", "Letters come from here, and answers come in here.")
    name = _text("Name before the address", "As people know you: Ruth Harlan.")
    by = forms.ChoiceField(label="How letters leave", choices=WAYS, widget=forms.RadioSelect)
    smtp_host = _text("Server for sending (SMTP)", "Like smtp.example.com.")
    smtp_port = forms.IntegerField(label="Port", required=False)
    smtp_security = forms.ChoiceField(label="Encryption", choices=_SECURITY, required=False)
    smtp_user = _text("User", "Often the address.")
    smtp_password = _password("Password", "Kept encrypted, and never shown. Empty: it stays as it is.")
    imap_host = _text("Server for reading (IMAP)", "Like imap.example.com. Without it no answer is read.")
    imap_port = forms.IntegerField(label="Port", required=False)
    imap_security = forms.ChoiceField(label="Encryption", choices=_SECURITY, required=False)
    imap_user = _text("User", "Often the address.")
    imap_password = _password("Password", "Empty: as it is, or the same as for sending.")
    client_id = _text("Id of your app (client ID)", "")
    client_secret = _password(
        "Secret of your app", "Kept encrypted, and never shown. Empty: it stays as it is."
    )
    tenant = _text("Tenant (Microsoft)", "The directory (tenant) id of your Entra. Google has none.")
    daily_cap = forms.IntegerField(
        label="Letters a day, at the most", help_text="100 is plenty for a person’s mailbox."
    )
    gap_seconds = forms.IntegerField(label="Seconds between two letters, at the least")
    hours = _text("When letters go", "Of the prospect’s day, Monday to Friday: 08:30-17:30. Or: any.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_errors(self)

    def save(self, *, user_id: int | None = None) -> Any:
        """Keep it: the mailbox; None where something cannot stand, which is then said at its field.

        `user_id`: whose own it is; None: the owner's.
        """
        said = self.cleaned_data
        facts = MailboxFacts(
            address=said["address"],
            name=said["name"],
            by=cast("By", said["by"]),
            smtp=self._way("smtp", 587),
            imap=self._way("imap", 993),
            client_id=said["client_id"],
            client_secret=Secret(said["client_secret"]),
            tenant=said["tenant"],
            daily_cap=said["daily_cap"],
            gap_seconds=said["gap_seconds"],
            hours=said["hours"] or "any",
        )
        try:
            return set_up(facts, user_id=user_id)
        except MailboxError as why:
            self.add_error(why.field if why.field in self.fields else None, str(why))
            return None

    def _way(self, which: str, port: int) -> Way:
        said = self.cleaned_data
        return Way(
            host=said[f"{which}_host"],
            port=said[f"{which}_port"] or port,
            security=said[f"{which}_security"] or "tls",
            user=said[f"{which}_user"],
            password=Secret(said[f"{which}_password"]),
        )


class OwnMailboxForm(MailboxForm):
    """A rep's: the same, without what is the company's. Quotes and invitations go at once, as a person sends them."""

    def __init__(self, *args: Any, whose: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].help_text = f"As people know you: {whose}."
        ways = cast("forms.ChoiceField", self.fields["by"])
        ways.choices = [way for way in WAYS if way[0] != "folder"]
        for name in ("client_id", "client_secret", "tenant", "daily_cap", "gap_seconds", "hours"):
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """What a new mailbox has of them."""
        said = super().clean() or {}
        return {
            **said, "client_id": "", "client_secret": "", "tenant": "", "daily_cap": 100, "gap_seconds": 90,
            "hours": "",
        }  # fmt: skip


def present(box: Any, *, client_id: str = "", tenant: str = "") -> dict[str, Any]:
    """The form's values as they stand, without any secret; of a new mailbox where `box` is None."""
    if box is None:
        return {
            "by": "password", "smtp_port": 587, "smtp_security": "starttls", "imap_port": 993,
            "imap_security": "tls", "daily_cap": 100, "gap_seconds": 90, "hours": "08:30-17:30",
        }  # fmt: skip
    by = (
        box.sign
        if box.way == "smtp" and box.sign != "password"
        else {"smtp": "password"}.get(box.way, box.way)
    )
    own = by in ("password", "drafts", "folder")
    names = ("address", "name", "daily_cap", "gap_seconds", "hours")
    servers = (
        [f"{w}_{n}" for w in ("smtp", "imap") for n in ("host", "port", "security", "user")] if own else []
    )
    return {name: getattr(box, name) for name in (*names, *servers)} | {
        "by": by, "client_id": client_id, "tenant": tenant,
    }  # fmt: skip
