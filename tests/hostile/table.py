"""Which hostile programs there are: every kind of attack, in every language, on every grader; a cell without a program says why.

    python tests/hostile/table.py    how many there are

A program is a file below `tests/hostile`; its first line says the trick. For Polyglot, further files of the same attempt follow behind lines `@@@ path`;
for its suites, `@@@ test` and `@@@ reference` stand before a test file of the program's own and a solution that is trusted.
More stand where they are compared with the official grader: `TRICKS` in tests/test_livecodebench.py, `CHEATS` in tests/livecodebench/cases.py; and
the limits of programs, each passed in the least visible way, in `LEAST_VISIBLE` in tests/test_execution.py.
"""
from __future__ import annotations

import zlib
from pathlib import Path

HOSTILE = Path(__file__).resolve().parent
KINDS = {
    "escape": "reads, writes or reaches what is outside: by names, links, sockets, FIFOs, /proc, the kernel",
    "hang": "never ends, or lets those wait who read its output, build it or compile for it",
    "false_pass": "passes without solving: leaves early, forges a report, reads what is expected, changes the comparison or the runner",
    "ends_the_run": "stops the evaluation of all: numbers of 5,000 digits, deep nesting, odd names and letters, folders in folders",
    "left_out": "wants what is not there, or asks to be skipped, so that it does not count",
    "limits": "takes more memory, disk, output or processes than it may, in the least visible way",
    "neighbours": "leaves files, processes and settings for the next attempt, and looks for those of the last",
    "build": "does its work while it is built, parsed or started: includes, macros, templates, scripts, processors, settings, own test files"}


class Empty(str):
    "Why a cell has no program."


# Of compiled languages: the rest of what a program does, the rows of the grader `programs` do in the same language
BUILT = dict.fromkeys(KINDS, Empty("built and run like the programs of the grader `programs`, whose rows hold this kind"))
# Of suites that run in another process than the solution: what else a program does, the rows of the grader `polyglot` do
APART = dict.fromkeys(KINDS, Empty("run beside its tests first, like the programs of the grader `polyglot`, whose rows hold this kind"))
# Of values that a function returns to LiveCodeBench: what else it does, the rows of its programs do
RETURNED = dict.fromkeys(KINDS, Empty("run like the programs of the grader `livecodebench`, whose rows hold this kind"))
# Of repositories: their commands run in one and the same way, whatever the language
ANY = dict.fromkeys(KINDS, Empty("run in the same sandbox, with the same limits, as the repository in Python, whose row holds this kind"))
CELLS: dict[tuple[str, str], dict[str, str]] = { # Grader and language, kind, names of programs
    ("programs", "cpp"): {
        "escape": "modes_of_devices raw_calls read_outside",
        "hang": "closes_everything hang_on_its_own_output stop_itself",
        "false_pass": "exit_before_main exit_codes_of_signals own_main print_after_main throws_in_a_destructor",
        "ends_the_run": "dumps_core half_letters stack_overflow",
        "left_out": "wish_for_a_library",
        "limits": "endless_output fork_bomb memory_bomb tables_of_pages",
        "neighbours": "forks_twice state_for_the_next",
        "build": """assemble_outside dependency_on_the_outside include_environment include_itself include_outside include_what_never_ends line_of_another_file macro_bomb
            interpreter_of_its_own object_bomb template_bomb""",
    },
    ("programs", "go"): {
        "escape": "modes_of_devices names_without_a_file raw_calls read_outside signals_everybody way_back_through_proc",
        "hang": "deadlock ignore_signals stop_itself",
        "false_pass": "becomes_another_program exit_zero lines_in_place_of_main",
        "ends_the_run": "half_letters stack_overflow",
        "left_out": "wish_for_a_module",
        "limits": "endless_output fork_bomb memory_bomb tables_of_pages thread_bomb",
        "neighbours": "state_for_the_next",
        "build": "dynamic_import embed_outside generate_and_link generic_bomb huge_array import_outside use_c",
    },
    ("programs", "java"): {
        "escape": "kills_all_it_sees modes_of_devices read_outside sockets_by_name way_back_through_proc",
        "hang": "hang_when_it_ends shutdown_without_end",
        "false_pass": "exit_zero halt own_main patch_the_printer print_at_exit",
        "ends_the_run": "half_letters stack_overflow",
        "left_out": "wish_for_a_library",
        "limits": "endless_output fork_bomb memory_bomb memory_outside_heap thread_bomb",
        "neighbours": "forks_twice state_for_the_next",
        "build": "compiler_stack compiler_time letters_by_number platform_class",
    },
    ("programs", "javascript"): {
        "escape": "debugger_of_its_own kill_others modes_of_devices network read_outside way_back_through_proc",
        "hang": "closes_everything endless_loop stop_itself waits_for_itself",
        "false_pass": "code_in_exit_handlers exit_zero patch_the_printer print_at_exit replace_the_loader",
        "ends_the_run": "half_letters stack_overflow",
        "left_out": "wish_for_a_package",
        "limits": "buffer_bomb endless_output fork_bomb line_of_two_gigabytes memory_bomb thread_bomb",
        "neighbours": "daemon state_for_the_next",
        "build": "parser_bomb",
    },
    ("programs", "python"): {
        "escape": """become_root change_the_clock delete_outside devices gains_priority hard_links_outside kernel_settings kill_others links
            look_around memory_of_others modes_of_devices named_socket namespaces network read_outside trace way_back_through_proc""",
        "hang": """close_output closes_everything descriptors_in_flight flags_of_its_pipes hang_on_a_pipe_with_a_name hang_on_its_own_output ignore_signals
            listen_to_its_folder stop_itself wait_for_input""",
        "false_pass": """exit_in_call exit_zero find_expected leaves_in_exit_handlers patch_the_printer print_at_exit replace_the_main_file run_from_memory""",
        "ends_the_run": "half_letters names_of_255_bytes nested_folders nulls_and_colours number_of_many_digits segmentation_fault terminal_escapes",
        "left_out": "wish_for_a_package",
        "limits": """attributes_without_end disk_bomb endless_errors endless_output fifty_megabytes file_bomb fork_bomb hole_of_a_terabyte
            huge_environment huge_pages line_of_two_gigabytes locks_of_open_files memory_bomb memory_family memory_files
            name_that_forges_its_status stack_of_threads thread_bomb too_many_lines""",
        "neighbours": "daemon hints_on_files leases state_for_the_next",
        "build": "codec_of_its_own parser_bomb starts_with_the_interpreter",
    },
    ("programs", "rust"): {
        "escape": "modes_of_devices raw_calls read_outside way_back_through_proc",
        "hang": "hang_on_its_own_output stop_itself",
        "false_pass": "before_main exit_zero leaves_in_exit_handlers",
        "ends_the_run": "abort half_letters stack_overflow",
        "left_out": "wish_for_a_crate",
        "limits": "endless_output fork_bomb memory_bomb thread_bomb",
        "neighbours": "forks_twice state_for_the_next",
        "build": "endless_constant include_environment include_outside link_outside macro_bomb module_by_path",
    },
    ("polyglot", "cpp"): {
        "escape": "reach_outside",
        "hang": "never_ends stop_itself",
        "false_pass": """always_equal answers_on_every_descriptor code_before_main convertible digraphs equal_with_a_comment inner_macro leave
            leave_in_call leave_when_destroyed line_ends listener own_exit own_main own_require report_of_its_own""",
        "ends_the_run": "names report_nested report_of_digits report_of_one_name",
        "left_out": "no_test_cases wish",
        "limits": "endless_report take_everything",
        "neighbours": "state_for_the_next",
        "build": "build_of_its_own embed_the_tests include_bomb include_by_macro include_the_tests line_of_another_file template_bomb brings_tests",
    },
    ("polyglot", "go"): {
        "escape": "reach_outside",
        "hang": "never_ends stop_itself",
        "false_pass": """answers_on_every_descriptor between_runner_and_output code_of_the_caller fake_report leave leave_in_call leave_when_a_test_fails
            link_to_the_runner overwrite_the_code own_main own_test_main read_expected read_through_template source_of_the_caller""",
        "ends_the_run": "names report_nested report_of_digits report_of_one_name",
        "left_out": "no_tests_wanted wish",
        "limits": "endless_report take_everything",
        "neighbours": "state_for_the_next",
        "build": "build_of_its_own generic_bomb package_of_the_library brings_tests",
    },
    ("polyglot", "java"): {
        "escape": "kills_all_it_sees reach_outside",
        "hang": "never_ends",
        "false_pass": """always_equal bytecode_of_the_tests comparable escaped_equals extensions_everywhere leave leave_hard native_stack output_of_its_own own_assertions
            patch_the_comparison read_expected secret_in_the_heap""",
        "ends_the_run": "long_class_name names names_of_the_runner report_nested",
        "left_out": "aborted wish",
        "limits": "endless_report take_everything",
        "neighbours": "forks_twice state_for_the_next",
        "build": "annotation_processor compiler_time deep_brackets module_of_its_own see_the_tests brings_tests",
    },
    ("polyglot", "javascript"): {
        "escape": "reach_outside",
        "hang": "clock_of_its_own map_from_input million_empty_lines never_ends retry_without_end stop_itself",
        "false_pass": """answers_on_every_descriptor anything borrowed_constructor built_wildcard empty_tests errors_never_kept extend_expect
            extend_spelled_apart leave leave_by_another_name leave_hard line_of_the_caller matchers_by_symbol overwrite_the_tests own_wildcard
            patch_expect patch_identity patch_test primitive read_expected same_value state_of_the_runner""",
        "ends_the_run": "names report_nested",
        "left_out": "wish",
        "limits": "endless_report take_everything",
        "neighbours": "state_for_the_next",
        "build": "deep_brackets map_from_system parser_bomb plugin_of_its_own scripts_of_its_own brings_tests",
    },
    ("polyglot", "python"): {
        "escape": "kill_the_harness reach_outside trace_the_runner",
        "hang": "million_empty_lines never_ends stop_itself",
        "false_pass": """always_equal always_equal_number anything_of_the_library constants_in_the_heap constants_of_the_caller delete_the_tests
            empty_the_tests equal_number_spelled_apart equality_of_the_library exit_of_the_runner find_the_word forks_and_answers_twice leave leave_at_exit
            leave_hard loader_reads_tests overwrite_the_tests patch_assertions patch_reports patch_the_call patch_through_a_module
            read_expected read_through_io records_in_the_heap report_on_every_descriptor run_nothing subclasses_of_object wrap_each_test""",
        "ends_the_run": "names report_nested report_of_digits report_of_half_letters report_of_one_name",
        "left_out": "expect_failure skip_each_test skip_the_module wish",
        "limits": "endless_report take_everything",
        "neighbours": "state_for_the_next",
        "build": "library_of_its_own parser_bomb plugin_of_its_own brings_tests",
    },
    ("polyglot", "rust"): {
        "escape": "reach_outside",
        "hang": "leave_from_a_thread never_ends stop_itself",
        "false_pass": """always_equal answers_on_every_descriptor before_main equal_by_macro fake_lines good_ending hook leave memory_compared own_macro
            own_write read_through_a_group text_of_the_program""",
        "ends_the_run": "names report_nested report_of_many_lines",
        "left_out": "wish",
        "limits": "endless_report take_everything",
        "neighbours": "state_for_the_next",
        "build": "attributes_of_the_crate build_named_in_the_manifest build_script embed_by_macro include_spelled_apart include_the_tests macro_bomb brings_tests",
    },
    ("suites", "javascript"): {
        **APART,
        "false_pass": """answers_after_its_exit array_of_its_own calls_back_without_end expected_of_its_own function_by_a_name held_back_in_a_call
            hooks_of_the_process matcher_for_a_result message_that_changes methods_of_texts module_loader never_calls_back patched_json
            promise_of_everything prototype_pollution proxy_for_everything rejects_what_is_no_error texts_of_its_own worker_on_the_channel""",
        "ends_the_run": "deep_and_huge keys_that_break_proxies look_without_end",
    },
    ("suites", "python"): {
        **APART,
        "false_pass": """answers_after_its_exit contains_everything ends_loops_early equal_to_everything errors_that_skip forged_frames
            handles_of_others held_back_by_with held_back_in_a_call methods_of_texts operators_of_its_own patched_codec text_of_its_own
            thread_on_the_channel""",
        "ends_the_run": "deep_and_huge keys_with_one_hash many_digits",
    },
    ("livecodebench", "python"): {
        "escape": "descriptors_of_the_server reach_outside",
        "hang": "hang_on_its_own_output ignores_signals stops_its_family",
        "false_pass": "child_in_the_server thread_after_the_end",
        "ends_the_run": "half_letters nested_answer number_of_many_digits thousand_nested_folders",
        "left_out": "asks_to_be_left_out wish_for_a_package",
        "limits": "memory_without_a_name",
        "neighbours": "limits_of_the_server notes_on_folders priority_of_the_server state_for_the_next",
        "build": "parser_bomb starts_with_the_interpreter",
    },
    ("functions", "python"): {
        **RETURNED,
        "hang": "data_without_end fraction_of_many_digits keys_with_one_hash",
        "false_pass": "numbers_of_its_own parts_by_methods reduces_to_a_call",
        "ends_the_run": "odd_messages",
        "limits": "array_that_grows objects_that_grow",
    },
    ("humaneval", "python"): {
        "escape": "descriptors_of_others inherited_descriptors memory_of_others modes_of_devices problems_on_the_disk reach_outside trace",
        "hang": "closes_everything half_an_answer ignores_signals never_ends never_loads stop_itself takes_back_its_answer",
        "false_pass": """answers_ahead answers_to_the_last changes_arguments child_answers equal_list equal_number equal_text equal_to_everything errors_of_the_judge forged_verdict frames good_ending heap leave leave_at_exit leave_hard leave_while_loaded lies_about_its_class memory_of_its_own own_check own_encoder patch_builtins thread_answers unknown_letter unpickles verdict_at_the_start writes_over_the_modules""",
        "ends_the_run": """changes_while_told deep_answer error_of_a_megabyte frame_of_four_gigabytes half_letters keys_that_cannot_be keys_that_collide loop_in_a_value names_of_control_errors no_text number_of_many_digits stack_overflow""",
        "left_out": "skips_itself wish_for_a_package",
        "limits": "endless_iterator endless_output fork_bomb memory_bomb",
        "neighbours": "daemon state_for_the_next",
        "build": "breaks_the_text codec_of_its_own parser_bomb",
    },
    ("multipl_e", "javascript"): {
        "escape": "files_and_descriptors memory_of_others modes_of_devices reach_outside",
        "hang": "never_ends",
        "false_pass": """answers_ahead equal_to_everything errors_of_the_judge forged_verdict hooks_at_exit leave leave_while_loaded own_test
            patch_assert patch_the_modules prototype_of_the_other_side values_by_getter values_by_proxy""",
        "ends_the_run": "deep_answer half_letters huge_answer",
        "left_out": "wish_for_a_package",
        "limits": "memory_bomb",
        "neighbours": "state_for_the_next",
        "build": "breaks_the_text",
    },
    ("multipl_e", "cpp"): {
        **BUILT,
        "false_pass": "answers_on_every_descriptor equal_to_everything memory_of_its_own other_printers",
        "ends_the_run": "fraction_of_many_digits keys_with_one_hash",
    },
    ("multipl_e", "go"): {
        **BUILT,
        "false_pass": "answers_on_every_descriptor files_and_memory value_that_prints_itself",
    },
    ("multipl_e", "java"): {
        **BUILT,
        "false_pass": "leave own_printer patches_by_reflection",
    },
    ("multipl_e", "rust"): {
        **BUILT,
        "false_pass": "answers_on_every_descriptor leave own_printers",
    },
    ("repositories", "python"): {
        "escape": "reach_outside",
        "hang": "time_bomb",
        "false_pass": """always_equal equal_number expected_of_the_caller filters_the_report forgives_what_names_it plugin_in_memory reports_in_the_heap
            restarts_on_other_tests swaps_the_tests""",
        "ends_the_run": "file_and_folder kills_its_parents million_lines tests_without_end",
        "left_out": "skips_itself",
        "limits": "memory_bomb",
        "neighbours": "daemon state_for_the_next",
        "build": "settings_everywhere",
    },
    ("repositories", "javascript"): {
        **ANY,
        "false_pass": "hooks_at_exit module_loader number_by_conversion patches_assert rewrites_lines writes_to_the_runner",
        "ends_the_run": "kills_the_runner",
        "build": "settings_everywhere",
    },
    ("repositories", "go"): {
        **ANY,
        "hang": "event_and_wait",
        "false_pass": "ends_its_goroutine filters_the_report framed_lines link_to_the_runner",
        "build": "code_in_c lines_of_the_tests work_of_its_own",
    },
    ("repositories", "rust"): {
        **ANY,
        "false_pass": "always_equal filters_the_report hook_for_panics own_assertions",
        "left_out": "attribute_before_the_tests macro_of_the_tests not_for_tests swallows_the_tests text_of_the_tests",
        "build": "settings_everywhere",
    },
    ("repositories", "java"): {
        **ANY,
        "false_pass": "hook_at_the_end report_after_the_end report_that_stays",
        "ends_the_run": "bomb_of_entities interrupts_everybody suites_in_suites",
        "left_out": "aborts_its_test",
        "build": "services_and_settings",
    },
    ("repositories", "cpp"): {
        **ANY,
        "false_pass": "leaves_at_exit leaves_when_destroyed line_of_a_child rewrites_the_list start_of_its_own",
        "build": "includes_the_test presets_and_headers",
    },
    ("repositories", "own"): { # In C++, a program that prints what its tests say
        **ANY,
        "false_pass": "filters_the_report own_printf own_stream",
    },
    ("commands", "shell"): {
        "escape": "devices kill links network read_outside remove_everything substitution way_through_proc write_outside",
        "hang": "hang_on_a_pipe hang_on_its_own_output ignore_signals wait",
        "false_pass": "exit_of_another forged_word leave_early",
        "ends_the_run": "deep_folders digits locked_folder long_name odd_letters quotes",
        "left_out": "not_for_this_machine wish_for_a_tool",
        "limits": "endless_output fill fork_bomb small_files threads",
        "neighbours": "background holds_files state_for_the_next",
        "build": "compiler start_files",
    },
    ("environment", "shell"): {
        "left_out": Empty("an environment gives no verdict, so nothing can be left out of a score"),
        "build": Empty("nothing is built before a command runs: a compiler is a program like others there"),
        "escape": "devices links_out second_names socket_and_pipes swaps_names way_through_proc",
        "hang": "grows_while_read hang_on_its_own_output never_ends pipe_for_a_file",
        "false_pass": "tools_of_its_own",
        "ends_the_run": "longest_names nested_folders odd_names",
        "limits": "attributes endless_output fills_its_folder holes many_processes small_files",
        "neighbours": "holds_files process_that_stays state_for_the_next",
    },
}


def programs() -> list[tuple[str, str, str, Path]]: # In the order of the table
    "Grader, language, kind and file of every program that the table names."
    return [(grader, language, kind, find(grader, language, name)) for (grader, language), row in CELLS.items() for kind, names in row.items()
            if not isinstance(names, Empty) for name in names.split()]


def find(grader: str, language: str, name: str) -> Path: # Raises LookupError if there is none, or more than one
    "The file of a program."
    folder = HOSTILE / {"programs": language, "polyglot": f"polyglot/{language}", "multipl_e": f"multipl_e/{language}", "suites": f"suites/{language}", "repositories": f"repositories/{language}"}.get(grader, grader)
    found = list(folder.glob(f"{name}.*"))
    if len(found) != 1: raise LookupError(f"the table names {name} for {grader} in {language}, and {len(found)} files are called so")
    return found[0]


def kind(path: Path) -> str: # '' if the table does not name it
    "Which kind of attack a program is."
    return next((kind for _, _, kind, place in programs() if place == path), "")


def gaps() -> list[str]:
    "Cells with neither a program nor a reason."
    return [f"{grader}, {language}: {kind}" for (grader, language), row in CELLS.items() for kind in KINDS if not row.get(kind, "").strip()]


def files() -> list[Path]:
    "All hostile programs on the disk; those that begin with _ are honest."
    return sorted(p for p in HOSTILE.rglob("*.*") if p.is_file() and not p.name.startswith("_") and p.suffix != ".pyc" and p != Path(__file__).resolve())


def fast(path: Path) -> bool:
    "Whether a program belongs to the third that `make test` runs: decided by its name, so that it never changes; what says that it is slow does not."
    return zlib.crc32(path.relative_to(HOSTILE).as_posix().encode()) % 3 == 0 and " slow: " not in path.read_text(encoding="utf-8")


def expected(path: Path) -> list[str]: # Empty if it does not say
    "Which verdicts are right for a program; never `passed`."
    lines = (line for line in path.read_text(encoding="utf-8").splitlines()[:4] if " expect: " in line)
    return next(lines, " expect: ").split(" expect: ")[1].split()


def attempt_files(text: str, solution: str) -> dict[str, str]: # Path to text
    "The files of an attempt at an exercise: the solution, and what stands behind lines `@@@ path`."
    first, *others = text.split("\n@@@ ")
    return {solution: first + "\n", **{name: body for name, body in (other.split("\n", 1) for other in others)}}


def counts() -> dict[str, dict[str, int]]: # Grader and language, kind
    "How many programs each cell has."
    return {f"{grader} {language}": {kind: 0 if isinstance(row[kind], Empty) else len(row[kind].split()) for kind in KINDS} for (grader, language), row in CELLS.items()}


if __name__ == "__main__":
    for row, cells in counts().items(): print(f"{row:24}", *(f"{kind} {number:<3}" for kind, number in cells.items()), f"all {sum(cells.values())}")
    print(len(files()), "programs")
