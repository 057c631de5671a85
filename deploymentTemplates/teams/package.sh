#!/usr/bin/env bash
# Makes the Teams app package: package.sh APP_ID HOST [OUT.zip]
set -euo pipefail
app_id=${1:?the app id of the bot}
host=${2:?the host name of the bot, without https}
out=$(realpath -m "${3:-chatbot-teams.zip}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -e "s/00000000-0000-0000-0000-000000000000/$app_id/g" -e "s/chat\.example\.com/$host/g" "$here/manifest.json" > "$work/manifest.json"
cp "$here/color.png" "$here/outline.png" "$work/"
rm -f "$out"
(cd "$work" && zip -q "$out" manifest.json color.png outline.png)
echo "$out"
