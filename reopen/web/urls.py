"""Every page's address. Each view declares who may open it: see reopen.web.access.

Owners of pages add a line each, in the part of the list that is theirs.
"""

from django.urls import URLPattern, URLResolver, path

from reopen.web.office import welcome
from reopen.web.sign_in import views as sign_in

urlpatterns: list[URLPattern | URLResolver] = [
    # Signing in and out
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/", sign_in.sign_in, name="account_login"),  # the name by which allauth asks for it
    path("sign-in/<str:token>/", sign_in.sign_in_link, name="sign_in_link"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
    path("password/", sign_in.password, name="password"),
    # The office: who we are, who works here, and the rules
    path("welcome/", welcome.welcome, name="welcome"),
    path("welcome/first-steps/", welcome.first_steps, name="first_steps"),
]
