"""Words as data: what is English, German, a currency or a unit is read from the files of this room."""

from pincite.languages.currencies import Care, currencies
from pincite.languages.detect import detect, name_of, passage_language, settle
from pincite.languages.language import ENGLISH, Language, Section, known, language, words_of
from pincite.languages.measures import duration_units, longer_names_of_units, unit_by_name, unit_by_symbol
from pincite.languages.sizes import conversion, size_of
