"""The disk: what lies inside a folder, what is read of it, and the one gate through which it is written, whole or not at
all and one writer at a time. Nothing else opens a file of a repository."""

from pincite.disk.inside import Root, leads_out, through_link
from pincite.disk.listing import Entry, entries, matching
from pincite.disk.locking import lock
from pincite.disk.reading import Refusal, Refused, read
from pincite.disk.writing import replace, write
