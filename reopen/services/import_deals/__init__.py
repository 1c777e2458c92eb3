"""Import: a CRM's files become our records.

importing       one import from its files to planned touches
opening         files opened, recognised, mapped; mappings remembered
batch, lock     the record of an import; one at a time; the same one again after a kill
opt_outs        who must not be reached: before everything else
accounts, contacts, deals, leads, stage_changes, activities, owners
                a noun a file: found by id, by e-mail, by name; made or changed
deal_facts, deal_rows, deal_changes
                what a deals file says; what is written over, and what never
identity        new, changed, the same, or twice
live            columns into the tables, in chunks
care            touches for what came into care
undo            taking an import back
"""

from reopen.services.import_deals.batch import Result
from reopen.services.import_deals.importing import import_files
from reopen.services.import_deals.opening import (
    AnotherImportIsRunningError,
    CannotImportError,
    FileMapping,
    ImportFile,
    OpenQuestionsError,
    open_file,
    read_mapping,
    remember,
)

__all__ = [
    "AnotherImportIsRunningError",
    "CannotImportError",
    "FileMapping",
    "ImportFile",
    "OpenQuestionsError",
    "Result",
    "import_files",
    "open_file",
    "read_mapping",
    "remember",
]
