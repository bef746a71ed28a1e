"""The disk: what lies inside a folder, and what is read of it. Nothing else opens a file of a repository."""

from pincite.disk.inside import Root, leads_out, through_link
from pincite.disk.listing import Entry, entries, matching
from pincite.disk.reading import Refusal, Refused, read
