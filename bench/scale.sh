#!/usr/bin/env bash
# Builds synthetic catalogues of 1k, 5k and 20k tools, beside a floor in the same run, and prints a table of medians.
# The largest must stay within 2.5 times the floor's processor time and 400 MB; where it does not, this exits with 1.
# Not part of ./test.sh: it is for a person at a quiet machine. Needs GNU time (apt-get install time) and a Linux shell.
#
#   bench/scale.sh [runs]        3 runs of each where no number is given; BENCH_FOLDER names another memory file system
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-3}
if [ ! -x /usr/bin/time ]; then
  echo "GNU time is missing: apt-get install time" >&2
  exit 2
fi

work=$(mktemp -d "${BENCH_FOLDER:-/dev/shm}/catalogue-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
for project in src/Catalogue.Cli bench/Catalogue.Bench; do
  dotnet build -c Release "$project" >"$work/build.log" || { cat "$work/build.log"; exit 2; }
done
product=artifacts/bin/Catalogue.Cli/release/catalogue.dll
bench=artifacts/bin/Catalogue.Bench/release/Catalogue.Bench.dll

# Runs a command under GNU time and adds "processor seconds, wall seconds, kilobytes at the peak" to a file.
measure() {
  local into=$1
  shift
  /usr/bin/time -v -o "$work/time" "$@" >"$work/output" || { cat "$work/output"; exit 2; }
  awk '
    /User time|System time/ { processor += $NF }
    /Elapsed/ { parts = split($NF, clock, ":"); for (i = 1; i <= parts; i++) wall = wall * 60 + clock[i] }
    /Maximum resident/ { peak = $NF }
    END { print processor, wall, peak }' "$work/time" >>"$into"
}

# The middle value of a column.
median() {
  awk -v column="$2" '{ print $column }' "$1" | sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

printf '| Tools | Files | Site | Floor: processor | wall | peak | Product: processor | wall | peak | Ratio |\n'
printf '|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n'
status=0
for tools in 1000 5000 20000; do
  dotnet "$bench" generate "$work/catalogue" --tools "$tools" --seed 20261122
  for ((run = 0; run < runs; run++)); do
    rm -rf "$work/site"
    measure "$work/product.$tools" dotnet "$product" build --root "$work/catalogue" --output "$work/site"
    find "$work/site" -type f -printf '%s\t%P\n' >"$work/sizes"
    rm -rf "$work/site"
    measure "$work/floor.$tools" dotnet "$bench" floor "$work/catalogue/catalogue/servers" "$work/sizes" "$work/floor"
    rm -rf "$work/floor"
  done
  awk -v tools="$tools" \
    -v files="$(wc -l <"$work/sizes")" -v bytes="$(awk '{ sum += $1 } END { printf "%.0f", sum }' "$work/sizes")" \
    -v fc="$(median "$work/floor.$tools" 1)" -v fw="$(median "$work/floor.$tools" 2)" -v fp="$(median "$work/floor.$tools" 3)" \
    -v pc="$(median "$work/product.$tools" 1)" -v pw="$(median "$work/product.$tools" 2)" -v pp="$(median "$work/product.$tools" 3)" '
    BEGIN {
      printf "| %d | %d | %.0f MB | %.2f s | %.2f s | %.0f MB | %.2f s | %.2f s | %.0f MB | %.2f |\n",
        tools, files, bytes / 1e6, fc, fw, fp / 1024, pc, pw, pp / 1024, pc / fc
      exit tools == 20000 && (pc / fc > 2.5 || pp / 1024 > 400)
    }' || status=1
  rm -rf "$work/catalogue"
done

[ "$status" = 0 ] || echo "Over the bounds at 20k tools: 2.5 times the floor's processor time, 400 MB." >&2
exit "$status"
