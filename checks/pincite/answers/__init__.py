"""Quotes and answers that come without claims, such as those of a language model."""

from pincite.answers.judge import AnswerVerdict, CheckedAnswer, CheckedStatement, check_answer
from pincite.answers.library import Library
from pincite.answers.verify import ACCEPTED, verify
