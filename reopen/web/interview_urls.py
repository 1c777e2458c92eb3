"""The addresses of a call's sheet."""

from django.urls import path

from reopen.web import interview

urlpatterns = [
    path("deals/<int:deal_id>/sheet/", interview.sheet, name="interview"),
    path("deals/<int:deal_id>/sheet/save/", interview.save, name="interview_save"),
    path("deals/<int:deal_id>/sheet/next/", interview.next_days, name="interview_next"),
]
