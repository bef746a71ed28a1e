"""Settings: `[tool.pincite]` in pyproject.toml, or pincite.toml, found upwards from where one stands."""

from pincite.settings.find import covers, find_settings, marks_in, refuse_nested, root_of, stay_inside
from pincite.settings.model import FILES, REGISTER, Settings
