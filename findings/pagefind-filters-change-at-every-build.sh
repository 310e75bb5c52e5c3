#!/usr/bin/env bash
# Pagefind: an index with filters is another one at every build, though nothing has changed.
#
# Expected: the same pages give the same index, byte for byte, as they do without filters; the names of its files are
#           hashes of what is in them.
# Seen:     Pagefind 1.5.2. The same forty pages, indexed eight times: without a filter one index, with one of nine
#           values eight, whose `pagefind-entry.json`, metadata and filter files differ, and have other names.
# Matters:  a site that is built again is another site: caches are of no use, what is compared before it is published
#           differs, and a build cannot be reproduced.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check 'pagefind==1.5.2' 'pagefind-bin==1.5.2'
for kind in plain filtered; do
  mkdir -p "$work/$kind"
  for n in $(seq 40); do
    filter=''
    [ "$kind" = plain ] || filter=" data-pagefind-filter=\"book:$((n % 9))\""
    printf '<!DOCTYPE html><html lang="en"><title>%s</title><body><p%s>The bread of day %s is good.</p></body></html>' \
      "$n" "$filter" "$n" > "$work/$kind/$n.html"
  done
done
indexes() {
  for turn in $(seq 8); do
    "$work/env/bin/python" -m pagefind --site "$work/$1" --output-path "$work/out-$1-$turn" --quiet
    (cd "$work/out-$1-$turn" && find . -type f | sort | xargs sha256sum | sha256sum)
  done | sort -u | wc -l
}
plain="$(indexes plain)"
filtered="$(indexes filtered)"
echo "without a filter $plain index, with one $filtered"
[ "$plain" = 1 ] && [ "$filtered" -gt 1 ] || { echo 'this has changed'; exit 1; }
