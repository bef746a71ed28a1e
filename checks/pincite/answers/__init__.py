"""Quotes and answers that come without claims, such as those of a language model."""

from pincite.answers.answer_sources import Library
from pincite.answers.judge import check_answer
from pincite.answers.verdict import AnswerVerdict, CheckedAnswer, CheckedStatement
from pincite.answers.verify import ACCEPTED, stands, verify
