"""Claims files: claims, relations, disputes and speakers as they are written."""

from pincite.claims.edits import add_text, requote, set_span
from pincite.claims.file import ClaimsFile, load_claims
from pincite.claims.model import Citation, Claim, Dispute, Relation, Stated
