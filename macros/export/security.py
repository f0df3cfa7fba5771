"""Where a weakness in the site is reported: security.txt, as RFC 9116 has it."""

import datetime as dt

from macros.model.publisher import Publisher
from macros.model.site import Site

_LASTS = dt.timedelta(days=300)  # the standard asks for less than a year


def security_txt(site: Site) -> str:
    """The file, or nothing while there is nobody to write to, or no address that it is about."""
    publisher = site.publisher
    contact = _contact(publisher)
    if not publisher.published or not contact:
        return ""
    lines = (
        f"Contact: {contact}",
        f"Expires: {site.today + _LASTS}T00:00:00Z",
        "Preferred-Languages: sv, en",
        f"Canonical: {publisher.root}.well-known/security.txt",
    )
    return "\n".join(lines) + "\n"


def _contact(publisher: Publisher) -> str:
    """An address that a program can follow."""
    written = publisher.contact
    return written if written.startswith("https://") else publisher.mailbox
