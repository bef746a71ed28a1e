"""An answer held to its sources, without claims."""
