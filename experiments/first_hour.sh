#!/usr/bin/env bash
# Walks the first hour of four newcomers, each on a bare Debian machine of their own (debootstrap; root of a private mount and process namespace).
#
#     experiments/first_hour.sh [--bind PATH]... [--make TARGET] [--demo OPTIONS] [--suite NAME] FOLDER [SCENARIO]...
#
# nothing     root, with git alone: what is missing comes by apt
# plain       an ordinary user with Python and make, no compilers, no bubblewrap, a path with blanks
# compilers   an ordinary user with the compilers, no bubblewrap, under /tmp
# everything  root, with all that the tests use, started a second time
#
# Prints each one's output and, at the end, how it ended and after how many seconds. FOLDER (about 4 GB a scenario) keeps the machines; --bind shows
# a path of this machine there (package caches, certificates); --make test runs the tests instead of the demo.
set -euo pipefail
binds=() suite=bookworm demo="--minutes 1" target=demo
while [ $# -gt 0 ]; do
  case $1 in
    --bind) binds+=("$2"); shift 2;;
    --suite) suite=$2; shift 2;;
    --demo) demo=$2; shift 2;;
    --make) target=$2; shift 2;;
    --*) echo "no such option: $1" >&2; exit 2;;
    *) break;;
  esac
done
[ $# -gt 0 ] || { echo "usage: experiments/first_hour.sh [--bind PATH]... [--make TARGET] [--demo OPTIONS] FOLDER [SCENARIO]..." >&2; exit 2; }
[ "$(id -u)" = 0 ] || { echo "only root can make machines of this kind" >&2; exit 2; }
command -v debootstrap >/dev/null || { echo "debootstrap is missing: apt install debootstrap" >&2; exit 2; }
mkdir -p "$1"; folder=$(cd "$1" && pwd); shift
scenarios=("$@"); [ $# -gt 0 ] || scenarios=(nothing plain compilers everything)
project=$(cd "$(dirname "$0")/.." && pwd)
compilers="g++ default-jdk-headless nodejs rustc golang-go"

inside() { # inside MACHINE USER COMMAND: the machine's folder as root, so that programs there can make namespaces of their own
  unshare --mount --pid --fork --kill-child bash -c '
    set -euo pipefail
    root=$0 user=$1 command=$2; shift 2
    mount --make-rprivate /
    mount --bind "$root" "$root"; cd "$root"
    mount -t proc proc proc; mount --rbind /dev dev; mount --rbind /sys sys
    for path; do
      if [ -d "$path" ]; then mkdir -p ".$path"; else mkdir -p ".$(dirname "$path")"; touch ".$path"; fi
      mount --bind "$path" ".$path"
    done
    cp /etc/resolv.conf etc/resolv.conf
    mkdir -p old; pivot_root . old; cd /; umount -l /old; rmdir /old
    home=$(getent passwd "$user" | cut -d: -f6)
    keep=(); for name in $(compgen -e | grep -E "^(PIP_|npm_config_|SSL_CERT_|NODE_EXTRA_|https?_proxy|no_proxy)"); do keep+=("$name=${!name}"); done
    exec setpriv --reuid "$user" --regid "$user" --init-groups env -i "${keep[@]}" HOME="$home" USER="$user" \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin bash -c "$command"
  ' "$1" "$2" "$3" ${binds[@]+"${binds[@]}"}
}

if [ ! -e "$folder/bare/etc/debian_version" ]; then debootstrap --variant=minbase --include=ca-certificates,git "$suite" "$folder/bare" >"$folder/debootstrap.log"; fi
results=()
for scenario in "${scenarios[@]}"; do
  machine=$folder/$scenario user=root place=/root/hrm-codegen packages=""
  case $scenario in
    nothing) ;;
    plain) user=ann place="/home/ann/my work/hrm codegen" packages="python3 python3-venv make";;
    compilers) user=ann place=/tmp/hrm-codegen packages="python3 python3-venv make $compilers";;
    everything) packages="python3 python3-venv make $compilers bubblewrap npm cargo cmake junit5 libassertj-core-java libbyte-buddy-java catch2";;
    *) echo "no such scenario: $scenario" >&2; exit 2;;
  esac
  echo "--- $scenario"
  if [ ! -e "$machine/prepared" ]; then
    rm -rf "$machine"; cp -a "$folder/bare" "$machine"
    inside "$machine" root "useradd --create-home ann; apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages" >"$folder/$scenario.apt.log" 2>&1
    mkdir -p "$machine$(dirname "$place")"
    git clone -q "$project" "$machine$place"
    inside "$machine" root "chown -R $user '$(dirname "$place")'; chmod 1777 /tmp"
    touch "$machine/prepared"
  fi
  run="make $target DEMO='$demo'"; [ "$scenario" != nothing ] || run=".ci/tools $target && $run"
  began=$SECONDS status=0
  inside "$machine" "$user" "cd '$place' && $run" || status=$?
  results+=("$scenario: exit $status after $((SECONDS - began)) s")
done
printf '%s\n' "${results[@]}"
