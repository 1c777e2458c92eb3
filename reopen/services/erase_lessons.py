"""What a manager taught in an erased person's words, or with their name in it, goes with them."""

from django.db.models import Q

from reopen.core.insight.reason_words import key_of, plain
from reopen.records.models import Loss, ReasonLesson
from reopen.services.erase_files import Person

_TEXTS = ("reason", "note", "buyer_reason", "buyer_words")


def take_out_of_lessons(person: Person, deals: list[int]) -> int:
    """Delete the lessons about words of the person: those that name them or an address of theirs, and those of the
    losses of these deals, which no other loss says too. How many. Before the words of the losses are emptied.
    """
    names = [name for text in (*person.names, *person.emails) if (name := plain(text))]
    numbers = [phone[-7:] for phone in person.phones if len(phone) >= 7]
    theirs = set()
    for reason, note, buyer_reason, buyer_words in Loss.objects.filter(deal__in=deals).values_list(*_TEXTS):
        theirs |= {key_of(note), key_of(buyer_words), key_of(reason, note), key_of(buyer_reason, buyer_words)}
    gone = []
    for lesson in ReasonLesson.objects.only("key", "words"):
        told = f" {plain(lesson.words)} "
        digits = "".join(letter for letter in lesson.words if letter.isdigit())
        names_them = any(f" {name} " in told for name in names) or any(number in digits for number in numbers)
        if names_them or (lesson.key in theirs and not _said_elsewhere(lesson.words, deals)):
            gone.append(lesson.pk)
    return ReasonLesson.objects.filter(pk__in=gone).delete()[0]


def _said_elsewhere(words: str, deals: list[int]) -> bool:
    """Whether a loss of somebody else says just that: a word like “Price” is nobody's."""
    said = Q()
    for column in _TEXTS:
        said |= Q(**{f"{column}__iexact": words})
    return Loss.objects.exclude(deal__in=deals).filter(said).exists()
