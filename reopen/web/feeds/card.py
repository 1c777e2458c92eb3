"""/deals/<id>/card/: the person of a deal as a vCard, for the address book of a phone."""

from django.http import HttpResponse
from django.urls import reverse

from reopen.core.vcard import Card, file_name, vcard
from reopen.web.access import Request, allow
from reopen.web.deal import deal_or_404


@allow("owner", "manager", "rep", methods=("GET",))
def card(request: Request, deal_id: int) -> HttpResponse:
    """A file to open. A number or an address at which they asked not to be reached is not in it."""
    deal = deal_or_404(request, deal_id)
    made = Card(
        name=deal.contact,
        first_name=deal.contact_first_name,
        title=deal.contact_title,
        company=deal.account or deal.name,
        phones=() if deal.no_phone else deal.phones,
        emails=() if deal.no_email else deal.emails,
        city=deal.city,
        region=deal.region,
        country=deal.country,
        link=request.build_absolute_uri(reverse("deal", args=[deal.id])),
    )
    answer = HttpResponse(vcard(made), content_type="text/vcard; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{file_name(made)}.vcf"'
    return answer
