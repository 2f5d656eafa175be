#!/usr/bin/env bash
# Packages of Debian or Ubuntu with which all but five of Polyglot's 225 exercises can be judged. Run as root.
# The five: dnd-character in Go wants Go 1.21, hangman in Java RxJava 2, mazy-mice in Java a newer AssertJ, poker in Rust the crate counter, and robot-name's example in Rust an old rand.
set -euo pipefail
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  bubblewrap g++ golang-go openjdk-17-jdk-headless nodejs npm rustc cargo \
  junit5 libassertj-core-java libbyte-buddy-java libandroid-json-org-java \
  libboost-date-time-dev libtbb-dev catch2 \
  librust-anyhow-dev librust-rand-dev librust-time-dev librust-itertools-dev librust-permutohedron-dev librust-num-bigint-dev librust-num-traits-dev librust-thiserror-dev \
  librust-regex-dev librust-aho-corasick-dev
