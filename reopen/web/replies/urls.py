"""The addresses of the desk: for the owner alone."""

from django.urls import path

from reopen.web.replies import acts, desk, files, silence_page

urlpatterns = [
    path("replies/", desk.replies, name="replies"),
    path("replies/<int:reply_id>/", desk.reply, name="reply"),
    path("replies/<int:reply_id>/decide/", acts.decide, name="reply_decide"),
    path("replies/<int:reply_id>/undo/", acts.undo, name="reply_undo"),
    path("replies/<int:reply_id>/worth/", acts.worth, name="reply_worth"),
    path("replies/<int:reply_id>/lift/", acts.lift, name="reply_lift"),
    path("replies/<int:reply_id>/stop/", acts.stop, name="reply_stop"),
    path("replies/<int:reply_id>/task/", acts.task, name="reply_task"),
    path("replies/<int:reply_id>/answer/", acts.answer, name="reply_answer"),
    path("replies/<int:reply_id>/match/", acts.match, name="reply_match"),
    path("replies/<int:reply_id>/dismiss/", acts.dismiss, name="reply_dismiss"),
    path("replies/<int:reply_id>/raw/", files.raw, name="reply_raw"),
    path("replies/<int:reply_id>/parts/<int:part>/", files.part, name="reply_part"),
    path("answers-sent/<int:message_id>/undo/", acts.unsend, name="answer_undo"),
    path("silence/<int:stop_id>/", silence_page.silence, name="silence"),
]
