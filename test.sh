#!/usr/bin/env bash
# Passes all tests on a machine that has only the .NET SDK (and apt on Linux). Arguments go to `dotnet test`.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

# The browser tests need a Chromium; where there is none, Debian's is installed.
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  if command -v apt-get >/dev/null; then
    as_root=$([ "$(id -u)" = 0 ] || echo sudo)
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
  fi
fi

dotnet build Catalogue.sln -c Release -warnaserror
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test Catalogue.sln -c Release --no-build --nologo "$@" 2>&1 | tee "$log" || status=$?

# The package that people install, proven from outside.
if [ "$#" = 0 ]; then
  tests/tool.sh || status=1
fi

# One closing line over all projects, for people and for CI.
awk '
  /Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+/ {
    for (i = 1; i <= NF; i++) {
      if ($i == "Failed:") failed += $(i + 1)
      if ($i == "Passed:") passed += $(i + 1)
      if ($i == "Skipped:") skipped += $(i + 1)
    }
  }
  END {
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit passed == 0
  }' "$log" || status=1
exit "$status"
