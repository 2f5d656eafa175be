#!/usr/bin/env bash
# One command for a lent graphics card: train, evaluate, pack. At most ten minutes, results under 64 MB.
#
#   experiments/gpu.sh [OUT]              eight minutes of training of `nano` on what is there
#   MINIATURE=1 experiments/gpu.sh [OUT]  the same in a minute on a processor, to see that it works
#
# What decides the run can be given as variables: PRESET, KINDS, LANGUAGES, CYCLES, MINUTES, STEPS, ROWS, ROW_TOKENS, TASKS, RATE, SEED.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${PYTHON:-.venv/bin/python}
out=$(realpath -m "${1:-${OUT:-runs/gpu}}")
if [ -n "${MINIATURE:-}" ]; then # Of everything a little
    : "${STEPS:=4}" "${TASKS:=400}" "${ROWS:=4}" "${ROW_TOKENS:=128}" "${LANGUAGES:=python}" "${KINDS:=generate,execute}" "${HELD_OUT:=2}"
fi
export PRESET="${PRESET:-nano}" KINDS="${KINDS:-generate,edit,repair,predict_output,execute,tool}" LANGUAGES="${LANGUAGES:-}" CYCLES="${CYCLES:-}"
export STEPS="${STEPS:-0}" MINUTES="${MINUTES:-8}" ROWS="${ROWS:-128}" ROW_TOKENS="${ROW_TOKENS:-256}" TASKS="${TASKS:-400000}" RATE="${RATE:-0.01}"
export SEED="${SEED:-0}" HELD_OUT="${HELD_OUT:-20}" OUT="$out"
mkdir -p "$out"
{ nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv,noheader 2>/dev/null || echo "no graphics card"; uname -m; nproc; } > "$out/machine.txt"

"$python" experiments/gpu_run.py

# What is worth carrying home: the model, the curves, the verdicts. No data, no checkpoints.
cd "$out"
tar -czf results.tar.gz machine.txt results.json run/metrics.jsonl run/dashboard.html run/data.json run/model evaluation/verdicts.jsonl evaluation/attempts.jsonl
size=$(stat -c %s results.tar.gz)
echo "$out/results.tar.gz: $((size / 1024)) KiB"
[ "$size" -lt $((64 * 1024 * 1024)) ] || { echo "more than 64 MB"; exit 1; }
