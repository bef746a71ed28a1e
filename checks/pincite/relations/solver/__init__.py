"""All claims and relations at once: can they hold together, and if not, which smallest sets cannot?"""

from pincite.relations.solver.agree import apart
from pincite.relations.solver.solve import solve
from pincite.relations.solver.system import flat
