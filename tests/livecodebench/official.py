"""Grades cases with the official grader: `python official.py CHECKOUT CASES OUT WORKERS`, where CASES is a JSON
list of {"code", "inputs", "outputs", "name", "timeout"}.

OUT receives {"verdicts": [[results, metadata], ...], "seconds": ...}. The checkout is never part of this repository.
"""
import json
import sys
import time


def main() -> None:
    checkout, cases, out, workers = sys.argv[1:5]
    sys.path.insert(0, checkout)
    from lcb_runner.evaluation.compute_code_generation_metrics import evaluate_generations
    cases = json.load(open(cases))
    verdicts, began = [None] * len(cases), time.time()
    for timeout in sorted({case["timeout"] for case in cases}):
        chosen = [i for i, case in enumerate(cases) if case["timeout"] == timeout]
        samples = [
            {
                "input_output": json.dumps(
                    {"inputs": cases[i]["inputs"], "outputs": cases[i]["outputs"], "fn_name": cases[i]["name"]}
                )
            }
            for i in chosen
        ]
        results, metadata = evaluate_generations(
            samples, [[cases[i]["code"]] for i in chosen], num_process_evaluate=int(workers), timeout=timeout
        )
        for position, i in enumerate(chosen): verdicts[i] = [results[position][0], metadata[position][0]]
    json.dump({"verdicts": verdicts, "seconds": time.time() - began}, open(out, "w"), default=repr)


if __name__ == "__main__": main()
