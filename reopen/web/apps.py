"""The pages."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Views, forms and templates; no tables."""

    name = "reopen.web"
    label = "web"
