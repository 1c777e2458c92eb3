"""The addresses behind the numbers of recon."""

from django.urls import path, register_converter

from reopen.services.insights.topics import TOPICS
from reopen.web.insights import deals_page, topic_page


class TopicName:
    """`<topic:…>`: the name of a topic; what else stands under insights/ is not taken for one."""

    regex = "|".join(TOPICS)

    def to_python(self, value: str) -> str:
        """The name."""
        return value

    def to_url(self, value: str) -> str:
        """The name."""
        return value


register_converter(TopicName, "topic")

urlpatterns = [
    path("insights/deals/", deals_page.deals, name="insight_deals"),
    path("insights/deals.csv", deals_page.deals_csv, name="insight_deals_csv"),
    path("insights/<topic:topic>/", topic_page.topic, name="insight_topic"),
    path("insights/<topic:topic>.csv", topic_page.topic_csv, name="insight_csv"),
]
