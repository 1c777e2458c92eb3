"""Companies: found by the CRM's id, else by name; made from their own row, or from a deal that names them."""

from collections.abc import Iterable

import polars as pl

from reopen.core.name_key import name_key
from reopen.records.models import Account
from reopen.services.import_deals import changes, identity, live
from reopen.services.import_deals.run import Run

# Beyond it, what was met is forgotten and asked of the table again: memory stays bounded.
REMEMBERED = 300_000
COLUMNS = ("name", "domain", "phone", "city", "region", "country", "time_zone", "industry")


class Accounts:
    """The companies that an import has met."""

    def __init__(self) -> None:
        self._by_ext: dict[tuple[str, str], int] = {}
        # name key → (id, whether the CRM's own id is known)
        self._by_name: dict[str, tuple[int, bool]] = {}
        # What the pairs of each source were resolved to: the same come again in every batch of deals.
        self._pairs: dict[str, dict[tuple[str | None, str | None], int]] = {}
        self._all_known = not live.holds(Account)
        self._pretended_country: dict[int, str] = {}

    def resolve(self, run: Run, pairs: list[tuple[str | None, str | None]]) -> list[int | None]:
        """The ids of (CRM id, name) pairs; a company that is not there is made from its name alone."""
        met = self._pairs.setdefault(run.source, {})
        found = [met.get(pair) for pair in pairs]
        rest = [n for n, pk in enumerate(found) if pk is None]
        if len(met) + len(rest) > REMEMBERED:
            met.clear()
        for n, pk in zip(rest, self._resolve(run, [pairs[n] for n in rest]), strict=True):
            found[n] = pk
            if pk is not None:
                met[pairs[n]] = pk
        return found

    def _resolve(self, run: Run, pairs: list[tuple[str | None, str | None]]) -> list[int | None]:
        keyed = [(ext or "", name or "", name_key(name)[:180] if name else "") for ext, name in pairs]
        if not self._all_known:
            self._look_up(run, {e for e, _, _ in keyed if e}, {k for _, _, k in keyed if k})
        found: list[int | None] = []
        stubs: dict[str, tuple[str, str, list[int]]] = {}
        for n, (ext, name, key) in enumerate(keyed):
            found.append(self._known(run, ext, key))
            if found[n] is None and (ext or key):
                made = ext[:190] or f"name:{key}"
                stubs.setdefault(
                    made if ext else f"name:{key}", (name or f"Account {run.named(ext)[1]}", key, [])
                )[2].append(n)
        if stubs:
            ids = self._make(run, [(made, name, key) for made, (name, key, _) in stubs.items()])
            for pk, (_, _, places) in zip(ids, stubs.values(), strict=True):
                for n in places:
                    found[n] = pk
        return found

    def _known(self, run: Run, ext: str, key: str) -> int | None:
        if ext and (known := self._by_ext.get(run.named(ext))) is not None:
            return known
        if key and (named := self._by_name.get(key)) is not None:
            pk, has_own_id = named
            # Another id under the same name is another company (a branch), unless nobody has told the id yet.
            return pk if not (ext and has_own_id) else None
        return None

    def _make(self, run: Run, stubs: list[tuple[str, str, str]]) -> list[int]:
        if run.dry:
            ids = run.fake_ids(len(stubs))
        else:
            frame = pl.DataFrame(
                [(*run.named(ext), name, key) for ext, name, key in stubs],
                schema=["source", "external_id", "name", "name_key"],
                orient="row",
            )
            ids = live.insert(Account, _blank(run, frame))
        for pk, (ext, _, key) in zip(ids, stubs, strict=True):
            self._remember(*run.named(ext), key, pk)
        return ids

    def _remember(self, source: str, ext: str, key: str, pk: int) -> None:
        if len(self._by_ext) > REMEMBERED:
            self._by_ext.clear()
            self._by_name.clear()
            self._all_known = False
        self._by_ext[(source, ext)] = pk
        if key:
            self._by_name.setdefault(key, (pk, not ext.startswith("name:")))

    def _look_up(self, run: Run, exts: set[str], keys: set[str]) -> None:
        wanted: dict[str, list[str]] = {}
        for source, its in sorted(run.named(e) for e in exts):
            if (source, its) not in self._by_ext:
                wanted.setdefault(source, []).append(its)
        keys = {k for k in keys if k not in self._by_name}
        for source, some in wanted.items():
            for plain, pk, _, _ in live.lookup(Account, source, some).rows():
                self._by_ext[(source, plain)] = pk
        for key, pk, ext in live.find(Account, "name_key", sorted(keys), ["name_key", "id", "external_id"]):
            self._by_name.setdefault(str(key), (int(str(pk)), not str(ext).startswith("name:")))

    def merge(self, run: Run, frame: pl.DataFrame, *, counted: bool = True) -> None:
        """Make and change companies from their own rows."""
        self._pairs.clear()
        names = frame["name"].to_list() if "name" in frame.columns else [None] * frame.height
        domains = frame["domain"].to_list() if "domain" in frame.columns else [None] * frame.height
        keys = [name_key(n)[:180] if n else "" for n in names]
        own = frame["id"].to_list() if "id" in frame.columns else [None] * frame.height
        frame = frame.with_columns(
            pl.Series("_key", keys, dtype=pl.String),
            pl.Series(
                "_ext",
                [
                    (i[:190] if i else f"name:{k}" if k else f"domain:{d or ''}"[:190])
                    for i, k, d in zip(own, keys, domains, strict=True)
                ],
                dtype=pl.String,
            ),
            identity.row_hashes(frame),
        )
        frame = identity.without_duplicates(run, "account", frame, counted=counted)
        there = identity.existing(run, Account, frame)
        there = pl.concat([there, self._by_their_names(run, frame, there)])
        parts = identity.sort_out(run, Account, frame, there, counted=counted)
        if run.dry:
            ids = run.fake_ids(parts.new.height)
            for pk, ext, key in zip(ids, parts.new["_ext"], parts.new["_key"], strict=True):
                self._remember(run.source, ext, key, pk)
            if "country" in parts.new.columns:
                told = zip(ids, parts.new["country"], strict=True)
                self._pretended_country |= {pk: country for pk, country in told if country}
            return
        if parts.new.height:
            made = live.insert(Account, _blank(run, _facts(parts.new, "")))
            for pk, ext, key in zip(made, parts.new["_ext"], parts.new["_key"], strict=True):
                self._remember(run.source, ext, key, pk)
        if parts.changed.height:
            changes.write(run, Account, _facts(parts.changed, None))
            for pk, ext, key in parts.changed.select("_id", "_ext", "_key").rows():
                self._by_ext[(run.source, ext)] = pk
                self._by_name[key] = (pk, not ext.startswith("name:"))

    def countries(self, ids: Iterable[int]) -> dict[int, str]:
        """The countries of these companies, as far as they are known; in a dry run of those too that would come."""
        wanted = list(ids)
        real = sorted(pk for pk in wanted if pk > 0)
        found = {
            int(str(pk)): str(land) for pk, land in live.find(Account, "id", real, ["id", "country"]) if land
        }
        return found | {pk: land for pk in wanted if (land := self._pretended_country.get(pk))}

    def _by_their_names(self, run: Run, frame: pl.DataFrame, there: pl.DataFrame) -> pl.DataFrame:
        """Companies that only a deal had named until now, or whose id this file does not tell."""
        rest = frame.join(there, on="_ext", how="anti").filter(pl.col("_key") != "")
        if rest.height == 0 or (self._all_known and not self._by_name):
            return identity.no_existing()
        columns = ["name_key", "id", "external_id", "row_hash", "batch_id", "source"]
        named: dict[str, tuple[int, str, int | None]] = {}
        for key, pk, ext, row_hash, batch, source in live.find(
            Account, "name_key", rest["_key"].unique().to_list(), columns
        ):
            stub = str(ext).startswith("name:") or row_hash == ""
            named.setdefault(f"{key}|{stub}|{source == run.source}", (pk, row_hash, batch))  # type: ignore[arg-type]
        rows = []
        taken: set[int] = set()
        for ext, key in rest.select("_ext", "_key").rows():
            match = named.get(f"{key}|True|True") or named.get(f"{key}|True|False")
            if match is None and ext.startswith("name:"):
                match = named.get(f"{key}|False|True")
            if match and match[0] not in taken:
                taken.add(match[0])
                rows.append((ext, *match))
        return pl.DataFrame(rows, schema=identity.EXISTING, orient="row")


def _facts(frame: pl.DataFrame, blank: str | None) -> pl.DataFrame:
    """The columns that the file carries, as the table names them."""
    facts = [
        pl.col(c).fill_null("") if c != "name" else pl.coalesce("name", pl.col("_ext")).alias("name")
        for c in COLUMNS
        if c in frame.columns
    ]
    if "name" not in frame.columns and blank is not None:
        facts.append(pl.col("_ext").alias("name"))
    keep = ["_id"] if blank is None else []
    ids = pl.col("_ext").alias("external_id")
    return frame.select(
        *keep,
        ids,
        pl.col("_key").alias("name_key"),
        pl.col("_hash").alias("row_hash"),
        *facts,
        *changes.odd(frame),
    )


def _blank(run: Run, frame: pl.DataFrame) -> pl.DataFrame:
    """With the columns that every new row needs."""
    wanted = dict.fromkeys((*COLUMNS, "name_key", "row_hash"), "")
    source = [] if "source" in frame.columns else [pl.lit(run.source).alias("source")]
    return frame.with_columns(
        *source,
        pl.lit(run.batch_id).alias("batch_id"),
        *[pl.lit(value).alias(c) for c, value in wanted.items() if c not in frame.columns],
    )
