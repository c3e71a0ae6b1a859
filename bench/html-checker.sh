#!/usr/bin/env bash
# Runs the Nu HTML checker over a built site: bench/html-checker.sh [folder]. A tool for hand and eye: it needs java, and
# vnu.jar (npm install vnu-jar) in VNU_JAR. Where either is absent it says so and passes.
set -euo pipefail
site=${1:-_site}
jar=${VNU_JAR:-node_modules/vnu-jar/build/dist/vnu.jar}
command -v java >/dev/null || { echo "skipped: no java"; exit 0; }
[ -f "$jar" ] || { echo "skipped: no $jar (npm install vnu-jar, or set VNU_JAR)"; exit 0; }
java -jar "$jar" --errors-only --skip-non-html "$site"
java -jar "$jar" --errors-only --skip-non-css "$site/assets"
echo "no error in $(find "$site" -name '*.html' | wc -l) pages"
