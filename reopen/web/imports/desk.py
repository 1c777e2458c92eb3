"""/import/: files in, and every import since; /import/N/: one of them, at whatever stage it is."""

from pathlib import Path
from typing import Any

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from reopen.records.queries import imports as queries
from reopen.records.queries.imports import Batch
from reopen.services import import_desk
from reopen.services.company_settings import CompanySettingError, set_company
from reopen.services.import_deals import CannotImportError
from reopen.services.import_deals.batch import folder_of
from reopen.services.import_deals.missing import what_is_missing, what_is_odd, what_it_brings
from reopen.web import made_of
from reopen.web.access import Request, allow
from reopen.web.frame import tell
from reopen.web.imports import mapping
from reopen.web.imports.brings import brings_of
from reopen.web.office_clock import office_today

_PAGE = 50
_MOST_MINUTES = 480


@allow("owner")
def imports(request: Request) -> HttpResponse:
    """Drop files, or look at what came before."""
    wrong = ""
    if request.method == "POST":
        files = request.FILES.getlist("files")
        try:
            number = import_desk.receive(
                ((f.name or "file", f.chunks()) for f in files),
                now=timezone.now(),
                by=request.viewer.user_id,
            )
            return HttpResponseRedirect(reverse("import_batch", args=[number]))
        except CannotImportError as error:
            wrong = str(error)
    batches = queries.imports()
    return render(
        request,
        "imports/imports.html",
        {
            "batches": batches,
            "made_of": made_of.IMPORTS if batches else {},
            "waiting": queries.waiting(),
            "wrong": wrong,
            "acts": request.viewer.role == "owner",
        },
        status=422 if wrong else 200,
    )


@allow("owner")
def one(request: Request, number: int) -> HttpResponse:
    """One import: how it is read, what it brings, how far it is, what came of it."""
    batch = _found(number)
    if request.method == "POST":
        return _act(request, batch)
    return _show(request, batch)


def _found(number: int) -> Batch:
    batch = queries.import_batch(number)
    if batch is None:
        raise Http404("There is no such import.")
    return batch


def _act(request: Request, batch: Batch) -> HttpResponse:
    act = request.POST.get("act", "")
    here = HttpResponseRedirect(reverse("import_batch", args=[batch.pk]))
    try:
        if act in ("look", "count"):
            files = import_desk.files_of(batch)
            said = {f.name: mapping.read(n, f, request.POST) for n, f in enumerate(files)}
            import_desk.say_mapping(batch, said)
            if act == "count":
                if any(mapping.page_of(n, f).questions for n, f in enumerate(import_desk.files_of(batch))):
                    raise CannotImportError("One question is open: how the dates are to be read.")
                import_desk.ask(batch, "counting")
        elif act == "back":
            import_desk.ask(batch, "mapping")
        elif act == "go":
            import_desk.ask(batch, "queued")
        elif act == "again":
            import_desk.again(batch)
        elif act == "undo":
            import_desk.ask_undo(batch)
            tell(request, f"Import {batch.pk} is being taken back. Opt-outs stay.")
        elif act == "drop":
            import_desk.drop(batch)
            tell(request, "The files are gone. Nothing was imported.")
            return HttpResponseRedirect(reverse("import"))
        elif act == "pace":
            return _pace(request, batch)
        else:
            raise CannotImportError("Nothing was asked for.")
    except CannotImportError as error:
        return _show(request, batch, wrong=str(error), status=422)
    return here


def _pace(request: Request, batch: Batch) -> HttpResponse:
    text = request.POST.get("minutes", "").strip()
    if not (text.isascii() and text.isdigit() and len(text) < 10) or int(text) > _MOST_MINUTES:
        wrong = f"“{text}” is no number of minutes a day. Type 0 to {_MOST_MINUTES}."
        return _show(request, batch, wrong=wrong, status=422)
    if "save" in request.POST:
        try:
            set_company({"care-minutes-a-day": text})
        except CompanySettingError as error:
            return _show(request, batch, wrong=str(error), status=422)
        tell(request, f"Old losses enter care at {text} minutes a day for each seller.")
        return HttpResponseRedirect(reverse("import_batch", args=[batch.pk]))
    return _show(request, batch, pace=int(text))


def _show(
    request: Request, batch: Batch, *, wrong: str = "", pace: int | None = None, status: int = 200
) -> HttpResponse:
    stage = _stage(batch)
    context: dict[str, Any] = {
        "batch": batch,
        "stage": stage,
        "wrong": wrong or batch.options.get("error", "") or batch.error,
        "acts": request.viewer.role == "owner",
    }
    if stage == "mapping":
        files = [mapping.page_of(n, f) for n, f in enumerate(import_desk.files_of(batch))]
        context |= {
            "made_of": made_of.MAPPING,
            "files": files,
            "nouns": mapping.nouns(),
            "targets": {f.noun: mapping.targets(f.noun) for f in files if f.noun},
            "readable": all(not f.wrong for f in files),
        }
    elif stage == "counted":
        context["brings"] = brings_of(
            batch.options["preview"], today=office_today(), viewer=request.viewer, pace=pace
        )
        context |= {"tried": pace, "made_of": made_of.BRINGS}
    elif stage in ("done", "failed", "undone"):
        after = _number(request.GET.get("after", ""))
        kinds = queries.problem_kinds(batch.pk)
        context |= {
            "made_of": made_of.BROUGHT,
            "brings": what_it_brings(batch.options.get("summary", {})),
            "missing": what_is_missing(batch.options.get("summary", {})),
            "problems": queries.problems(batch.pk, after=after, limit=_PAGE),
            "problem_count": sum(kinds.values()),
            "odd": what_is_odd(kinds),
            "after": after,
            "next": after + _PAGE,
            "previous": max(0, after - _PAGE),
            "rejects": [(n, p.name) for n, p in enumerate(_rejects(batch))],
            "kept": batch.options.get("kept", []),
            "tells_leads": stage == "done" and _tells_leads(request, batch),
        }
    return render(request, f"imports/{_TEMPLATES[stage]}.html", context, status=status)


def _tells_leads(request: Request, batch: Batch) -> bool:
    """Whether it brought leads with something to tell, for whoever may look at Insights."""
    told = batch.options.get("summary", {})
    known = any(told.get(key) for key in ("leads converted", "leads dead", "leads with an outcome"))
    return known and request.viewer.role != "rep"


_TEMPLATES = {
    "mapping": "mapping",
    "counting": "running",
    "counted": "brings",
    "queued": "running",
    "running": "running",
    "undoing": "running",
    "done": "done",
    "failed": "done",
    "undone": "done",
}


def _stage(batch: Batch) -> str:
    if batch.options.get("undo"):
        return "undoing"
    if batch.state == Batch.State.WAITING:
        stage = str(batch.options.get("stage", "mapping"))
        return stage if stage in _TEMPLATES else "mapping"
    return str(batch.state)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


@allow("owner", methods=("GET",))
def progress(request: Request, number: int) -> HttpResponse:
    """The bar, asked for every second; when there is none any more, the whole page is loaded."""
    batch = _found(number)
    stage = _stage(batch)
    if _TEMPLATES[stage] != "running":
        response = HttpResponse(status=204)
        response.headers["HX-Refresh"] = "true"
        return response
    return render(request, "imports/bar.html", {"batch": batch, "stage": stage})


@allow("owner", methods=("GET",))
def rejects(request: Request, number: int, file: int) -> HttpResponseBase:  # noqa: ARG001  # the rule reads it
    """The rows that were set aside, in the file's own columns and with the reason."""
    paths = _rejects(_found(number))
    if file >= len(paths):
        raise Http404("There is no such file.")
    return FileResponse(paths[file].open("rb"), as_attachment=True, filename=paths[file].name)


def _rejects(batch: Batch) -> list[Path]:
    return sorted(folder_of(batch).glob("rejects-*.csv"))
