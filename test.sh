#!/usr/bin/env bash
# Installs what the tests need (Debian packages, npm), builds, and runs every test project.
# The last line counts: N passed, N failed, N skipped. In CI nothing may be skipped but what is marked Outside.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
results=TestResults
rm -rf "$results"

need() { # command, Debian package
  command -v "$1" >/dev/null 2>&1 || missing+=("$2")
}

missing=()
need chromium chromium
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]} ..."
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  if ! { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; }; then
    echo "Could not install ${missing[*]}: the tests that need it will be skipped." >&2
  fi
fi

# Real systems for tests marked Outside, where their kit lies beside the repository.
if [ -x ../shared/peers/peer ] && ! ../shared/peers/peer install rt >/dev/null; then
  echo "Could not install Request Tracker: the test that needs it will be skipped." >&2
fi

if ! npm install --prefix tests/BotBuilder.Tests/Interop --no-package-lock --no-audit --no-fund --silent; then
  echo "Could not install the SDK for JavaScript: the tests that talk with it will be skipped." >&2
fi

dotnet build ChatBot.sln -c Release -v q --nologo

failed=0
dotnet test ChatBot.sln -c Release --no-build --nologo -v q \
  --logger "trx" --results-directory "$results" --logger "console;verbosity=minimal" || failed=$?

# A test project that crashed leaves no result file, so each must have one.
sum() { awk -v name="$1" 'match($0, "<Counters [^>]*") { line = substr($0, RSTART, RLENGTH); if (match(line, " " name "=\"[0-9]+\"")) { n = substr(line, RSTART, RLENGTH); gsub(/[^0-9]/, "", n); total += n } } END { print total + 0 }' "$results"/*.trx; }
projects=$(grep -l "IsTestProject>true" tests/*/*.csproj | wc -l)
ran=$(ls "$results"/*.trx 2>/dev/null | wc -l)
if [ "$ran" -ne "$projects" ]; then
  echo "$ran of $projects test projects gave a result." >&2
  failed=1
fi

total=$(sum total) passed=$(sum passed) failures=$(sum failed)
skipped=$((total - passed - failures))

if [ "${CI:-}" = true ] && [ "$skipped" -gt 0 ]; then
  # Outside may be skipped where there is nothing to read; everything else is a fault of this run.
  others=$(grep -h 'outcome="NotExecuted"' "$results"/*.trx | grep -vc 'Outside' || true)
  if [ -d ../shared ] || [ "$others" -gt 0 ]; then
    echo "In CI these may not be skipped:" >&2
    grep -ho 'testName="[^"]*"[^>]*outcome="NotExecuted"' "$results"/*.trx >&2 || true
    failed=1
  fi
fi

[ "$failures" -eq 0 ] || failed=1
echo "$passed passed, $failures failed, $skipped skipped"
exit "$failed"
