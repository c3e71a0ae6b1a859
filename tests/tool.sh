#!/usr/bin/env bash
# Packs the dotnet tool, installs it from the package alone, starts a catalogue with it and builds that. Needs a Release build.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet pack src/Catalogue.Cli -c Release --no-build -o "$work/feed" >"$work/log" || { cat "$work/log"; exit 1; }
# A settings file of its own: the tool must install with no other source at hand.
cat >"$work/nuget.config" <<'XML'
<configuration><packageSources><clear /><add key="here" value="feed" /></packageSources></configuration>
XML
# And with caches of its own: an earlier package of this version must not stand in for the one just made.
export NUGET_PACKAGES="$work/packages" DOTNET_CLI_HOME="$work/home"
dotnet tool install Catalogue.Cli --tool-path "$work/tools" --configfile "$work/nuget.config" >"$work/log" || { cat "$work/log"; exit 1; }
"$work/tools/catalogue" init "$work/acme" >/dev/null
cd "$work/acme"
cp "$work/nuget.config" . && ln -s ../feed feed
# The manifest that init wrote restores the very version that wrote it.
dotnet tool restore >"$work/log" || { cat "$work/log"; exit 1; }
dotnet catalogue validate --strict
dotnet catalogue build --base-path /acme/ --strict
test -s _site/tools/example-server/list-things/index.html
test -s _site/policies/example-server.yaml
echo "The packed tool installs, starts a catalogue and builds it."
