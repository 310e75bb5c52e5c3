#!/usr/bin/env bash
# OmegaT: a German unit of a memory is put into the English text, and of two units the last counts, not the nearer one.
#
# Expected: in a project from French to EN-US, memories in tm/auto give English; en-US goes before en-GB; units of whole
#           paragraphs are cut into sentences as the text is.
# Seen:     OmegaT 3.6.0 (Debian 12). Where a unit has no variant in the target's language any other is taken, German,
#           or Canadian French into English. Of two units with one source the last is taken, also en-GB after en-US. A
#           paragraph whose two sides cut into different numbers of sentences gives nothing: it stays French.
# Matters:  a memory of several languages in that folder publishes German sentences, translated without a question.
#           Memories for OmegaT are to hold one language, the newest unit last, and sentences beside paragraphs.
# Needs:    Java, and apt-get for Debian 12, whose packages are unpacked into the temporary folder and not installed.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir "$work/packages" "$work/root"
cd "$work/packages"
apt-get download -q 'omegat=3.6.0.10+dfsg-3' groovy libactivation-java libcommons-io-java libcommons-lang-java \
    libcommons-logging-java libdictzip-java libfastinfoset-java libhtmlparser-java libistack-commons-java libjaxb-api-java \
    libjaxb-java libjgit-java libjuniversalchardet-java liblucene3-contrib-java liblucene3-java libsequence-library-java \
    libslf4j-java libswing-layout-java libtxw2-java libvldocking-java > /dev/null 2>&1
for package in *.deb; do dpkg -x "$package" "$work/root"; done

project="$work/project"
for folder in source target tm/auto glossary dictionary omegat; do mkdir -p "$project/$folder"; done
cat > "$project/omegat.project" <<'XML'
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>FR</source_lang><target_lang>EN-US</target_lang><sentence_seg>true</sentence_seg>
</project></omegat>
XML
unit() {
    printf '<tu><tuv xml:lang="%s"><seg>%s</seg></tuv><tuv xml:lang="%s"><seg>%s</seg></tuv></tu>\n' fr "$1" "$2" "$3"
}
{
    printf '<?xml version="1.0" encoding="utf-8"?><tmx version="1.4"><header creationtool="x" creationtoolversion="1"'
    printf ' segtype="paragraph" o-tmf="x" adminlang="en" srclang="fr" datatype="plaintext"/><body>\n'
    unit 'Le prix monte.' en 'The price rises (older).'
    unit 'Le prix monte.' en 'The price rises (newer).'
    unit 'Le pain lève.' de 'Das Brot geht auf.'
    unit 'Un mot.' fr-CA 'Un mot canadien.'
    unit 'Bonjour.' en-US 'Hello (US).'
    unit 'Bonjour.' en-GB 'Hello (GB).'
    unit 'Il coûte cher. Il baisse.' en 'It is dear, but falls.'
    printf '</body></tmx>\n'
} > "$project/tm/auto/memory.tmx"
printf '%s\n\n' 'Le prix monte.' 'Le pain lève.' 'Un mot.' 'Bonjour.' 'Il coûte cher. Il baisse.' > "$project/source/text.txt"
java -cp "$work/root/usr/share/omegat/OmegaT.jar:$work/root/usr/share/java/*" org.omegat.Main "$project" \
    --mode=console-translate --config-dir="$work/settings" > "$work/omegat.log" 2>&1
grep -v '^$' "$project/target/text.txt"
printf '%s\n' 'The price rises (newer).' 'Das Brot geht auf.' 'Un mot canadien.' 'Hello (GB).' 'Il coûte cher. Il baisse.' \
    > "$work/expected.txt"
if ! grep -v '^$' "$project/target/text.txt" | diff "$work/expected.txt" -; then
    echo "this has changed" >&2
    exit 1
fi
