"""The addresses behind the numbers of recon."""

from django.urls import path, register_converter

from reopen.services.insights.topics import TOPICS
from reopen.web.insights import deals_page, leads_page, report, topic_page


class Word:
    """What stands in an address as it is."""

    def to_python(self, value: str) -> str:
        """The word."""
        return value

    def to_url(self, value: str) -> str:
        """The word."""
        return value


class TopicName(Word):
    """`<topic:…>`: the name of a topic; what else stands under insights/ is not taken for one."""

    regex = "|".join(TOPICS)


class MonthName(Word):
    """`<month:…>`: 2026-10."""

    regex = "[0-9]{4}-[0-9]{2}"


register_converter(TopicName, "topic")
register_converter(MonthName, "month")

urlpatterns = [
    path("insights/deals/", deals_page.deals, name="insight_deals"),
    path("insights/deals.csv", deals_page.deals_csv, name="insight_deals_csv"),
    path("insights/leads/list/", leads_page.leads, name="insight_leads"),
    path("insights/leads/list.csv", leads_page.leads_csv, name="insight_leads_csv"),
    path("insights/report/", report.reports, name="insight_reports"),
    path("insights/report/<month:month>/", report.report, name="insight_report"),
    path("insights/report/<month:month>.pdf", report.report_pdf, name="insight_report_pdf"),
    path("insights/<topic:topic>/", topic_page.topic, name="insight_topic"),
    path("insights/<topic:topic>.csv", topic_page.topic_csv, name="insight_csv"),
]
