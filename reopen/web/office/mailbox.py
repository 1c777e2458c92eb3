"""/settings/mailbox/: the mailbox from which the owner writes; connected here, and tried both ways."""

import hmac
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries.mailboxes import first_mailbox, mailbox_or_none, mailboxes, own_mailbox, troubles
from reopen.records.queries.sample import has_sample
from reopen.services.mailboxes import sign_in, try_out
from reopen.services.mailboxes.connect import MailboxError
from reopen.services.mailboxes.secret import SecretLostError, seal, unseal
from reopen.services.mailboxes.set_up import switch
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.office.mailbox_form import MailboxForm, present
from reopen.web.office.places import places
from reopen.web.today import whole_number
from reopen.wire.secret import Secret

_ASKED = "mailbox_sign_in"
_SHUT = {
    "sending": "No letter can leave {}.",
    "reading": "Answers to {} cannot be read.",
    "sending reading": "{} cannot be reached.",
}


@allow("owner")
def mailbox(request: Request) -> HttpResponse:
    """What stands, the form, and the last test."""
    asked = whole_number(request.GET.get("box"))
    new = "new" in request.GET
    box = None if new else mailbox_or_none(asked) if asked is not None else first_mailbox()
    consent = sign_in.consent_of(box) if box else None
    initial = present(box, client_id=consent.client_id, tenant=consent.tenant) if consent else present(None)
    form = MailboxForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid() and (saved := form.save()) is not None:
        tell(request, saved_words(saved))
        return HttpResponseRedirect(f"{reverse('mailbox')}?box={saved.pk}")
    return page(request, box, form)


@allow("owner", methods=("POST",))
def test(request: Request, mailbox_id: int) -> HttpResponse:
    """Begin the test; the page that follows does it step by step."""
    box = _or_404(mailbox_id)
    try_out.begin(box.pk, now=timezone.now())
    return tried(request, _or_404(mailbox_id), addresses(box))


@allow("owner", methods=("POST",))
def step(request: Request, mailbox_id: int) -> HttpResponse:
    """The next step of the test."""
    box = _or_404(mailbox_id)
    try_out.go_on(box.pk, now=timezone.now())
    return tried(request, _or_404(mailbox_id), addresses(box))


@allow("owner", methods=("POST",))
def off(request: Request, mailbox_id: int) -> HttpResponse:
    """Switch it off, or on again."""
    box = _or_404(mailbox_id)
    return switched(request, box, addresses(box))


@allow("owner", methods=("POST",))
def consent(request: Request, mailbox_id: int) -> HttpResponse:
    """Show the way to Google or Microsoft: their own page asks the owner, and comes back here."""
    box = _or_404(mailbox_id)
    return consent_page(request, box, addresses(box))


@allow("owner", "manager", "rep", methods=("GET",))
def signed_in(request: Request) -> HttpResponse:
    """Where Google or Microsoft come back to: the code is traded for tokens once, and only for our own question."""
    asked: dict[str, Any] = request.session.pop(_ASKED, None) or {}
    number = int(asked.get("mailbox") or 0)
    own = own_mailbox(request.viewer.user_id)
    box = own if own is not None and own.pk == number else None
    if request.viewer.role == "owner":
        box = mailbox_or_none(number)
    to = (
        addresses(box).page if box else reverse("mailbox" if request.viewer.role == "owner" else "my_mailbox")
    )
    if box is None or not hmac.compare_digest(
        str(asked.get("state")).encode(), request.GET.get("state", "").encode()
    ):
        tell(request, "That sign-in was not asked for here, or is too old. Begin it again from this page.")
        return HttpResponseRedirect(to)
    words = f"{box.get_sign_display()} lets Reopen at {box.address}. Test both ways now."
    if not request.GET.get("code"):
        words = f"{box.get_sign_display()} was not told to let Reopen at {box.address}: nothing is connected."
    else:
        try:
            sign_in.finish(
                box.pk,
                code=Secret(request.GET["code"]),
                verifier=Secret(unseal(asked["verifier"]).get("verifier", "")),
                redirect_uri=redirect_uri(request),
                now=timezone.now(),
            )
        except (MailboxError, SecretLostError) as error:
            words = str(error)
    tell(request, words)
    return HttpResponseRedirect(to)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a mailbox's page and its acts are: the owner's by number, a rep's own without."""

    page: str
    test: str
    step: str
    off: str
    consent: str


def addresses(box: Any) -> Addresses:
    """Those of this mailbox."""
    if box.user_id is not None:
        names = ("my_mailbox", "my_mailbox_test", "my_mailbox_step", "my_mailbox_off", "my_mailbox_consent")
        return Addresses(*(reverse(name) for name in names))
    acts = ("mailbox_test", "mailbox_step", "mailbox_off", "mailbox_consent")
    page = f"{reverse('mailbox')}?box={box.pk}"
    return Addresses(page, *(reverse(name, args=[box.pk]) for name in acts))


def switched(request: Request, box: Any, to: Addresses) -> HttpResponse:
    """Off, or on again, as the form says."""
    on = "on" in request.POST
    switch(box.pk, off_at=None if on else timezone.now())
    words = "on: letters leave it again." if on else "off: nothing leaves it, and nothing is read."
    tell(request, f"{box.address} is {words}")
    return HttpResponseRedirect(to.page)


def consent_page(request: Request, box: Any, to: Addresses) -> HttpResponse:
    """The page before the provider's own."""
    try:
        asked = sign_in.begin(box.pk, redirect_uri=redirect_uri(request))
        # The session stands in the database: what proves that it is us is encrypted there.
        kept = seal({"verifier": asked.verifier.reveal()})
    except (MailboxError, SecretLostError) as error:
        tell(request, str(error))
        return HttpResponseRedirect(to.page)
    request.session[_ASKED] = {"mailbox": box.pk, "state": asked.state, "verifier": kept}
    return render(
        request,
        "office/mailbox_consent.html",
        {
            "places": places(request),
            "box": box,
            "provider": box.get_sign_display(),
            "url": asked.url,
            "to": to,
        },
    )


def redirect_uri(request: Request) -> str:
    """The address that is registered with the provider."""
    path = reverse("mailbox_signed_in")
    own = str(getattr(settings, "REOPEN_URL", "") or "")
    return own + path if own else request.build_absolute_uri(path)


def _or_404(mailbox_id: int) -> Any:
    box = mailbox_or_none(mailbox_id)
    if box is None:
        raise Http404("There is no such mailbox.")
    return box


def tried(request: Request, box: Any, to: Addresses) -> HttpResponse:
    """How far the test is."""
    if not request.htmx:  # type: ignore[attr-defined]
        return HttpResponseRedirect(f"{to.page}#try")
    told = {"box": box, "tried": try_out.tested(box), "live": True, "to": to}
    return render(request, "office/mailbox_try.html", told)


def page(request: Request, box: Any, form: MailboxForm, *, own: bool = False) -> HttpResponse:
    """The whole page; `own`: of a rep's mailbox, which has no pace of its own and stands alone."""
    return render(
        request,
        "office/mailbox.html",
        {
            "places": places(request),
            "box": box,
            "own": own,
            "to": addresses(box) if box else None,
            "boxes": [] if own else [one for one in mailboxes() if box is None or one.pk != box.pk],
            "form": form,
            "consent": sign_in.consent_of(box) if box and box.sign != "password" else None,
            "tried": try_out.tested(box) if box else None,
            "has_sample": has_sample(),
            "redirect_uri": redirect_uri(request),
            "sentence": _sentence(box, own=own),
            "troubles": troubles(box) if box else [],
        },
        status=422 if form.is_bound else 200,
    )


def _sentence(box: Any, *, own: bool) -> str:
    if box is None:
        return (
            "Your mailbox is not connected: you send quotes and invitations yourself."
            if own
            else "No mailbox is connected: no letter can leave."
        )
    if box.off_at is not None:
        return f"{box.address} is off: nothing leaves it, and nothing is read."
    shut = [one.way for one in troubles(box)]
    if shut:
        return _SHUT[" ".join(shut)].format(box.address)
    if box.way == "folder":
        return f"Letters from {box.address} are put into a folder: nothing is really sent."
    if box.way == "drafts":
        return f"Letters from {box.address} are laid into Drafts: you send them."
    if box.sign != "password" and not sign_in.consent_of(box).is_given:
        return f"{box.get_sign_display()} has not let Reopen at {box.address} yet."
    found = try_out.tested(box)
    if found is None or found.next is not None:
        return f"{box.address} is connected. Test both ways before you write."
    return (
        f"{box.address} works both ways."
        if found.is_good
        else f"{box.address} does not work yet: see the test."
    )


def saved_words(box: Any) -> str:
    """What saving did."""
    if box.way == "folder":
        return "Saved. Letters are put into a folder, and nothing is really sent."
    if box.sign != "password":
        return f"Saved. Now let {box.get_sign_display()} know: sign in below."
    return "Saved. Test both ways now."
