"""What went wrong for people of other bots, in a stand-in for Slack, or under an attack: the tests that keep it away.

Each line is a kind of situation, with tests of it: a line without a test, or with one that is not there, fails here.
"""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from tests.rows import rows

TESTS = Path(__file__).resolve().parent

# Reported of other bots, of record files and of hosts.
FIELD = {
    "list numbers, emoji, italics and hidden characters about a question": (
        "answers/message/test_markup.py::test_markup_is_undone",
        "answers/message/test_frames.py::test_a_frame_changes_no_answer",
    ),
    "people who are mentioned beside a question": (
        "answers/message/test_parts.py::test_what_accompanies_a_question_changes_nothing",
        "slack/test_commands.py::test_a_mentioned_person_stays_in_the_question",
    ),
    "the address of a document as a question": (
        "answers/message/test_parts.py::test_an_address_asks_for_its_document",
        "answers/message/test_parts.py::test_an_address_of_nothing_in_the_record_is_named",
    ),
    "links with entities and tracking parameters": (
        "slack/test_links.py::test_the_same_page_written_otherwise_unfurls_too",
        "answers/kinds/test_addresses.py::test_pages_are_told_apart_by_what_the_record_names",
    ),
    "a clock that is off, another secret, a secret in quotes": (
        "loopback/test_refusals.py::test_the_log_says_which_check_failed_and_by_how_much_a_clock_is_off",
        "loopback/test_refusals.py::test_many_refusals_are_one_line_a_minute_with_their_number",
    ),
    "a first answer of Slack's that is none": (
        "loopback/test_tasks.py::test_a_start_that_slack_answers_badly_is_told_and_tried_again",
        "loopback/test_tasks.py::test_a_start_that_comes_too_soon_for_slack_waits_as_long_as_it_says",
    ),
    "a reply that Slack does not take": (
        "slack/test_posting.py::test_a_direct_message_gets_one_reply_whatever_passes",
        "slack/test_posting.py::test_a_mention_gets_one_reply_where_slack_fails",
        "slack/test_posting.py::test_who_gets_no_reply_is_told_kindly_by_another_way",
    ),
    "a host that empties the disk": (
        "loopback/test_orphans.py::test_the_cards_are_listed_again_and_are_not_pinned_twice",
        "loopback/test_orphans.py::test_a_card_whose_fact_left_the_record_is_marked_and_unpinned",
        "store/test_full_disks.py::test_a_new_store_is_said_also_where_there_was_another",
    ),
    "database addresses as hosts give them": (
        "store/test_addresses.py::test_an_address_as_a_host_hands_it_out_works_and_what_is_dropped_is_named",
        "store/test_addresses.py::test_a_pooler_keeps_no_statement_of_the_bot_s",
        "test_settings.py::test_a_character_that_ends_a_password_early_is_named_with_how_to_write_it",
    ),
    "files of a record as editors and Git leave them": (
        "knowledge/test_strays.py::test_a_file_that_was_meant_to_be_read_is_a_fault_and_nothing_is_served",
        "knowledge/test_strays.py::test_what_editors_leave_is_neither_read_nor_spoken_of",
        "knowledge/test_strays.py::test_a_clone_on_windows_has_no_fault_and_is_not_rewritten",
    ),
    "Postgres on a host that installs only the lock": (
        "test_locks.py::test_everything_that_the_project_asks_for_is_locked_with_its_extras",
    ),
    "a log at its finest level": (
        "loopback/test_program.py::test_no_log_tells_what_people_did_at_its_finest_level_either",
    ),
    "tokens in quotes, proxies without a scheme, hosts that need none": (
        "test_settings.py::test_a_bad_value_is_named_in_one_line_with_its_remedy",
        "test_settings.py::test_a_proxy_s_password_is_never_shown",
        "loopback/test_program.py::test_slack_is_reached_through_the_proxy",
        "loopback/test_program.py::test_no_proxy_is_asked_for_what_no_proxy_names",
    ),
    "a message that is mended by editing": (
        "slack/test_conversations.py::test_an_edited_message_has_its_answer_mended",
        "slack/test_posting.py::test_an_edited_message_has_its_reply_changed_whatever_passes",
    ),
}

# Found with stand-ins for Slack.
SLACK = {
    "Slack asks for new connections, one after the other": (
        "loopback/test_socket_mode.py::test_nothing_is_lost_or_answered_twice_while_slack_asks_for_new_connections",
        "loopback/test_socket_mode.py::test_nothing_is_lost_where_slack_asks_for_all_connections_at_once",
    ),
    "Bolt changes the level of the log": (
        "slack/test_app.py::test_the_level_of_our_own_loggers_stays_as_it_is_after_a_command",
    ),
    "one process takes its own record for another's": (
        "loopback/test_operating.py::test_a_record_is_taken_up_at_whatever_moment_it_is_asked_for",
        "store/test_notices.py::test_an_older_record_that_somebody_asks_for_is_the_newest_again",
        "test_reloading.py::test_what_was_told_by_a_clock_that_is_ahead_gives_way_to_what_is_asked_for",
        "test_reloading.py::test_a_process_that_takes_long_to_start_takes_nothing_back_that_others_have_read_meanwhile",
        "test_reloading.py::"
        "test_what_is_read_once_it_is_whole_is_newer_than_what_others_have_read_while_it_was_waited_for",
        "test_reloading.py::test_the_program_says_when_it_began_to_read_its_record",
        "loopback/test_pin_faults.py::"
        "test_a_round_that_began_before_a_newer_record_takes_back_nothing_that_is_pinned_from_it",
    ),
    "a refused pin": (
        "loopback/test_pin_faults.py::test_what_slack_refuses_is_said_and_nothing_is_left",
        "loopback/test_pin_faults.py::test_what_may_not_be_taken_back_does_not_claim_to_be_pinned",
        "loopback/test_pin_faults.py::test_a_revoked_token_is_named_to_the_person_and_once_in_the_log",
    ),
    "what is shared unfurls nothing, and one error loses nothing": (
        "slack/test_sharing.py::test_a_shared_card_is_posted_for_everyone_with_who_asked",
        "slack/test_posting.py::test_a_direct_message_gets_one_reply_whatever_passes",
    ),
    "a process that dies between a post and the store": (
        "loopback/test_pins_killed.py::test_a_fact_is_pinned_once_or_not_at_all",
        "loopback/test_pins_killed.py::test_a_bot_that_dies_in_each_of_its_lives_gets_there_all_the_same",
        "loopback/test_pin_faults.py::test_of_two_processes_that_post_a_line_the_second_takes_it_back",
    ),
    "a thread below one's own question": (
        "slack/test_conversations.py::test_a_thread_below_ones_own_question_leans_on_that_question",
    ),
    "background work": (
        "test_supervisor.py::test_a_task_that_fails_is_logged_and_tried_again_until_it_goes_well",
        "test_architecture.py::test_no_task_is_started_where_nobody_watches_it",
    ),
    "what a host must do": (
        "loopback/test_operating.py::test_a_slack_that_hangs_keeps_the_bot_no_longer_than_a_host_waits",
    ),
}

# Found by an attack; benchmarks/attack.py and benchmarks/flood.py repeat it.
ATTACK = {
    "questions that are longer as they are read": (
        "answers/message/test_length.py::test_a_question_that_is_longer_as_it_is_read_than_as_it_is_typed_is_refused",
        "web/test_lanes.py::test_a_command_does_not_wait_for_a_page_that_takes_long",
        "web/test_record_server.py::test_every_page_and_each_of_its_forms_waits_its_turn_behind_other_pages",
        "web/test_drafts.py::test_a_command_does_not_wait_for_a_draft",
        "web/test_agents.py::test_several_messages_take_no_longer_than_one_may",
        "web/test_lanes.py::test_others_are_slowed_down_and_slack_is_not",
    ),
    "slow clients, many connections, bodies of strangers": (
        "web/test_connections.py::test_whoever_sends_no_whole_request_in_time_is_left",
        "web/test_connections.py::test_a_thousand_slow_ones_keep_nobody_out",
        "loopback/test_http.py::test_what_has_not_the_headers_of_slack_is_refused_before_its_body",
        "loopback/test_http.py::test_whoever_is_refused_before_the_body_is_not_listened_to_any_longer",
        "test_logs.py::test_a_line_that_anybody_can_bring_about_is_said_once_a_minute_with_how_often_it_came",
    ),
    "tracebacks with values": ("test_logs.py::test_a_traceback_shows_no_values_though_rich_is_installed",),
    "a record that was cut short, or is another than was told": (
        "test_reloading.py::test_a_file_that_was_cut_at_a_line_s_end_has_a_fault_or_is_seen_to_lack_something",
        "test_reloading.py::test_a_record_that_lacks_something_is_not_taken_up_by_sighup",
        "test_reloading.py::test_another_record_than_was_told_is_left",
        "test_reloading.py::test_a_record_is_read_once_its_files_stay_as_they_are",
    ),
    "something of a person in what others get": (
        "slack/test_sharing.py::test_a_shared_card_carries_nothing_of_who_asked_but_the_name_in_its_line",
        "slack/test_sharing.py::test_a_reply_in_a_channel_carries_no_choice_of_who_asked",
        "slack/pins/test_facts.py::test_a_pin_keeps_neither_the_organization_nor_the_name_of_who_asked",
    ),
    "passwords in broken settings": (
        "test_settings.py::test_no_password_is_shown_however_broken_its_address_is",
        "test_settings.py::test_the_store_s_password_is_never_shown",
    ),
    "requests that are all refused, a revoked token": (
        "loopback/test_refusals.py::test_many_refusals_are_one_line_a_minute_with_their_number",
        "loopback/test_operating.py::test_the_lines_of_the_start_go_to_standard_output_and_the_log_is_one_object_a_line",
    ),
    "a full disk": (
        "store/test_full_disks.py::test_a_full_disk_is_said_in_the_log_and_to_whoever_asks_whether_the_bot_is_ready",
    ),
    "a schema that is newer": (
        "store/test_migrations.py::test_a_schema_that_only_a_newer_version_knows_is_left_alone",
        "store/test_migrations.py::test_a_newer_schema_that_this_version_can_use_is_used_and_ready",
    ),
    "options of other drivers": (
        "test_settings.py::test_an_option_of_another_driver_is_translated_and_a_note_says_so",
    ),
    "a copy of the store": (
        "store/test_full_disks.py::test_the_tables_stand_in_the_file_itself_from_the_start",
        "store/test_full_disks.py::test_a_copy_that_is_made_while_the_bot_runs_holds_what_was_written_last",
        "store/test_full_disks.py::test_a_new_store_is_said_also_where_there_was_another",
    ),
    "as of a new day": (
        "answers/match/test_as_of.py::test_every_word_tells_as_much_as_in_a_record_that_ends_there",
        "answers/match/test_as_of.py::test_a_day_that_nobody_has_asked_about_builds_no_second_index",
    ),
    "a record that was told by a clock that is ahead": (
        "test_reloading.py::test_what_was_told_by_a_clock_that_is_ahead_gives_way_to_what_is_asked_for",
    ),
    "large faulty files, named pipes, whatever reading raises": (
        "knowledge/test_files.py::"
        "test_a_large_file_in_which_everything_is_wrong_costs_a_bounded_number_of_faults_and_hints",
        "knowledge/test_files.py::test_of_very_many_faults_the_first_are_shown_and_the_others_counted",
        "knowledge/test_files.py::test_a_named_pipe_is_a_fault_and_is_not_waited_for",
        "test_reloading.py::test_whatever_reading_raises_the_next_word_is_heard",
    ),
    "people and questions in logs and addresses": (
        "loopback/test_program.py::test_no_log_tells_what_people_did_at_its_finest_level_either",
        "web/test_pages.py::test_the_form_posts_so_that_what_people_type_stands_in_no_address",
    ),
    "SIGHUP at the start, replies at the end": (
        "loopback/test_operating.py::test_a_hang_up_before_the_bot_serves_is_heard_and_ends_nothing",
        "loopback/test_operating.py::test_a_slack_that_hangs_keeps_the_bot_no_longer_than_a_host_waits",
    ),
    "deaf connections, and such without a hello": (
        "loopback/test_socket_mode.py::test_a_connection_that_is_deaf_is_not_ready_and_is_replaced",
        "loopback/test_socket_mode.py::test_a_connection_without_a_hello_is_not_ready_and_is_replaced",
    ),
    "choices that cannot be read": (
        "slack/test_home.py::"
        "test_who_chose_an_organization_is_told_that_it_cannot_be_looked_up_while_the_store_is_gone",
    ),
    "malformed requests": (
        "web/test_pages.py::test_every_response_has_the_strict_headers",
        "web/test_connections.py::test_what_is_no_http_is_refused_without_a_version_a_traceback_or_what_was_sent",
        "loopback/test_http.py::test_a_request_that_is_broken_off_costs_no_line",
        "loopback/test_http.py::test_an_event_of_another_form_than_slack_s_is_refused_and_told",
        "web/test_serve.py::test_only_the_interface_that_is_named_is_listened_on",
    ),
    "another channel's pin, other addresses than Slack's": (
        "loopback/test_pin_faults.py::test_a_pin_of_another_channel_makes_no_room",
        "slack/test_sharing.py::test_a_card_goes_to_no_address_but_slack_s",
    ),
    "notes without end": ("slack/test_menus.py::test_one_person_sends_a_few_notes_an_hour",),
    "strangers to the workspace": (
        "loopback/test_pins.py::test_an_outsider_of_a_shared_channel_unpins_nothing",
        "loopback/test_pins.py::test_an_outsider_puts_nothing_in_the_place_of_a_pin",
        "loopback/test_pins.py::test_another_workspace_with_the_same_app_sees_and_changes_no_pin",
        "loopback/test_letters.py::test_people_of_another_company_draft_change_and_publish_nothing",
        "slack/test_origin.py::test_a_workspace_of_a_grid_is_home_to_the_enterprise_and_to_nobody_else",
        "slack/test_origin.py::test_an_app_of_a_whole_grid_is_at_home_in_all_of_it",
    ),
    "many who ask the store at once": (
        "store/test_turns.py::test_nobody_loses_a_turn_to_those_who_come_just_then",
        "store/test_turns.py::test_the_leader_lock_and_health_wait_behind_nobody",
        "store/test_turns.py::test_who_gives_up_waiting_takes_nobody_s_turn",
        "store/test_engine.py::test_a_connection_is_tried_before_it_is_used_only_where_it_was_idle",
    ),
    "a file that another process is writing to": (
        "store/test_busy_files.py::test_what_is_written_waits_for_a_process_that_stands_still",
        "store/test_busy_files.py::test_what_is_read_waits_while_nobody_may_read",
    ),
    "an audit that saw nothing, libraries that nobody declared": (
        "test_audit.py::test_an_audit_that_saw_nothing_does_not_pass",
        "test_audit.py::test_what_is_known_of_a_locked_package_fails",
        "test_audit.py::test_what_is_waived_passes_until_its_day",
        "test_locks.py::test_every_library_that_the_bot_imports_is_asked_for_by_its_own_name",
    ),
}


@rows("kind", [*FIELD, *SLACK, *ATTACK])
def test_each_kind_of_fault_has_tests_that_are_there(kind: str) -> None:
    named = {**FIELD, **SLACK, **ATTACK}[kind]
    assert named
    missing = [one for one in named if one.partition("::")[2] not in names_in(one.partition("::")[0])]
    assert missing == []


@cache
def names_in(file: str) -> frozenset[str]:
    """Return the names of a file's tests."""
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    functions = (one for one in tree.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(one.name for one in functions if one.name.startswith("test_"))
