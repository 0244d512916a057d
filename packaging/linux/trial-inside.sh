#!/bin/bash
# The part of trial.sh that runs inside the bare system: install, start, train, open by type, remove without a trace.
set -euo pipefail
export LC_ALL=C.UTF-8

say() { echo "   $*"; }
fail() {
    echo "   FAILED: $*" >&2
    cat /tmp/window.log >&2 2>/dev/null || true
    exit 1
}
now() { date +%s.%N; }
since() { echo "$(now) - $1" | awk '{ printf "%.1f", $1 - $3 }'; }
installed() { find / -xdev \( -path /proc -o -path /dev -o -path /tmp -o -path /var/log -o -path /home \) -prune -o \
    \( -type f -o -type l \) -print | sort; }

if timeout 5 bash -c 'exec 3<>/dev/tcp/1.1.1.1/53' 2>/dev/null; then fail "there is a network"; fi
useradd --create-home person
installed >/tmp/before

began=$(now)
dpkg -i /tmp/mfgui.deb >/tmp/dpkg.log 2>&1 || { cat /tmp/dpkg.log; fail "dpkg -i"; }
say "installed in $(since "$began") s, $(du -sm /usr/lib/mfgui | cut -f1) MiB"

libraries=/usr/lib/mfgui/_internal:/usr/lib/mfgui/_internal/pillow.libs:/usr/lib/mfgui/_internal/numpy.libs
missing=$(find /usr/lib/mfgui -name '*.so*' -type f -print0 | LD_LIBRARY_PATH=$libraries xargs -0 ldd 2>/dev/null |
    grep 'not found' | grep -v 'libtbb\|libcups' | sort -u || true)
[ -z "$missing" ] || fail "not on this system: $missing" # (optional: TBB for numba, which mfgui does not use; CUPS for printing)

# Whatever comes next is done by a person without rights.
cat >/tmp/person.sh <<'PERSON'
set -euo pipefail
cd
export LC_ALL=C.UTF-8 XDG_CURRENT_DESKTOP=GNOME
say() { echo "   $*"; }
window() { xdotool search --onlyvisible --name "$1" 2>/dev/null | head -1 || true; }
wait_for() {
    local n
    for n in $(seq 1 600); do
        [ -n "$(window "$1")" ] && return 0
        sleep 0.05
    done
    return 1
}
since() { echo "$(date +%s.%N) $1" | awk '{ printf "%.1f", $1 - $2 }'; }
close() {
    local n
    pkill -INT -u "$(id -u)" -x mfgui || true
    for n in $(seq 1 200); do pgrep -u "$(id -u)" -x mfgui >/dev/null || return 0; sleep 0.1; done
    return 1
}

mfgui --version
began=$(date +%s.%N)
QT_QPA_PLATFORM=offscreen mfgui --self-test >self-test.txt || { cat self-test.txt; exit 1; }
tail -1 self-test.txt | sed 's/^/   self-test: /'

Xvfb :77 -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
export DISPLAY=:77
for n in $(seq 1 100); do xdpyinfo >/dev/null 2>&1 && break; sleep 0.1; done

# By its desktop entry, as a menu does.
began=$(date +%s.%N)
(gio launch /usr/share/applications/mfgui.desktop >/tmp/window.log 2>&1 || true) &
wait_for '^mfgui' || { cat /tmp/window.log; echo "no window by the desktop entry"; exit 1; }
say "window by its desktop entry after $(since "$began") s"
sleep 2
import -window root /tmp/window.png
close || { echo "the window does not close"; exit 1; }

# The demo learnt, nothing compiled.
began=$(date +%s.%N)
mfgui train --demo --method adam --output "$HOME/demo.mfgui" >train.txt 2>&1 || { cat train.txt; exit 1; }
say "demo trained in $(since "$began") s: $(grep 'best epoch' train.txt)"
compiled=$(find "$HOME/.cache/mfgui/kernels" -type f 2>/dev/null | wc -l)
say "kernels compiled here: $compiled"

# A model file by its type.
type=$(xdg-mime query filetype "$HOME/demo.mfgui")
[ "$type" = application/x-mfgui-model ] || { echo "demo.mfgui is of type $type"; exit 1; }
handler=$(xdg-mime query default "$type")
[ "$handler" = mfgui.desktop ] || { echo "$type is opened by '$handler'"; exit 1; }
xdg-mime query default inode/directory | sed 's/^/   folders are opened by: /' || true
grep -q 'inode/directory=.*mfgui.desktop' /usr/share/applications/mimeinfo.cache || { echo "no Open with for folders"; exit 1; }
opens() { # FILE, what it is, the picture's name
    local began
    began=$(date +%s.%N)
    (gio open "$1" >/tmp/window.log 2>&1 || true) &
    wait_for 'Demo' || { cat /tmp/window.log; import -window root /tmp/failed.png; echo "the $2 was not opened"; exit 1; }
    say "$2 opened by its type after $(since "$began") s"
    sleep 3
    import -window root "/tmp/$3.png"
    close || { echo "the window does not close"; exit 1; }
}
opens "$HOME/demo.mfgui" "model file" model
if [ -e /tmp/screen.mfgui ]; then # saved on another machine
    cp /tmp/screen.mfgui "$HOME/screen.mfgui"
    opens "$HOME/screen.mfgui" "saved screen" screen
fi
PERSON
chmod 755 /tmp/person.sh
touch /tmp/window.log
chmod 666 /tmp/window.log
su person -c 'bash /tmp/person.sh' || fail "what a person does"

dpkg --purge mfgui >/tmp/dpkg.log 2>&1 || { cat /tmp/dpkg.log; fail "dpkg --purge"; }
installed >/tmp/after
left=$(comm -13 /tmp/before /tmp/after | grep -v '^/var/lib/dpkg\|^/var/cache\|/mimeinfo.cache$\|^/usr/share/mime/\|^/etc/.*-$' || true)
[ -z "$left" ] || fail "left behind: $left"
[ -f ~person/demo.mfgui ] || fail "the person's model is gone"
[ -d ~person/.local/share/mfgui ] || fail "the person's data is gone"
say "removed without a trace; the person's own files are still there"
