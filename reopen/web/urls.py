"""Every page's address. Each view declares who may open it: see reopen.web.access.

Owners of pages add a line each, in the part of the list that is theirs.
"""

from django.urls import URLPattern, URLResolver, path, register_converter

from reopen.web import (
    act_on_call,
    booking,
    deal,
    deal_acts,
    deals,
    lose,
    moves,
    stop_by_link,
    successor,
    today,
    undo,
)
from reopen.web.digest_off import digest_off
from reopen.web.feeds.calendar import feed
from reopen.web.feeds.card import card
from reopen.web.imports import desk as imports_desk
from reopen.web.insights import page as insights_page
from reopen.web.insights import reasons as insights_reasons
from reopen.web.insights.urls import urlpatterns as insights_urls
from reopen.web.interview_urls import urlpatterns as interview_urls
from reopen.web.letters import approve as letters_approve
from reopen.web.letters import change as letters_change
from reopen.web.letters import compose as letters_compose
from reopen.web.letters import new as letters_new
from reopen.web.letters import page as letters_page
from reopen.web.letters import people as letters_people
from reopen.web.letters import steer as letters_steer
from reopen.web.letters import verdict as letters_verdict
from reopen.web.office import cadences, erase, mailbox, my_mailbox, pace, suppressions, team, users, welcome
from reopen.web.office import company as office_company
from reopen.web.office import feeds as office_feeds
from reopen.web.opaque import HiddenNumber
from reopen.web.quotes import urls as quotes_urls
from reopen.web.replies import urls as replies_urls
from reopen.web.sign_in import views as sign_in

register_converter(HiddenNumber, "hidden")

urlpatterns: list[URLPattern | URLResolver] = [
    # The day, and what came of its calls
    path("", today.today, name="today"),
    path("touches/<hidden:touch_id>/next/", act_on_call.next_call, name="next"),
    path("touches/<hidden:touch_id>/log/", act_on_call.log, name="log"),
    path("touches/<hidden:touch_id>/snooze/", act_on_call.snooze, name="snooze"),
    path("touches/<hidden:touch_id>/unsnooze/", undo.unsnooze, name="unsnooze"),
    path("outcomes/<hidden:outcome_id>/undo/", undo.undo, name="undo"),
    # Deals
    path("deals/", deals.deals, name="deals"),
    path("deals/<int:deal_id>/", deal.deal, name="deal"),
    path("deals/<int:deal_id>/card/", card, name="card"),
    path("deals/<int:deal_id>/timeline/", deal.more_timeline, name="timeline"),
    path("deals/<int:deal_id>/facts/", deal_acts.facts, name="deal_facts"),
    path("deals/<int:deal_id>/call/", deal_acts.call, name="call"),
    path("deals/<int:deal_id>/call/next/", deal_acts.call_next, name="call_next"),
    *interview_urls,
    path("deals/<int:deal_id>/door/", deal_acts.door, name="note_door"),
    path("answers/<hidden:answer_id>/undo/", deal_acts.undo_answer, name="undo_door"),
    path("deals/<int:deal_id>/book/", booking.book_call, name="book"),
    path("booked/<hidden:appointment_id>/cancel/", booking.cancel, name="booking_cancel"),
    path("booked/<hidden:appointment_id>/restore/", booking.restore, name="booking_restore"),
    path("booked/<hidden:appointment_id>/back/<str:slot>/", booking.move_back, name="booking_move_back"),
    path("booked/<hidden:appointment_id>/take/", booking.take, name="booking_take"),
    path("booked/<hidden:appointment_id>/leave/", booking.leave, name="booking_leave"),
    path("booked/<hidden:appointment_id>/noted/", booking.noted, name="booking_noted"),
    path("booked/<hidden:appointment_id>/invitation.ics", booking.file, name="booking_file"),
    path("deals/<int:deal_id>/successor/", successor.stop_looking, name="successor"),
    path("successors/<hidden:task_id>/undo/", successor.look_again, name="look_again"),
    path("deals/<int:deal_id>/moved/", moves.moved, name="moved"),
    path("moves/<hidden:move_id>/", moves.move, name="move"),
    path("moves/<hidden:move_id>/drop/", moves.dropped, name="move_drop"),
    path("moves/<hidden:move_id>/again/", moves.followed_again, name="move_again"),
    path("moves/<hidden:move_id>/undo/", moves.undo, name="move_undo"),
    path("deals/<int:deal_id>/care/", deal_acts.enter_care, name="care"),
    path("deals/<int:deal_id>/let-go/", deal_acts.leave_care, name="let_go"),
    path("deals/<int:deal_id>/reopen/", deal_acts.reopen, name="reopen"),
    path("deals/<int:deal_id>/lose/", lose.lose, name="lose"),
    path("lose/", lose.lose_new, name="lose_new"),
    *quotes_urls.patterns(),
    path("losses/<hidden:loss_id>/undo/", lose.undo, name="undo_loss"),
    # Import
    path("import/", imports_desk.imports, name="import"),
    path("import/<int:number>/", imports_desk.one, name="import_batch"),
    path("import/<int:number>/progress/", imports_desk.progress, name="import_progress"),
    path("import/<int:number>/rejects/<int:file>/", imports_desk.rejects, name="import_rejects"),
    # Recon
    path("insights/", insights_page.insights, name="insights"),
    *insights_urls,
    path("insights/reasons/", insights_reasons.reasons, name="reasons"),
    path("insights/reasons/teach/", insights_reasons.teach, name="reason_teach"),
    path("insights/reasons/<hidden:lesson_id>/undo/", insights_reasons.undo, name="reason_undo"),
    # Letters: the owner's alone
    path("letters/", letters_page.letters, name="letters"),
    path("letters/new/", letters_new.new, name="letters_new"),
    path("letters/<int:campaign_id>/", letters_page.campaign, name="campaign"),
    path("letters/<int:campaign_id>/save/", letters_compose.save, name="campaign_save"),
    path("letters/<int:campaign_id>/filter/", letters_change.change, name="campaign_filter"),
    path("letters/<int:campaign_id>/filter/undo/", letters_change.undo, name="campaign_filter_undo"),
    path("letters/<int:campaign_id>/approve/", letters_approve.approve, name="campaign_approve"),
    path("letters/<int:campaign_id>/pause/", letters_steer.pause, name="campaign_pause"),
    path("letters/<int:campaign_id>/resume/", letters_steer.resume, name="campaign_resume"),
    path("letters/<int:campaign_id>/cancel/", letters_steer.cancel, name="campaign_cancel"),
    path("letters/<int:campaign_id>/bring-back/", letters_steer.bring_back, name="campaign_bring_back"),
    path("letters/<int:campaign_id>/verdict/undo/", letters_verdict.undo, name="campaign_verdict_undo"),
    path("letters/<int:campaign_id>/verdict/", letters_verdict.verdict, name="campaign_verdict"),
    path("letters/<int:campaign_id>/release/", letters_verdict.release, name="campaign_release"),
    path("letters/<int:campaign_id>/take-back/", letters_verdict.take_back, name="campaign_take_back"),
    path("letters/<int:campaign_id>/test/", letters_steer.test, name="campaign_test"),
    path("letters/<int:campaign_id>/progress/", letters_steer.progress, name="campaign_progress"),
    path(
        "letters/<int:campaign_id>/people/<int:recipient_id>/", letters_people.person, name="campaign_person"
    ),
    path("letters/<int:campaign_id>/people/<int:recipient_id>/out/", letters_people.out, name="campaign_out"),
    path(
        "letters/<int:campaign_id>/people/<int:recipient_id>/back/", letters_people.back, name="campaign_back"
    ),
    # Replies: the owner's alone
    *replies_urls.urlpatterns,
    # Signing in and out
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/", sign_in.sign_in, name="account_login"),  # the name by which allauth asks for it
    path("sign-in/<str:token>/", sign_in.sign_in_link, name="sign_in_link"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
    path("password/", sign_in.password, name="password"),
    # The office: who we are, who works here, and the rules
    path("welcome/", welcome.welcome, name="welcome"),
    path("welcome/first-steps/", welcome.first_steps, name="first_steps"),
    path("welcome/sample/", welcome.sample, name="sample"),
    path("settings/", office_company.settings, name="settings"),
    path("settings/mailbox/", mailbox.mailbox, name="mailbox"),
    path("settings/mailbox/signed-in/", mailbox.signed_in, name="mailbox_signed_in"),
    path("settings/mailbox/<int:mailbox_id>/test/", mailbox.test, name="mailbox_test"),
    path("settings/mailbox/<int:mailbox_id>/step/", mailbox.step, name="mailbox_step"),
    path("settings/mailbox/<int:mailbox_id>/off/", mailbox.off, name="mailbox_off"),
    path("settings/mailbox/<int:mailbox_id>/consent/", mailbox.consent, name="mailbox_consent"),
    path("settings/my-mailbox/", my_mailbox.my_mailbox, name="my_mailbox"),
    path("settings/my-mailbox/test/", my_mailbox.test, name="my_mailbox_test"),
    path("settings/my-mailbox/step/", my_mailbox.step, name="my_mailbox_step"),
    path("settings/my-mailbox/off/", my_mailbox.off, name="my_mailbox_off"),
    path("settings/my-mailbox/consent/", my_mailbox.consent, name="my_mailbox_consent"),
    path("settings/calendar/", office_feeds.feeds, name="feeds"),
    path("settings/calendar/add/", office_feeds.add, name="feed_add"),
    path("settings/calendar/revoke/", office_feeds.revoke, name="feed_revoke"),
    path("settings/calendar/back/", office_feeds.back, name="feed_back"),
    path("settings/calendar/morning/", office_feeds.morning, name="morning"),
    path("settings/cadences/", cadences.cadences, name="cadences"),
    path("settings/cadences/undo/", cadences.undo, name="cadences_undo"),
    path("settings/pace/", pace.pace, name="pace"),
    path("suppressions/", suppressions.suppressions, name="suppressions"),
    path("erasures/<int:erasure_id>/", erase.erase, name="erase"),
    # From a letter, by whoever got it
    path("u/<str:letter_token>/", stop_by_link.unsubscribe, name="stop_by_link"),
    # By a calendar program, and from the morning’s mail: the address is the key
    path("calendar/<str:feed_secret>.ics", feed, name="feed"),
    path("m/<str:digest_token>/", digest_off, name="digest_off"),
    path("team/", team.team, name="team"),
    path("team/sellers/<int:seller_id>/", team.seller, name="seller"),
    path("team/sellers/<int:seller_id>/week/", team.seller_week, name="seller_week"),
    path("team/sellers/<int:seller_id>/hours/", team.seller_hours, name="seller_hours"),
    path("team/teams/", team.add, name="team_add"),
    path("team/teams/<int:team_id>/", team.one, name="team_one"),
    path("team/users/", users.invite, name="invite"),
    path("team/users/<int:user_id>/", users.user, name="user"),
    path("team/users/<int:user_id>/link/", users.link, name="user_link"),
    path("team/users/<int:user_id>/off/", users.off, name="user_off"),
    path("team/users/<int:user_id>/on/", users.on, name="user_on"),
]
