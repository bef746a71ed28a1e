"""Does a statement say as well what governs its quote from outside: the denial, the doubt, the condition?"""

from pincite.languages import ENGLISH, Language
from pincite.scope import Cue, admits, conditional
from pincite.support.denials import denies


def says_as_well(statement: str, cue: Cue, language: Language = ENGLISH) -> bool:
    """Whether a statement has words for what `cue` names: it denies what is denied or doubted, and supposes what is
    doubted or hangs on a condition. A denial is no condition."""
    if admits(statement, language):
        return True
    if cue is not Cue.CONDITION and denies(statement, language):
        return True
    return cue is not Cue.NEGATION and conditional(statement, language)
