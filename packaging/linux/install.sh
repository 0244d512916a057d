#!/bin/sh
# Installs mfgui for this person alone, under ~/.local, without a password; "./install.sh --remove" takes it away again.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
programs=$HOME/.local/bin
place=$HOME/.local/lib/mfgui
list='share/applications/mfgui.desktop share/mime/packages/mfgui.xml share/metainfo/org.mfgui.mfgui.metainfo.xml'

refresh() {
    # The menus notice by themselves on most desktops; these make it certain.
    if command -v update-desktop-database >/dev/null 2>&1 && [ -d "$data/applications" ]; then
        update-desktop-database -q "$data/applications"
    fi
    if command -v update-mime-database >/dev/null 2>&1 && [ -d "$data/mime/packages" ]; then
        update-mime-database "$data/mime" >/dev/null 2>&1
    fi
    if command -v gtk-update-icon-cache >/dev/null 2>&1 && [ -d "$data/icons/hicolor" ]; then
        gtk-update-icon-cache -q -t "$data/icons/hicolor" 2>/dev/null || true
    fi
}

remove() {
    rm -rf "$place"
    rm -f "$programs/mfgui"
    for file in $list; do
        rm -f "$data/${file#share/}"
    done
    for icon in "$data"/icons/hicolor/*/apps/mfgui.png "$data"/icons/hicolor/scalable/apps/mfgui.svg; do
        rm -f "$icon"
    done
}

if [ "${1:-}" = --remove ]; then
    remove
    refresh
    echo "mfgui is removed. What you made with it is still in $data/mfgui."
    exit 0
fi
if [ -n "${1:-}" ]; then
    echo "usage: ./install.sh [--remove]" >&2
    exit 2
fi

remove
mkdir -p "$place" "$programs" "$data"
cp -R "$here/lib/mfgui/." "$place/"
cp "$here/install.sh" "$place/install.sh"
ln -s "$place/mfgui" "$programs/mfgui"
for file in $list; do
    mkdir -p "$data/$(dirname "${file#share/}")"
    cp "$here/$file" "$data/${file#share/}"
done
# Menus do not look into ~/.local/bin everywhere.
sed -i "s|^Exec=mfgui|Exec=\"$place/mfgui\"|" "$data/applications/mfgui.desktop"
(cd "$here/share/icons" && find hicolor -type f) | while IFS= read -r icon; do
    mkdir -p "$data/icons/$(dirname "$icon")"
    cp "$here/share/icons/$icon" "$data/icons/$icon"
done
refresh
echo "mfgui is installed; look for it among your programs, or type: $programs/mfgui"
echo "To remove it: $place/install.sh --remove"
