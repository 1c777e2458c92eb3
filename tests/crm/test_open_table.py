"""A file on disk, opened, asked and read."""

import datetime as dt
import json
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from reopen.crm.cells.clean import quote_formula
from reopen.crm.connector import Table, UnansweredQuestionError, UnreadableFileError
from reopen.crm.open_table import open_table


def write(folder: Path, text: str, name: str = "file.csv") -> Path:
    path = folder / name
    path.write_text(text, newline="")
    return path


def frame(table: Table) -> pl.DataFrame:
    return pl.concat([batch.frame for batch in table.batches() if batch.counted], how="diagonal")


AMBIGUOUS = (
    "Opportunity ID,Opportunity Name,Stage,Close Date,Created Date\n"
    "006A,Kestrel,Closed Lost,4/7/2025,1/2/2025\n006B,Ajax,Closed Lost,5/6/2025,3/3/2025\n"
)


def test_dates_that_can_be_read_in_two_ways_are_asked_and_never_guessed(tmp_path: Path) -> None:
    table = open_table(write(tmp_path, AMBIGUOUS), source="salesforce")
    (question,) = table.questions
    assert (question.key, question.columns) == ("day_first", ("Close Date", "Created Date"))
    assert question.text == (
        "The dates in “Close Date”, “Created Date” can be read in two ways (4/7/2025). "
        "Which comes first, the day or the month?"
    )
    assert [(o.value, o.words) for o in question.options] == [
        ("day", "The day: 4/7/2025 is 4 July 2025"),
        ("month", "The month: 4/7/2025 is 7 April 2025"),
    ]
    assert table.preview().frame["closed_on"].to_list() == [None, None]
    with pytest.raises(UnansweredQuestionError, match="can be read in two ways"):
        next(iter(table.batches()))


@pytest.mark.parametrize(("answer", "day"), [("day", dt.date(2025, 7, 4)), ("month", dt.date(2025, 4, 7))])
def test_the_answer_holds_for_every_column(tmp_path: Path, answer: str, day: dt.date) -> None:
    table = open_table(write(tmp_path, AMBIGUOUS), choices={"day_first": answer})
    assert table.questions == []
    assert frame(table)["closed_on"][0] == day


def test_one_value_far_down_decides_for_its_whole_column_and_the_others(tmp_path: Path) -> None:
    lines = "".join(f"{n},deal {n},Lost,4/7/2025,5/6/2025\n" for n in range(3_000))
    header = "Deal ID,Deal Name,Deal Stage,Close Date,Create Date\n"
    table = open_table(write(tmp_path, header + lines + "9,last,Lost,27/7/2025,5/6/2025\n"))
    assert table.questions == []
    assert frame(table).select("closed_on", "opened_on").row(0) == (dt.date(2025, 7, 4), dt.date(2025, 6, 5))
    assert table.notes == [
        "“Create Date” does not show whether the day or the month comes first; it is read like the file’s other "
        "dates, the day first."
    ]


def test_a_column_that_shows_both_orders_is_asked(tmp_path: Path) -> None:
    text = "deal id,deal name,status,lost date\n1,a,lost,27/7/2025\n2,b,lost,7/27/2025\n3,c,lost,4/7/2025\n"
    table = open_table(write(tmp_path, text))
    assert [q.key for q in table.questions] == ["day_first:lost date"]
    answered = open_table(write(tmp_path, text), choices={"day_first:lost date": "day"})
    (batch,) = answered.batches()
    assert batch.frame["lost_on"].to_list() == [dt.date(2025, 7, 27), None, dt.date(2025, 7, 4)]
    assert [(p.row, p.column, p.value, p.rejected) for p in batch.problems] == [
        (3, "lost date", "7/27/2025", False)
    ]


def test_amounts_that_can_be_read_in_two_ways_are_asked(tmp_path: Path) -> None:
    path = write(tmp_path, "deal id,deal name,status,amount\n1,a,lost,45.300\n2,b,lost,12.100\n")
    assert [q.key for q in open_table(path).questions] == ["decimal_comma:amount"]
    table = open_table(path, choices={"decimal_comma:amount": "comma"})
    assert [str(a) for a in frame(table)["amount"]] == ["45300.00", "12100.00"]


def test_odd_values_are_kept_as_they_came_and_do_not_reject_their_row(tmp_path: Path) -> None:
    text = "deal id,deal name,status,amount,close date\n1,a,lost,ask Bob,soon\n2,b,lost,5,2024-01-31\n"
    (batch,) = open_table(write(tmp_path, text)).batches()
    assert [json.loads(odd) if odd else None for odd in batch.frame["_odd"]] == [
        {"amount": "ask Bob", "close date": "soon"},
        None,
    ]
    assert [(p.row, p.column, p.value, p.why) for p in batch.problems] == [
        (2, "amount", "ask Bob", "This is not an amount that can be read."),
        (2, "close date", "soon", "This is not a date that can be read."),
    ]
    assert batch.rows == 2


def test_rejected_rows_can_be_mended_and_imported_again(tmp_path: Path) -> None:
    text = (
        'deal id,deal name,status,note\n1,a,lost,"x\ny"\n,,lost,lonely\n2,b,lost,z,too,many\n3,c,lost,=1+1\n'
    )
    table = open_table(write(tmp_path, text))
    (batch,) = table.batches()
    rejected = {p.row: p.why for p in batch.problems if p.rejected}
    assert rejected == {
        4: "Nothing in the row tells which of the deals it is: no id, no name.",
        5: "The row has 6 cells, the header has 4.",
    }
    assert batch.rows == batch.frame.height + len(rejected) == 4
    out = tmp_path / "rejects.csv"
    table.write_rejects({**rejected, 6: "to try"}, out)
    assert out.read_text("utf-8-sig").splitlines() == [
        "deal id,deal name,status,note,Why it was set aside",
        f",,lost,lonely,{rejected[4].replace(',', ',')}".replace(rejected[4], f'"{rejected[4]}"'),
        f'2,b,lost,z,"{rejected[5]}",too,many',
        "3,c,lost,'=1+1,to try",
    ]
    mended = out.read_text("utf-8-sig").replace(",,lost,lonely", "7,g,lost,lonely").replace(",too,many", "")
    again = frame(open_table(write(tmp_path, mended, "mended.csv")))
    assert again.select("id", "name", "lost_note").rows() == [
        ("7", "g", "lonely"),
        ("2", "b", "z"),
        ("3", "c", "=1+1"),
    ]


def test_a_mapping_replaces_the_guess(tmp_path: Path) -> None:
    path = write(tmp_path, "Nr,Wer,Was,Ende\n1,Ajax,verloren,2024-05-01\n")
    mapping = {"Nr": "deal.id", "Wer": "deal.account_name", "Was": "deal.status", "Ende": "deal.closed_on"}
    table = open_table(path, mapping=mapping)
    assert (table.source, table.noun, table.questions) == ("table", "deal", [])
    assert frame(table).select("id", "name", "status", "lost_on").rows() == [
        ("1", "Ajax", "lost", dt.date(2024, 5, 1))
    ]
    assert table.header_key == open_table(path).header_key


def test_a_mapping_to_no_field_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "Nr,Wer\n1,Ajax\n")
    with pytest.raises(UnreadableFileError, match=r"reads “Nr” as “deal\.number”, which is no field"):
        open_table(path, mapping={"Nr": "deal.number"})


def test_a_table_that_tells_nothing_asks_to_be_mapped(tmp_path: Path) -> None:
    table = open_table(write(tmp_path, "colour,size\nred,3\nblue,4\n"))
    assert [q.key for q in table.questions] == ["mapping"]


def test_the_wrong_source_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="not one that Pipedrive writes"):
        open_table(write(tmp_path, AMBIGUOUS), source="pipedrive")
    with pytest.raises(UnreadableFileError, match="no source “sugar”"):
        open_table(write(tmp_path, AMBIGUOUS), source="sugar")


OURS = {
    "id": ["7", "hubspot:9"],
    "name": ["'=cmd|' /C calc'!A0", "n/a"],
    "status": ["lost", "open"],
    "amount": ["-5.00", "1234567.89"],
    "closed_on": ["2024-05-01", None],
    "lost_note": ["  two\n lines ", "''quoted"],
    "contract_start": [None, "2025-01-01"],
    "notice_days": ["30", None],
    "door_words": ["+1 for that", "@home; -1"],
}


def test_our_own_export_is_read_back_as_it_was(tmp_path: Path) -> None:
    rows = [[OURS[name][n] or "" for name in OURS] for n in range(2)]
    text = "\n".join(",".join('"' + quote_formula(c).replace('"', '""') + '"' for c in row) for row in rows)
    table = open_table(write(tmp_path, ",".join(OURS) + "\n" + text + "\n"))
    read = frame(table)
    assert table.source == "reopen"
    expected = {**OURS, "lost_note": ["two\n lines", "''quoted"]}
    assert {name: [None if v is None else str(v) for v in read[name]] for name in OURS} == expected


def test_second_addresses_and_numbers_are_kept(tmp_path: Path) -> None:
    text = (
        "Record ID,First Name,Last Name,Email,Phone Number\n"
        "1,Ann,A,ann@a.example;Ann B <b@a.example>,030 123456 / 0171 222333\n2,Bo,B,bo@b.example,\n"
    )
    assert frame(open_table(write(tmp_path, text))).select("email", "email2", "phone", "mobile").rows() == [
        ("ann@a.example", "b@a.example", "030 123456", "0171 222333"),
        ("bo@b.example", None, None, None),
    ]


def test_opt_outs_are_read_from_whatever_says_so(tmp_path: Path) -> None:
    text = (
        "Name,Email,Do Not Email,Do Not Call,Email Bounced Date,Marketing consent\n"
        "a,a@x.example,Yes,No,,Subscribed\nb,b@x.example,asked us to stop,x,2024-01-02,No consent\nc,c@x.example,,,,\n"
    )
    read = frame(open_table(write(tmp_path, text), noun="contact"))
    assert read.select("opt_out_email", "opt_out_phone", "bounced", "consent").rows() == [
        (True, False, None, True),
        (True, True, True, False),
        (None, None, None, None),
    ]
    assert read["opt_out_words"].to_list() == [None, "Do Not Email: asked us to stop", None]


def test_batches_bound_memory_and_going_on_gives_the_rest(tmp_path: Path) -> None:
    header = "Record ID,Deal Name,Deal Stage,Close Date\n"
    path = write(
        tmp_path, header + "".join(f"{n},{'x' * 60} {n},closedlost,2024-01-02\n" for n in range(20_000))
    )
    table = open_table(path)
    batches = list(table.batches(rows=2_000))
    last = batches[3].frame["_row"][-1]
    rest = pl.concat([b.frame for b in table.batches(rows=2_000, after_row=last)])
    assert len(batches) > 5
    assert sum(b.rows for b in batches) == 20_000
    assert batches[-1].progress == 1.0
    assert rest["_row"].to_list() == list(range(last + 1, 20_002))


def test_ids_that_a_spreadsheet_shortened_are_told(tmp_path: Path) -> None:
    text = "Record ID,Deal Name,Deal Stage\n1.05E+11,a,closedlost\n12.0,b,closedlost\n"
    (batch,) = open_table(write(tmp_path, text)).batches()
    assert batch.frame["id"].to_list() == [None, "12"]
    assert [(p.row, p.value) for p in batch.problems] == [(2, "1.05E+11")]


def test_header_only_is_no_rows(tmp_path: Path) -> None:
    table = open_table(write(tmp_path, "Record ID,Deal Name,Deal Stage\n"))
    assert (list(table.batches()), table.preview().frame.height) == ([], 0)


def test_guesses_say_in_words_what_they_rest_on(tmp_path: Path) -> None:
    text = "Customer,Mail,Result,Colour\nAjax,a@x.example,Won,red\nBolt,b@x.example,Lost,blue\n"
    table = open_table(write(tmp_path, text), noun="deal")
    assert [(g.column, g.target, g.reason) for g in table.guesses] == [
        ("Customer", "deal.account_name", "The label “Customer” means account name."),
        ("Mail", "deal.contact_email", "The label “Mail” means contact email."),
        ("Result", "deal.status", "The label “Result” means status."),
        ("Colour", "", "Nothing here is known by this label."),
    ]


def test_stages_that_are_mere_numbers_are_asked(tmp_path: Path) -> None:
    path = write(tmp_path, "Record ID,Deal Name,Deal Stage\n1,a,1102535235\n2,b,closedwon\n3,c,1102535236\n")
    assert [q.key for q in open_table(path).questions] == ["stage:1102535235", "stage:1102535236"]
    answered = open_table(path, choices={"stage:1102535235": "lost", "stage:1102535236": "open"})
    assert answered.questions == []
    assert frame(answered)["status"].to_list() == ["lost", "won", "open"]


def test_opt_outs_in_a_table_of_deals_count_for_their_contacts(tmp_path: Path) -> None:
    text = (
        "Deal - ID,Deal - Title,Deal - Status,Deal - Contact person,Person - Email - Work,Person - Marketing consent\n"
        "1,a,Lost,Ann,ann@x.example,Unsubscribed\n2,b,Lost,Bo,bo@x.example,\n"
    )
    deals, people = open_table(write(tmp_path, text)).batches()
    assert (deals.noun, deals.counted, people.noun, people.counted, people.rows) == (
        "deal",
        True,
        "contact",
        False,
        0,
    )
    assert people.frame.select("name", "email", "consent", "_row").rows() == [
        ("Ann", "ann@x.example", False, 2)
    ]


def test_a_do_not_call_column_in_any_deals_table_is_heeded(tmp_path: Path) -> None:
    text = "deal id,deal name,status,email,Do not call\n1,a,lost,ann@x.example,yes\n"
    people = list(open_table(write(tmp_path, text)).batches())[1]
    assert people.frame.select("email", "opt_out_phone").rows() == [("ann@x.example", True)]


def test_a_workbook_comes_to_what_its_csv_comes_to(tmp_path: Path) -> None:
    header = ["Record ID", "Deal Name", "Deal Stage", "Amount", "Create Date", "Close Date"]
    book = openpyxl.Workbook()
    book.worksheets[0].append(header)
    book.worksheets[0].append([9001, "Ajax", "closedlost", 45300.5, dt.date(2024, 11, 27), 45624])
    book.worksheets[0].append([9002, "Bolt", "closedwon", "$1,200", dt.datetime(2024, 7, 4, 10, 36), None])  # noqa: DTZ001
    book.save(tmp_path / "deals.xlsx")
    text = (
        ",".join(header) + "\n9001,Ajax,closedlost,45300.5,2024-11-27,2024-11-28\n"
        '9002,Bolt,closedwon,"$1,200",2024-07-04 10:36,\n'
    )
    workbook, plain = open_table(tmp_path / "deals.xlsx"), open_table(write(tmp_path, text))
    assert (workbook.source, workbook.noun, workbook.questions) == ("hubspot", "deal", [])
    assert frame(workbook).to_dicts() == frame(plain).to_dicts()
    workbook.write_rejects({3: "tried"}, tmp_path / "rejects.csv")
    assert (tmp_path / "rejects.csv").read_text("utf-8-sig").splitlines()[1] == (
        '9002,Bolt,closedwon,"$1,200",2024-07-04 10:36:00,,tried'
    )


@pytest.mark.parametrize(
    "header",
    [
        "Deal - ID,Deal - Title,Old stage,New stage,Changed at",
        "Deal - ID,Deal - Title,Deal - Stage,New stage,Changed at",
    ],
)
def test_log_with_pipedrives_labels_is_no_second_table_of_deals(tmp_path: Path, header: str) -> None:
    cells = {"Old stage": "Talk", "New stage": "Offer", "Changed at": "2025-01-31 10:00"}
    row = ",".join(cells.get(label, "x1") for label in header.split(","))
    table = open_table(write(tmp_path, f"{header}\n{row}\n"))
    assert (table.source, table.noun) == ("pipedrive", "stage_change")
    (moved,) = frame(table).to_dicts()
    assert (moved["stage"], moved["entered_at"]) == ("Offer", dt.datetime(2025, 1, 31, 10, tzinfo=dt.UTC))
