"""What an open page asks for, what it complains of, and what it leaves behind."""

_LEFT = """async () => ({
  local: { ...localStorage },
  session: { ...sessionStorage },
  cookies: document.cookie,
  databases: (await indexedDB.databases()).map((each) => each.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {"local": {}, "session": {}, "cookies": "", "databases": [], "caches": [], "workers": 0}


class Watch:
    """What a page asks for, and what it complains of."""

    def __init__(self, page):
        self.asked, self.complaints = [], []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("websocket", lambda socket: self.asked.append(socket.url))

    def _hear(self, message):
        # The page that leads nowhere names no icon, so a browser looks for one. All others name theirs.
        if not message.location["url"].endswith("/favicon.ico"):
            self.complaints.append(message.text)

    def elsewhere(self, address):
        """Requests that leave the site, or the folder of a site on a disk."""
        kept = (address, "about:", "blob:", "data:")
        return [url for url in self.asked if not url.startswith(kept)]


def left(page):
    """What the page has kept on the device, to compare with NOTHING."""
    return page.evaluate(_LEFT)
