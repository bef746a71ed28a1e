"""The one gate through which files of a repository are written: whole or not at all, one writer at a time."""

from pincite.disk.locking import lock
from pincite.disk.writing import replace, write
