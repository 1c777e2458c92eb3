"""Notices that hang on a door, and people who only begin like one."""

import pytest

from reopen.core.reply.door_notice import door_notice


@pytest.mark.parametrize(
    "text",
    [
        "at the boat show. back monday.",
        "gone huntin. bak thurs 11/19",
        "out on the lake till friday.",
        "at my sisters wedding. back tue may 5",
        "up in the mountains. no phone, no laptop. home on the 14th, sunburnt.",
        "still in the mountains. returning 4 june.",
        "hello all! we're at the honey fair all week. back saturday!",
        "away with the choir. urgent: ring pat. back 9 april.",
        "on safari. if it's urgent, call moira. back on monday the 8th.",
        "bin auf der messe. wieder da am montag.",
        "im urlaub bis 14. mai.",
        "unterwegs in den alpen. zurück am 3. juni.",
        "partis à la pêche. de retour le 12 mai.",
        "en vacances jusqu'au 3 août.",
        "au salon toute la semaine. de retour lundi.",
        "de vacaciones hasta el 20 de agosto.",
        "en la feria. vuelvo el lunes.",
        "op vakantie. terug op 6 mei.",
        "op de beurs. weer terug maandag.",
    ],
)
def test_a_notice(text: str) -> None:
    assert door_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "out of toner. back to you monday.",
        "on vacation till monday, call me then",
        "on the road. back monday, want it then",
        "gone over it with ruth. back to the drawing board.",
        "at last. back on track monday.",
        "at the fair with the goats. bring a contract by on monday.",
        "back monday.",
        "gone with another firm.",
        "out of business.",
        "on the fence. back in march with a budget.",
        "away this week. try again on monday.",
        "i'm at the shop all week, come by.",
        "on it. back to you tuesday.",
        "off your list please. back to work.",
        "in the woods. which one of you called?",
        "out. never again.",
        "out of the question.",
        "off the hook at last. remove us.",
        "bin auf der suche nach einem anderen. zurück am montag.",
        "auf keinen fall.",
        "im urlaub bis 14. mai. danach gern.",
        "fuera de la lista.",
        "en la feria. llame el lunes.",
        "partie avec un autre.",
        "op de lijst blijven graag. terug op 6 mei.",
        "the old mail filter for our pump has gone.",
        "nobody reads letters that long.",
        "this account is used only by my wife and she says yes.",
        "i no longer use this number.",
        "nobody reads what you send.",
        "weg damit.",
        "weg. und nie wieder.",
        "gone. all of it, gone.",
        "at the moment no. back in may.",
        "at a guess, next year. back in may.",
        "on a whim we bought one. home on monday.",
        "off to a competitor. back never.",
        "we're off the printers. back to pencils on monday.",
        "i'm out, thanks. back to farming on monday.",
        "",
        "at the fair. back monday. " + "in the barn. " * 60,
    ],
)
def test_a_person(text: str) -> None:
    assert not door_notice(text)
