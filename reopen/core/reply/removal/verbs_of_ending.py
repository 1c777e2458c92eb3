"""What is done to those who are let go, in English: each verb in the form of an order, of doing it, of its being done.

"Yank my card", "fine with you yanking it", "let it be yanked". Of me and us fewer are said: "close us" is no removal,
and "take us" needs a way out.
"""

from typing import Final

_VOWELS: Final = "aeiou"
# By themselves, of persons and of what is kept about them; * doubles its last letter.
_OF_ALL: Final = (
    "remove delete erase expunge purge drop* scrub* unsubscribe delist unlist deregister disenroll unenroll "
    "bin* scrap* dump "
    "ditch axe zap* nuke cull prune banish evict expel* oust eject discard unhook omit* exclude dismiss "
    "discharge nix "
    "excise junk trash jettison offload yeet obliterate vaporize vaporise extract extricate unlink detach "
    "disconnect "
    "deactivate depart unregister decommission eliminate eradicate unpin* untag* unfollow unfriend block "
    "blacklist "
    "suppress blank scratch forget"
)
# Only of what is kept about them.
_OF_THINGS: Final = (
    "yank pull pluck shred* burn close cancel void strike clear lose wipe whack can* nix spike kill withdraw "
    "recycle "
    "archive destroy torch incinerate annul invalidate terminate redact anonymise anonymize zero retire shut* "
    "release surrender forfeit deep-six crumple bury shelve mothball end"
)
_IRREGULAR: Final = {
    "strike": ("striking", "struck", "stricken"),
    "lose": ("losing", "lost"),
    "forget": ("forgetting", "forgotten", "forgot"),
    "shut*": ("shutting", "shut"),
    "burn": ("burning", "burned", "burnt"),
    "withdraw": ("withdrawing", "withdrawn"),
    "shred*": ("shredding", "shredded"),
    "take": ("taking", "taken", "took"),
    "cut": ("cutting", "cut"),
    "get": ("getting", "got", "gotten"),
    "throw": ("throwing", "thrown", "threw"),
    "write": ("writing", "written"),
    "tear": ("tearing", "torn"),
    "rip": ("ripping", "ripped"),
    "let": ("letting", "let"),
    "put": ("putting", "put"),
    "rub": ("rubbing", "rubbed"),
    "blot": ("blotting", "blotted"),
    "knock": ("knocking", "knocked"),
    "weed": ("weeding", "weeded"),
    "whip": ("whipping", "whipped"),
    "set": ("setting", "set"),
    "cast": ("casting", "cast"),
    "sign": ("signing", "signed"),
    "fling": ("flinging", "flung"),
    "sling": ("slinging", "slung"),
    "drag": ("dragging", "dragged"),
    "chop": ("chopping", "chopped"),
    "clip": ("clipping", "clipped"),
    "snip": ("snipping", "snipped"),
    "trim": ("trimming", "trimmed"),
    "do": ("doing", "done"),
    "give": ("giving", "given"),
    "say": ("saying", "said"),
    "drop*": ("dropping", "dropped", "dropt"),
}
# With a way out behind them: "take us off", "blot out our name".
_OUT_VERBS: Final = (
    "take strike cross scratch knock wipe blot rub score cut pull yank pluck whip get haul lift weed sign "
    "write throw toss "
    "chuck kick boot clear clean sweep scrub* edit ink sponge wash drag fish pick tear rip cast fling sling "
    "phase rule "
    "buff scrape sand white black snip chop clip trim shake root hoick whisk usher turf tick turn show comb "
    "filter check "
    "leave count drop* move close free release excuse spare relieve"
)
_OUT: Final = r"(?:off|out|aff|oot|away|loose|from|of (?:the|your|that|this|ur))"
_PHRASES: Final = {
    "get": "(?:rid|shot|shut|free) of",
    "do": "away with",
    "dispose": "of",
    "let": "go of",
    "give": "up on",
    "part": "with",
    "wash": "your hands of",
}


def _forms(verb: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A verb → as an order, doing it, done."""
    base = verb.rstrip("*")
    if verb in _IRREGULAR or base in _IRREGULAR:
        forms = _IRREGULAR.get(verb) or _IRREGULAR[base]
        return base, forms[:1], forms[1:]
    if base.endswith("e") and not base.endswith("ee"):
        stem = base[:-1]
    elif verb.endswith("*"):
        stem = base + base[-1]
    else:
        stem = base
    done = (f"{stem[:-1]}ied",) if base.endswith("y") and base[-2] not in _VOWELS else (f"{stem}ed",)
    return base, (f"{stem}ing",), done


def _table(verbs: str) -> tuple[str, str, str]:
    forms = [_forms(verb) for verb in verbs.split()]
    orders = "|".join(base for base, _, _ in forms)
    doing = "|".join(f"{one}|{one[:-1]}(?:'|(?=\\s))" for _, some, _ in forms for one in some)
    done = "|".join(one for _, _, some in forms for one in some)
    return orders, doing, done


OF_ALL: Final = _table(_OF_ALL)
OF_THINGS: Final = _table(f"{_OF_ALL} {_OF_THINGS}")
OUT: Final = _table(_OUT_VERBS)
PHRASES: Final = tuple(
    "|".join(f"(?:{word}) {rest}" for verb, rest in _PHRASES.items() for word in pick(_forms(verb)))
    for pick in (lambda one: (one[0],), lambda one: one[1], lambda one: one[2])
)
WAY_OUT: Final = _OUT


def _words() -> frozenset[str]:
    every = "|".join((*OF_THINGS, *OUT)).replace("(?:'|(?=\\s))", "")
    return (
        frozenset(every.split("|"))
        | {word for verb in _PHRASES for form in _forms(verb)[1:] for word in form}
        | set(_PHRASES)
    )


# Beside the verbs: what makes them disappear, and what is left of them.
_BESIDE: Final = {"make", "making", "made", "rid", "shot", "disposed", "let", "done", "gone", "forgotten"}
WORDS: Final = _words() | _BESIDE
