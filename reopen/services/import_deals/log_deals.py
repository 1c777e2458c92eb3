"""The deals that the rows of a log are about: by id, in the source whose ids they are, else by name.

A name finds a deal where one deal alone has it. A log may call its deals by name in a column for ids ("Deal").
"""

from dataclasses import dataclass, field

import polars as pl

from reopen.crm.record_ids import as_stored
from reopen.records.models import Deal
from reopen.services.import_deals import live
from reopen.services.import_deals.run import SOURCES, Run
from reopen.services.import_deals.whose_ids import Known, not_sure, whose

# The sample company's deals came from no CRM.
_SOURCES = tuple(source for source in SOURCES if source != "sample")
# Names enough to tell whether two sources speak of the same deals.
_NAMES_COMPARED = 1_000
_TWO_OF_A_NAME = (
    "Several deals are called that, and the row tells no id that is known: which of them moved is not sure."
)
# In a dry run, a deal that is not written yet.
_TO_COME = 0


@dataclass(slots=True)
class Found:
    """`ids` and `names`: what the log calls a deal → its key. `why`: what it calls it → why it was not found.

    `source` is the one whose ids the log's are, for the deals to be made of it.
    """

    source: str
    ids: dict[str, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    why: dict[str, str] = field(default_factory=dict)


def by_key(run: Run, keys: list[str]) -> dict[str, int]:
    """Deals of the file's own source by the key under which they are stored: that of their row."""
    return _of_source(run, run.source, keys)


def find_deals(run: Run, frame: pl.DataFrame, known_source: str = "") -> Found:
    """The deals of a log's rows (`deal_id`, `deal_name`); `known_source` is whose its ids were found to be before."""
    told = frame.select("deal_id", "deal_name").unique(maintain_order=True)
    names = dict(told.drop_nulls().rows())
    ids = told["deal_id"].drop_nulls().unique(maintain_order=True).to_list()
    found = _by_ids(run, ids, names, known_source)
    nameless = told.filter(pl.col("deal_id").is_null())["deal_name"].drop_nulls().to_list()
    open_ids = [one for one in ids if one not in found.ids and one not in found.why]
    _by_names(run, found, nameless, open_ids, names)
    return found


def _by_ids(run: Run, ids: list[str], names: dict[str, str], known_source: str) -> Found:
    if run.source_is_told or not ids:
        return Found(run.source, _of_source(run, run.source, ids))
    if known_source:
        return Found(known_source, _of_source(run, known_source, ids))
    by_source = {source: _of_source(run, source, ids, whole=True) for source in _SOURCES}
    known = [_known(run, source, found, names) for source, found in by_source.items() if found]
    said = whose(known, len(ids), run.source)
    if said.source:
        return Found(said.source, _of_source(run, said.source, ids))
    doubtful: dict[str, list[str]] = {}
    for source in said.perhaps:
        for one in by_source[source]:
            doubtful.setdefault(one, []).append(source)
    own = _of_source(run, run.source, ids)
    why = {one: not_sure(sources) for one, sources in doubtful.items() if sources != [run.source]}
    return Found(run.source, {one: pk for one, pk in own.items() if one not in why}, why=why)


def _of_source(run: Run, source: str, ids: list[str], *, whole: bool = False) -> dict[str, int]:
    """Those of a source's deals that are on record, or met in this dry run; `whole` leaves out those that only a
    history has told of.
    """
    if not ids:
        return {}
    keys = as_stored(pl.Series(ids, dtype=pl.String), source)
    rows = live.lookup(Deal, source, keys.to_list())
    if whole:
        rows = rows.filter(pl.col("row_hash") != "")
    stored: dict[str, int] = dict(rows.select("external_id", "id").rows())
    met = run.seen.get(("deal", source))
    if run.dry and met is not None:
        here = keys.filter(keys.hash().is_in(met["_key"].implode()))
        stored = dict.fromkeys(here.to_list(), _TO_COME) | stored
    return {one: stored[key] for one, key in zip(ids, keys.to_list(), strict=True) if key in stored}


def _known(run: Run, source: str, found: dict[str, int], names: dict[str, str]) -> Known:
    both = [one for one in found if one in names][:_NAMES_COMPARED]
    compared, alike = 0, 0
    rows = live.find(Deal, "id", [found[one] for one in both if found[one]], ["id", "name"])
    stored = {pk: str(name) for pk, name in rows}
    coming = run.coming_names.get(source, {})
    keys = as_stored(pl.Series(both, dtype=pl.String), source).to_list()
    for one, key in zip(both, keys, strict=True):
        name = stored.get(found[one]) if found[one] else coming.get(key)
        if name:
            compared += 1
            alike += _plain(name) == _plain(names[one])
    together = ("deal", source) in run.seen
    return Known(source, len(found), together, compared, alike)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _by_names(
    run: Run, found: Found, nameless: list[str], open_ids: list[str], names: dict[str, str]
) -> None:
    """Those told by name alone; those whose "id" is a name; those whose id nobody knows, where the deal has none."""
    found.names = _of_source(run, run.source, nameless)  # deals that this log has made before
    wanted = [name for name in nameless if name not in found.names]
    called = _called(run, dict.fromkeys([*wanted, *open_ids, *(names[i] for i in open_ids if i in names)]))
    for name in wanted:
        _take(found.names, found.why, name, called.get(name, []))
    for one in open_ids:
        if one in called:
            _take(found.ids, found.why, one, called[one])
        elif alike := [deal for deal in called.get(names.get(one, ""), []) if not deal.has_id]:
            _take(found.ids, found.why, one, alike)


@dataclass(frozen=True, slots=True)
class _Called:
    pk: int
    has_id: bool
    near: bool  # of this log's own source, or of deals given together with it


def _take(into: dict[str, int], why: dict[str, str], called: str, deals: list[_Called]) -> None:
    deals = [deal for deal in deals if deal.near] or deals
    if len(deals) == 1:
        into[called] = deals[0].pk
    elif deals:
        why[called] = _TWO_OF_A_NAME


def _called(run: Run, names: dict[str, None]) -> dict[str, list[_Called]]:
    near = {source for noun, source in run.seen if noun == "deal"} | {run.source}
    deals: dict[str, list[_Called]] = {}
    there: set[tuple[str, str]] = set()
    for name, pk, ext, source in live.find(
        Deal, "name", list(names), ["name", "id", "external_id", "source"]
    ):
        one = _Called(int(str(pk)), not str(ext).startswith("row:"), source in near)
        deals.setdefault(str(name), []).append(one)
        there.add((str(source), str(ext)))
    for source, coming in run.coming_names.items():
        for ext, name in coming.items():
            if name in names and (source, ext) not in there:
                one = _Called(_TO_COME, not ext.startswith("row:"), near=True)
                deals.setdefault(name, []).append(one)
    return deals
