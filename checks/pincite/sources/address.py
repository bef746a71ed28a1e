"""Web addresses of sources: only such as may be put before readers (RFC 3986; http and https alone)."""

from pincite.printing import visible
from pincite.text import Pattern

_SCHEME = Pattern(r"([A-Za-z][A-Za-z0-9+.-]*):(?![0-9]+(?:[/?#]|$))")
_WHOLE = Pattern(r"(?i:(https?))://([^/?#]*)([^#]*)(?:#.*)?")
_HOST = Pattern(r"(?:[\w.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]+)?")
_KEPT = "/?:@!$&'()*+,;=%-._~"
"""What the path and query of an address may hold as they are, besides letters and digits."""


def unsafe(url: str) -> str:
    """What is wrong with an address, as the end of a sentence that begins with it; empty if nothing is."""
    if any(each.isspace() for each in url):
        return "has white space in it"
    if visible(url) != url:
        return "has characters in it that nobody sees"
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() not in ("http", "https"):
        return f"begins with `{scheme[1]}:`"
    parts = _WHOLE.fullmatch(_whole(url))
    host = parts[2] if parts else ""
    if "@" in host:
        return "has a name or a password before its host"
    return "" if _HOST.fullmatch(host) else "names no host"


def address(url: str) -> str:
    """An address percent-encoded and without its fragment; empty if it is unsafe. One without a scheme is of https."""
    parts = _WHOLE.fullmatch(_whole(url))
    if parts is None or unsafe(url):
        return ""
    from urllib.parse import quote

    scheme, host, rest = parts.groups()
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return f"{scheme.lower()}://{host}{quote(rest, safe=_KEPT)}"


def _whole(url: str) -> str:
    return url if _SCHEME.match(url) else f"https://{url}"
