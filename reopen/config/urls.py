"""Every address of the app."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("reopen.web.urls"))]

handler403 = "reopen.web.access.forbidden"
handler400 = "reopen.web.errors.unreadable"
handler500 = "reopen.web.errors.broken"
