#!/bin/sh
# See that there is a Chromium for the browser tests. Root with apt gets Debian's; others are told.
for name in "$KB_CHROMIUM" chromium-headless-shell chromium chromium-browser google-chrome; do
  [ -n "$name" ] && command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo 'Installerar Chromium för webbläsartesterna.'
  apt-get -qq update
  for package in chromium-headless-shell chromium; do
    apt-get -qq install -y --no-install-recommends "$package" >/dev/null 2>&1 && exit 0
  done
fi
echo 'Ingen Chromium finns: webbläsartesterna hoppas över.'
[ -z "$KB_KRAV_WEBBLASARE" ]
