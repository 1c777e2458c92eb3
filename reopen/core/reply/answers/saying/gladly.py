"""Leave to be removed in words that hold no yes: "with my blessing", "at last a good idea", "suits me", "mit Handkuss".

For what stands beside the third question, in lower case.
"""

import re
from typing import Final

_GLADLY: Final = re.compile(
    r"\bwith (?:my|our) (?:full |warm\w* |heartfelt |very )?(?:blessings?|compliments|permission|thanks|"
    r"consent)\b|"
    r"\b(?:permission|wish|request|leave) (?:is )?granted\b|\bwith (?:great |much |the greatest "
    r")?(?:pleasure|relief|joy|"
    r"gratitude)\b|\bwith (?:all (?:my|our) heart|a (?:smile|flourish|cheer|glad heart|light heart|song)|"
    r"knobs on)\b|"
    r"\b(?:can|could|shall|will|may|gladly|happily|able to) (?:gladly |happily )?(?:say|answer) (?:a (?:\w+ "
    r")?)?yes\b|"
    r"\b(?:at last|finally)\b[^?]{0,40}(?:\b(?:yes|good|sense|idea|sensible|easy)\b|\W*$)|^\W*(?:finally|at "
    r"last|"
    r"about time|high time)\b|"
    r"\bnow (?:you're|we're|yer) talking\b|\bmusic to (?:my|our) ears\b|\bnothing (?:would|could) (?:please|"
    r"suit|make|"
    r"delight) (?:me|us)\b|\b(?:can'?t|couldn'?t) come soon enough\b|\bthe sooner\b|\bsooner rather than\b|"
    r"\bas soon as (?:you (?:can|like|please)|possible)\b|\bwithout (?:delay|further ado|hesitation|a "
    r"(?:tear|second "
    r"thought))\b|\b(?:right away|straight away|immediately|pronto|post-?haste|today if)\b|"
    r"\b(?:would|could|'d|will) (?:be|come as) (?:such )?a (?:relief|kindness|mercy|blessing|favou?r|weight "
    r"off)\b|"
    r"\b(?:i|we)(?:'d| would| should|'ll) (?:much |very much |rather |quite )?(?:welcome|appreciate|like) "
    r"(?:it|that)\b|"
    r"\b(?:suits|works for) (?:me|us)\b|^\W*suits?\W*$|\b(?:sounds?|seems?|looks?) (?:\w+ )?(?:good|fine|"
    r"right|fair|"
    r"sensible|reasonable|wise|best|lovely|great|like a plan|decent)\b|\bmakes (?:\w+ )?sense\b|\bin order\b|"
    r"\bthe (?:tidy|decent|kind|wise|sensible|right|best|honest) thing\b|\bgood (?:idea|plan|riddance|call)\b|"
    r"\bfire away\b|\bat your (?:very )?(?:earliest|convenience|leisure)\b|\bat once\b|"
    r"\b(?:you|u) (?:might|may) as well\b|\b(?:you|u) (?:sure|certainly|absolutely) (?:can|may)\b|"
    r"\b(?:off|away|out) (?:i|we) (?:go|come)\b|\bon you go\b|\bforever\b(?! (?:yours|grateful))|\bthought "
    r"you'd never\b|"
    r"\bstanding ovation\b|\bhear,? hear\b|\bamen\b|\bhallelujah\b|\bcomplete agreement\b|\bthousand times\b|"
    r"\bis an easy\b|\bmost definitely\b|\bno two ways\b|\bhappy (?:to be|for you to)\b|"
    # German
    r"\b(?:bitte|bitten|bäte) (?:sogar |sehr |ausdrücklich |herzlich )*darum\b|\bmit (?:handkuss|kusshand|"
    r"freuden?|"
    r"vergnügen|dank)\b|\bmeinetwegen\b|\b(?:höchste|allerhöchste|wird) zeit\b|\bendlich\b|\b(?:sehr|nur zu|"
    r"liebend|"
    r"herzlich) gern\w*\b|\bunbedingt\b|\bje (?:eher|früher)\b|\bam liebsten\b|\bsoll mir recht sein\b|"
    r"\bist (?:mir |uns "
    r")?recht\b|\bsofort\b|\bumgehend\b|\bzu gern\w*\b|"
    # French
    r"\b(?:avec|à) (?:joie|plaisir|soulagement|grand plaisir|ma bénédiction)\b|\bje vous (?:en prie|y "
    r"invite)\b|"
    r"\bce serait (?:plus |le |bien |très )?(?:simple|mieux|bien|gentil|aimable)|\bde (?:bon|grand|tout) "
    r"cœur\b|"
    r"\bfaites\b(?! (?:au mieux|comme))|\benfin\b|\bdès que possible\b|\ble plus tôt\b|\btant "
    r"qu'à\b[^?]{0,20}\boui\b|"
    # Spanish
    r"\bcon (?:muchísimo |mucho |todo )?(?:gusto|placer|cariño|alivio)\b|\bse lo agradecer\w*|\bde "
    r"acuerdo\b|\bfaltaría "
    r"más\b|\b(?:sería|será|es) lo (?:mejor|suyo)\b|\bcuanto antes\b|\bya era hora\b|\bpor fin\b|"
    r"\bencantad[oa]s?\b|"
    # Dutch
    r"\b(?:heel|zeer|dolgraag|erg) graag\b|\bdolgraag\b|\bliefst\b|\bgraag (?:zelfs|gisteren|vandaag)\b|"
    r"\beindelijk\b|"
    r"\b(?:lijkt|zou) (?:me|mij|ons) (?:\w+ )?(?:het )?(?:best\w*|goed|prima|verstandig|fijn)\b|"
    r"\balstublieft\b|"
    r"\bjawel\b|\bhoe eerder\b|\bmet (?:alle )?(?:plezier|liefde)\b|\bwordt tijd\b",
)
# Gladly something else: to be kept, rung, called upon, told.
_SOMETHING_ELSE: Final = re.compile(
    r"\b(?:keep|stay|remain|hold|wait|call|ring|talk|meet|come|send|quote|price|offer|see|hear from|tell|"
    r"ask|answer (?!(?:\w+ )?yes)|"
    r"until|till|once|after|when|before|but|if|unless|except|behalten|angebot|preis|warten|garder|rester|devis|"
    r"prix|attend\w*|quedar|esperar|presupuesto|precio|blijven|wachten|offerte|prijs|aber|mais|pero|maar)\b|\?"
)
_LONGEST: Final = 90


def gladly(part: str) -> bool:
    """Whether a part, the answer to "may we remove you?", gives leave in such words and says nothing else."""
    first = re.split(r"(?<=[.!])\s", part.strip(), maxsplit=1)[0]
    return len(first) <= _LONGEST and bool(_GLADLY.search(first)) and not _SOMETHING_ELSE.search(first)
