#!/usr/bin/env bash
# mkdocs-rss-plugin: what is in the feed is not what is on the page.
#
# Expected: the description of an item is the page's text, with links that a feed reader can follow.
# Seen:     mkdocs-rss-plugin 1.19.0 under MkDocs 1.6.1 renders the Markdown source again, without the site's extensions
#           and plugins. A link to another page leads to its .md file, footnotes stay as they are written ([^1]), and a
#           site without a picture announces one at the address "None".
# Matters:  subscribers get dead links that no check of the built pages sees, and that strict mode does not tell.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'mkdocs==1.6.1' 'mkdocs-rss-plugin==1.19.0'
cd "$work"
mkdir docs
printf '%s\n' 'site_name: A site' 'site_url: https://example.org/' 'plugins:' '  - rss:' '      use_git: false' \
    'markdown_extensions: [footnotes]' > mkdocs.yml
printf '# Accueil\n\nLe prix[^1], et [la suite](suite.md).\n\n[^1]: En francs de 1913.\n' > docs/index.md
printf '# Suite\n\nUn texte.\n' > docs/suite.md
venv/bin/mkdocs build --quiet --strict 2> mkdocs.log
echo "page: $(grep -o -m 1 'href="suite/"' site/index.html | head -n 1), $(grep -c 'class="footnote-ref"' site/index.html) footnote"
grep -o 'Le prix[^/]*/a&gt;' site/feed_rss_created.xml
grep -o '<url>[^<]*</url>' site/feed_rss_created.xml
if ! grep -q 'Le prix\[^1\], et &lt;a href=&#34;suite.md' site/feed_rss_created.xml \
    || ! grep -q '<url>None</url>' site/feed_rss_created.xml; then
    echo "this has changed" >&2
    exit 1
fi
