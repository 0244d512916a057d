#!/bin/bash
# Tries the .deb as people meet it, in bare Debian systems without a network. Run as root on Debian:
#   packaging/linux/trial.sh dist/mfgui_VERSION-1_amd64.deb [SUITE…]      (bookworm trixie)
# TRIAL_SCREEN may name a screen of the demo that was saved elsewhere ("Save What Is on Screen"): it is opened too.
# Each system is made once by debootstrap, with what the package depends on, a screen of its own (Xvfb) and the tools of
# a desktop; the trial runs in a copy of it that has no network, and is removed.
set -euo pipefail

package=$(realpath "$1")
shift
suites=("$@")
[ ${#suites[@]} -gt 0 ] || suites=(bookworm trixie)
systems=${TRIAL_SYSTEMS:-/var/tmp/mfgui-trial}
here=$(cd "$(dirname "$0")" && pwd)
# What a desktop has; xdotool and imagemagick look at the window.
desktop=xvfb,xauth,xdotool,imagemagick,desktop-file-utils,shared-mime-info,xdg-utils,libglib2.0-bin,fonts-dejavu-core,x11-utils,procps

depends=$(dpkg-deb -f "$package" Depends | sed 's/ ([^)]*)//g; s/ //g')

for suite in "${suites[@]}"; do
    base=$systems/$suite
    if [ ! -e "$base/made" ]; then
        rm -rf "$base"
        mkdir -p "$base"
        echo "Making a bare Debian $suite …"
        debootstrap --variant=minbase "$suite" "$base/root" ${TRIAL_MIRROR:+"$TRIAL_MIRROR"} >"$base/debootstrap.log"
        cp /etc/resolv.conf "$base/root/etc/resolv.conf"
        for settings in /etc/apt/apt.conf.d/*; do # a proxy, if this machine has one
            if grep -qi proxy "$settings" 2>/dev/null; then cp "$settings" "$base/root/etc/apt/apt.conf.d/"; fi
        done
        chroot "$base/root" sh -c "apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install \
            --no-install-recommends ${desktop//,/ } ${depends//,/ }" >"$base/apt.log" 2>&1
        touch "$base/made"
    fi
    root=$(mktemp -d /var/tmp/mfgui-trial-XXXXXX)
    cp -a "$base/root/." "$root/"
    cp "$package" "$root/tmp/mfgui.deb"
    cp "$here/trial-inside.sh" "$root/tmp/"
    [ -z "${TRIAL_SCREEN:-}" ] || cp "$TRIAL_SCREEN" "$root/tmp/screen.mfgui"
    echo "== Debian $suite"
    status=0
    # A network with nothing in it but itself.
    # shellcheck disable=SC2016
    unshare --net --mount --pid --fork bash -c '
        ip link set lo up 2>/dev/null || true
        mount -t proc proc "$1/proc"
        mount --rbind /dev "$1/dev"
        exec chroot "$1" bash /tmp/trial-inside.sh
    ' trial "$root" || status=$?
    mkdir -p "$systems/pictures"
    for picture in "$root"/tmp/*.png; do
        [ -e "$picture" ] && cp "$picture" "$systems/pictures/$suite-$(basename "$picture")"
    done
    rm -rf "$root"
    [ $status = 0 ] || { echo "Debian $suite: FAILED"; exit 1; }
done
echo "passed on ${suites[*]}; pictures of the windows are in $systems/pictures"
