#!/usr/bin/env bash
# Pint: "5 kt" is a speed while "5 Mt" is a mass, "100 ch" an hour, and "5 $" just five.
#
# Expected: a prefix changes the size of a unit, never its kind; an unknown sign is an error, as an unknown word is.
# Seen:     Pint 0.25.3. kt is the knot, Mt the megatonne. ch, the French horsepower, is a hundredth of an hour, and b
#           the barn. "$" and "€" are passed over without a word: five dollars equal five, and five euros.
# Matters:  compared by dimension, emissions of 900 kt and .9 Mt differ, a car of 100 ch lasts an hour, and a sum in
#           dollars agrees with the same number in euros.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pint==0.25.3'
"$work/venv/bin/python" - <<'PY'
import pint

units = pint.UnitRegistry()
seen = {text: str(units(text).to_base_units()) for text in ("5 kt", "5 Mt", "100 ch")}
for text in ("5 $", "5 €"):
    seen[text] = str(units(text))
for text, quantity in seen.items():
    print(f"{text} = {quantity}")
speed, mass, time = (units(text).dimensionality for text in ("5 kt", "5 Mt", "100 ch"))
if (str(speed), str(mass), str(time)) != ("[length] / [time]", "[mass]", "[time]") or seen["5 $"] != seen["5 €"]:
    raise SystemExit("this has changed")
PY
