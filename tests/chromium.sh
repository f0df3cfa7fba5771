#!/bin/sh
# See that there is a Chromium for the browser tests. Root with apt gets Debian's; others are told.
for name in "$KB_CHROMIUM" chromium chromium-browser google-chrome; do
  [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo 'Installerar Chromium för webbläsartesterna.'
  if apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium >/dev/null; then
    exit 0
  fi
fi
echo 'Ingen Chromium finns: webbläsartesterna hoppas över.'
[ -z "$KB_KRAV_WEBBLASARE" ]
