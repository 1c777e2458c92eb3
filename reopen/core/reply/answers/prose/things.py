"""What people ask us for and we send: papers, prices, a visit to show it. Over lower-case text."""

from typing import Final

THING: Final = (
    r"(?:quotes?|quotations?|prices?|price[- ]?lists?|pricing|tariffs?|rates?|costs?|costings?|offers?|"
    r"figures?|numbers?|proposals?|"
    r"estimates?|bids?|comparisons?|samples?|drawings?|diagrams?|floor ?plans?|dimensions?|measurements?|"
    r"brochures?|booklets?|catalogu?e?s?|leaflets?|"
    r"flyers?|folders?|binders?|packets?|packages?|sheets?|spec(?:ification|s)?(?: sheet)?s?|"
    r"specifications?|data ?sheets?|papers|paperwork|documents?|documentation|"
    r"contracts?|agreements?|terms|conditions|warrant(?:y|ies)|guarantees?|references?|details?|information|"
    r"info|particulars|plans?|"
    r"swatch(?:es)?|demo(?:nstration)?s?|trials?|test (?:unit|print)s?|site visit|walk-?through|"
    r"requirements|schedules?|dates?|delivery times?|lead times?|options?|"
    r"financing|lease|leasing|service (?:plan|contract|part|part of it)|part|half|breakdowns?|invoice copy|"
    r"manuals?|photos?|pictures?|charts?|tables?|lists?|answers?|links?|videos?|decks?|slides|"
    r"materials?|stuff|attachments?|enclosures?|reports?|forms?|copies|copy|images|renderings?|mock-?ups?)"
)
