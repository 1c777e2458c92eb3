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
        self._pairs: dict[str, pl.DataFrame] = {}
        self._all_known = not live.holds(Account)
        self._pretended_country: dict[int, str] = {}

    def resolve(self, run: Run, pairs: list[tuple[str | None, str | None]]) -> list[int | None]:
        """The ids of (CRM id, name) pairs; a company that is not there is made from its name alone."""
        frame = pl.DataFrame(pairs, schema={"ext": pl.String, "name": pl.String}, orient="row")
        return self.resolve_columns(run, frame["ext"], frame["name"]).to_list()

    def resolve_columns(self, run: Run, exts: pl.Series, names: pl.Series) -> pl.Series:
        """`resolve` for a column of the CRM's ids and one of names: Int64, null where a pair is empty."""
        pairs = pl.DataFrame([exts.alias("ext"), names.alias("name")])
        met = self._pairs.get(run.source, _no_pairs())
        found = _joined(pairs, met)
        fresh = pairs.filter(found.is_null()).unique(maintain_order=True)
        if fresh.height == 0:
            return found
        fresh = fresh.with_columns(self._resolve(run, fresh)).drop_nulls("_pk")
        if met.height + fresh.height > REMEMBERED:
            met = _no_pairs()
        self._pairs[run.source] = pl.concat([met, fresh])
        return found.zip_with(found.is_not_null(), _joined(pairs, fresh))

    def _resolve(self, run: Run, pairs: pl.DataFrame) -> pl.Series:
        """`_pk` of distinct pairs."""
        keyed = pairs.with_columns(
            pl.col("ext").fill_null(""),
            pl.col("name").fill_null(""),
            pl.Series("key", [name_key(n)[:180] if n else "" for n in pairs["name"]], dtype=pl.String),
        )
        exts, keys = keyed["ext"].to_list(), keyed["key"].to_list()
        if not self._all_known:
            self._look_up(run, {e for e in exts if e}, {k for k in keys if k})
        known = [self._known(run, ext, key) for ext, key in zip(exts, keys, strict=True)]
        found = pl.Series("_pk", known, dtype=pl.Int64)
        made = pl.when(pl.col("ext") != "").then(pl.col("ext").str.slice(0, 190))
        rest = keyed.select(
            "name",
            "key",
            made.otherwise(pl.lit("name:") + pl.col("key")).alias("ext"),
            told=pl.col("ext") != "",
        )
        rest = rest.filter(found.is_null() & (pl.col("told") | (pl.col("key") != "")))
        stubs = rest.unique("ext", maintain_order=True, keep="first")
        if stubs.height == 0:
            return found
        ids = pl.Series("_pk", self._make(run, stubs), dtype=pl.Int64)
        places = keyed.select(made.otherwise(pl.lit("name:") + pl.col("key")).alias("ext"))
        new = places.join(stubs.select("ext").with_columns(ids), on="ext", how="left", maintain_order="left")[
            "_pk"
        ]
        return found.zip_with(found.is_not_null(), new)

    def _known(self, run: Run, ext: str, key: str) -> int | None:
        if ext and (known := self._by_ext.get(run.named(ext))) is not None:
            return known
        if key and (named := self._by_name.get(key)) is not None:
            pk, has_own_id = named
            # Another id under the same name is another company (a branch), unless nobody has told the id yet.
            return pk if not (ext and has_own_id) else None
        return None

    def _make(self, run: Run, stubs: pl.DataFrame) -> list[int]:
        """Companies of which a row tells the id (`ext`), the `name` and its `key`, and nothing more."""
        exts, keys = stubs["ext"].to_list(), stubs["key"].to_list()
        named = [run.named(ext) for ext in exts]
        if run.dry:
            ids = run.fake_ids(stubs.height)
        else:
            own = pl.Series("external_id", [ext for _, ext in named], dtype=pl.String)
            frame = stubs.select(
                pl.Series("source", [source for source, _ in named], dtype=pl.String),
                own,
                pl.when(pl.col("name") == "").then(pl.lit("Account ") + own).otherwise("name").alias("name"),
                pl.col("key").alias("name_key"),
            )
            ids = live.insert(Account, _blank(run, frame))
        for pk, (source, ext), key in zip(ids, named, keys, strict=True):
            self._remember(source, ext, key, pk)
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


def _no_pairs() -> pl.DataFrame:
    return pl.DataFrame(schema={"ext": pl.String, "name": pl.String, "_pk": pl.Int64})


def _joined(pairs: pl.DataFrame, known: pl.DataFrame) -> pl.Series:
    return pairs.join(known, on=["ext", "name"], how="left", nulls_equal=True, maintain_order="left")["_pk"]


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
