#!/usr/bin/env bash
# Chromium: a link to highlighted words (#:~:text=) misses every French word behind an elision, which "find" finds.
#
# Expected: what the browser's own search finds on the page, a text fragment finds too.
# Seen:     Chromium 156. Both fold accents, no-break spaces, ligatures and apostrophes. But a fragment must begin and
#           end at words as ICU has them, and l’horlogerie is one word: "horlogerie" is found by find, not by a link,
#           nor is "été" in l’<em>été</em>. Neither takes an ordinary hyphen for a no-break one (DeepSeek‑R1).
# Matters:  links to a passage made by hand or by a tool that counts letters fail in silence, the page just opens at its
#           top. A permanent id, or a quote from the beginning of the elided word on, is what can be linked to.
# Needs:    a Chromium, by its path in $CHROMIUM or as /usr/bin/chromium.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'playwright==1.65.2'
"$work/venv/bin/python" - "${CHROMIUM:-/usr/bin/chromium}" <<'PY'
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import quote

from playwright.sync_api import sync_playwright

TEXT = "L’œuvre de 294\u202f000\u00a0dollars et l’horlogerie de l’<em>été</em>, un DeepSeek\u2011R1 à bas coût."
SPACE = '<div style="height:4000px"></div>'
PAGE = f'<!doctype html><html lang="fr"><meta charset="utf-8"><title>t</title>{SPACE}<p>{TEXT}</p>{SPACE}'.encode()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_):
        pass


# By find, by a text fragment.
EXPECTED = {
    "294 000 dollars": (True, True),
    "cout": (True, True),
    "l'oeuvre": (True, True),
    "l'horlogerie": (True, True),
    "horlogerie": (True, False),
    "été": (True, False),
    "DeepSeek-R1": (False, False),
}
server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
Thread(target=server.serve_forever, daemon=True).start()
seen = {}
with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    print("Chromium", browser.version)
    for n, words in enumerate(EXPECTED):
        page = browser.new_page()
        fragment = quote(words, safe="").replace("-", "%2D")
        page.goto(f"http://127.0.0.1:{server.server_port}/?{n}#:~:text={fragment}")
        page.wait_for_timeout(400)
        reached = page.evaluate("scrollY") > 100
        found = page.evaluate("words => window.find(words, false, false, true)", words)
        seen[words] = (found, reached)
        print(f"{words!r}: find {found}, fragment {reached}")
        page.close()
    browser.close()
if seen != EXPECTED:
    raise SystemExit("this has changed")
PY
