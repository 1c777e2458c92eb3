from django.http import HttpResponse

from reopen.web.access import Request, allow


@allow("owner", "manager", "rep")
def stub(request: Request, deal_id: int = 0) -> HttpResponse:
    raise NotImplementedError
