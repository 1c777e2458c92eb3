"""Every page's address. Each view declares who may open it: see reopen.web.access.

Owners of pages add a line each, in the part of the list that is theirs.
"""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
