"""What `bot/OPERATING.md` says: each row, item and paragraph of it with the tests that try it, and its numbers.

A block that is not listed, or a test that is not there, fails here. `ADVICE` marks what the operator does, or what a
host does: nothing of the bot's can be tried about it.
"""

from __future__ import annotations

import re

from bot.answers import reader
from bot.knowledge import settling
from bot.settings import Settings
from bot.slack import connection, http, memory, refusals, writing
from bot.slack.listeners import review
from bot.store import cache, circuit_breaker, deliveries, gaps, pins_in_sight
from bot.supervisor import FIRST_PAUSE, LONGEST_PAUSE
from bot.web import caching, connections, lanes, language_tool, limits, one_at_a_time
from bot.web.server import LONGEST_BODY
from tests.rows import rows
from tests.shipped import ROOT
from tests.test_field import names_in

PAGE = (ROOT / "bot" / "OPERATING.md").read_text(encoding="utf-8")
ADVICE = "advice"
HEADINGS = "further down"  # it only says where more is said

_ROW = re.compile(r"\|.*\|")
_ITEM = re.compile(r"- |\d\. ")

# By the first words of each block.
TRIED: dict[str, tuple[str, ...]] = {
    "For the person who keeps a bot running": (HEADINGS,),
    # Several records
    "`KNOWLEDGE_DIR=records/water,records/wood` serves several": (
        "test_settings.py::test_several_records_are_named_by_their_folders_in_the_order_that_they_are_set_in",
        "test_settings.py::test_a_bad_value_is_named_in_one_line_with_its_remedy",
    ),
    "- **Pages**: those of each record": (
        "web/test_several_records.py::test_every_link_of_a_record_s_pages_stays_under_its_name_and_leads_somewhere",
        "web/test_several_records.py::test_the_root_serves_the_first_record_as_if_it_were_alone_and_names_the_others",
    ),
    "- **Slack** is answered from the record": (
        "loopback/test_several_records.py::test_without_a_choice_the_first_record_answers",
        "loopback/test_several_records.py::"
        "test_a_channel_that_chose_a_record_is_answered_from_it_and_no_other_channel_is",
        "loopback/test_several_records.py::"
        "test_only_who_is_named_may_choose_for_a_workspace_and_a_channel_s_own_choice_goes_before",
        "loopback/test_several_records.py::test_a_channel_goes_back_to_the_record_of_its_workspace_whichever_that_is",
        "loopback/test_several_records.py::test_who_is_named_chooses_in_home_and_others_read_which_it_is",
        "loopback/test_several_records.py::test_the_homes_that_are_open_follow_what_somebody_else_chooses",
        "loopback/test_several_records.py::test_nobody_is_answered_from_another_record_where_theirs_cannot_be_read",
        "loopback/test_several_records.py::test_while_nobody_can_tell_which_record_is_used_nothing_is_answered",
        "store/test_records_apart.py::"
        "test_a_choice_is_that_of_a_channel_or_a_workspace_and_other_processes_see_it_soon",
    ),
    "- **What is kept of a record**": (
        "store/test_records_apart.py::test_whatever_is_told_of_a_record_in_a_workspace_is_read_there_alone",
        "loopback/test_several_records.py::test_a_card_stays_with_its_record_whatever_is_chosen_later",
        "loopback/test_several_records.py::test_pinned_cards_stay_with_their_record_and_each_record_lists_its_own",
    ),
    "- **From one record to several**": (
        "loopback/test_several_records.py::"
        "test_what_a_single_record_kept_is_that_of_the_first_however_the_records_are_ordered_later",
    ),
    "- **Letters**: a record's": ("test_command_line.py::test_letters_of_several_records_may_have_a_folder_each",),
    "- **A record with a fault**": (
        "test_command_line.py::test_a_record_with_a_fault_keeps_no_other_from_being_served",
        "web/test_several_records.py::test_one_broken_record_is_told_and_takes_no_other_down",
        "slack/test_status.py::test_each_of_several_records_is_told_by_its_digest",
    ),
    "- `check` checks all of them": (
        "test_command_line.py::test_each_of_several_records_is_asked_by_its_name_and_the_first_without_one",
        "test_command_line.py::test_all_of_several_records_are_checked_unless_one_is_named",
        "test_command_line.py::test_reload_asks_for_every_record_that_has_no_fault",
    ),
    # The process
    "`python -m bot` is one process": (
        "loopback/test_operating.py::test_what_the_procfile_runs_before_a_version_starts_runs_in_an_empty_folder",
        "loopback/test_http.py::test_pages_are_served_beside_slack",
        "test_settings.py::test_socket_mode_and_http_can_be_set_together",
    ),
    "SIGTERM and SIGINT stop it": (
        "loopback/test_operating.py::"
        "test_a_reply_under_way_is_posted_before_the_bot_stops_and_a_host_waits_long_enough",
        "web/test_connections.py::test_who_sends_slack_s_requests_may_send_one_more_and_is_told_that_it_is_the_last",
        "web/test_connections.py::test_who_connects_just_before_the_server_listens_no_more_is_refused_and_never_reset",
        "loopback/test_operating.py::test_a_hang_up_before_the_bot_serves_is_heard_and_ends_nothing",
    ),
    "The [Containerfile]": (
        "test_container.py::test_it_runs_without_root_what_the_procfile_runs",
        "test_container.py::test_it_installs_what_is_locked_and_copies_what_is_there",
    ),
    "```sh": (ADVICE,),
    "Commands go behind the name": (ADVICE,),
    "keep the clock right": (
        "loopback/test_refusals.py::test_the_log_says_which_check_failed_and_by_how_much_a_clock_is_off",
    ),
    "send SIGTERM to stop": (
        "loopback/test_operating.py::test_a_slack_that_hangs_keeps_the_bot_no_longer_than_a_host_waits",
    ),
    "keep the working directory on a disk": (
        "loopback/test_orphans.py::test_the_cards_are_listed_again_and_are_not_pinned_twice",
        "store/test_preferences.py::test_a_choice_outlives_the_process",
    ),
    "start the process again when it ends": (
        "loopback/test_operating.py::test_a_setting_that_is_wrong_ends_the_process_so_that_a_host_sees_it",
    ),
    "The port is open on every network interface": (
        "web/test_serve.py::test_the_pages_are_served_on_every_interface",
        "web/test_serve.py::test_only_the_interface_that_is_named_is_listened_on",
        "web/test_pages.py::test_the_pages_can_be_turned_off_and_https_asked_for",
        "web/test_pages.py::test_the_form_posts_so_that_what_people_type_stands_in_no_address",
        "loopback/test_http.py::test_what_slack_did_not_sign_just_now_is_refused",
    ),
    "With Socket Mode, the process keeps two connections": (
        "loopback/test_socket_mode.py::test_two_connections_are_kept_and_each_is_listened_to",
        "loopback/test_socket_mode.py::test_an_old_connection_is_replaced_while_the_other_serves",
        "loopback/test_socket_mode.py::test_where_slack_takes_no_more_connections_one_is_enough",
    ),
    # Strangers
    "Whoever can reach the port can ask": ("web/test_lanes.py::test_others_are_slowed_down_and_slack_is_not",),
    "pages": (
        "web/test_lanes.py::test_pages_are_answered_one_at_a_time_and_those_who_waited_too_long_are_told_to_come_back",
        "web/test_lanes.py::test_whoever_asks_little_is_answered_before_the_rest_of_those_who_ask_much",
        "web/test_lanes.py::test_only_who_waits_for_others_is_told_that_the_bot_is_busy",
    ),
    "a draft on `/review`": (
        "web/test_drafts.py::test_what_is_no_draft_is_refused_kindly",
        "web/test_drafts.py::test_a_draft_for_which_there_is_no_time_is_told_what_was_not_checked",
        "web/test_drafts.py::test_a_command_does_not_wait_for_a_draft",
    ),
    "the record's pages": (
        "web/test_record_server.py::test_a_page_that_is_known_is_not_sent_again",
        "web/test_record_server.py::test_every_page_and_each_of_its_forms_waits_its_turn_behind_other_pages",
    ),
    "requests other than Slack's": (
        "web/test_lanes.py::test_others_are_slowed_down_and_slack_is_not",
        "web/test_lanes.py::test_whoever_has_waited_is_answered_all_the_same",
    ),
    "connections": (
        "web/test_connections.py::test_there_are_fewer_connections_where_fewer_files_may_be_open",
        "web/test_connections.py::test_the_address_with_the_most_connections_makes_room",
        "web/test_connections.py::test_the_longest_quiet_makes_room_for_the_newest",
        "web/test_connections.py::test_whoever_is_trusted_never_makes_room",
    ),
    "the headers of the first request": (
        "web/test_connections.py::test_whoever_sends_no_whole_request_in_time_is_left",
        "web/test_connections.py::test_a_connection_that_stays_idle_is_ended",
    ),
    "a body for Slack's address": (
        "loopback/test_http.py::test_what_has_not_the_headers_of_slack_is_refused_before_its_body",
        "loopback/test_http.py::test_a_body_without_end_is_refused",
        "loopback/test_http.py::test_a_body_that_comes_slowly_is_left",
        "loopback/test_http.py::test_large_bodies_of_anybody_keep_no_command_waiting",
    ),
    "an answer that is not taken": ("web/test_connections.py::test_whoever_does_not_take_the_answer_is_left",),
    "A proxy in front of the bot": (ADVICE,),
    # Health
    "`GET /healthz`": ("web/test_pages.py::test_the_process_says_that_it_lives",),
    "`GET /readyz`": (
        "web/test_pages.py::test_the_bot_is_not_ready_without_a_record",
        "web/test_pages.py::test_a_failing_check_is_a_part_that_is_not_ready",
        "test_readiness.py::test_a_part_is_asked_once_a_second_however_many_want_to_know",
        "loopback/test_socket_mode.py::test_the_bot_is_ready_once_the_socket_is_connected",
        "loopback/test_operating.py::test_with_postgres_the_bot_is_not_ready_until_the_store_is_migrated",
        "loopback/test_tasks.py::test_a_start_that_slack_answers_badly_is_told_and_tried_again",
    ),
    "`GET /metrics` tells": (
        "web/test_metrics.py::test_what_comes_is_counted_by_what_it_is_for_and_how_it_was_answered",
        "web/test_metrics.py::test_whatever_is_sent_there_are_few_series_and_none_of_it_is_told",
        "web/test_metrics.py::test_there_can_be_no_more_series_than_a_monitor_keeps",
    ),
    "In Slack, `/coalition status` tells": (
        "slack/test_status.py::test_every_part_and_task_is_told_and_those_that_fail_come_first",
        "slack/test_status.py::test_people_of_other_workspaces_are_not_told",
    ),
    "Use `/healthz` to restart a process": (
        "loopback/test_flows.py::test_questions_are_answered_with_the_store_gone",
        "web/test_serve.py::test_questions_are_answered_while_the_store_is_away",
    ),
    "The background tasks are": (
        "test_supervisor.py::test_a_task_that_fails_is_logged_and_tried_again_until_it_goes_well",
        "test_operating_page.py::test_the_tasks_are_those_that_the_bot_starts",
    ),
    "`index`": ("loopback/test_tasks.py::test_a_start_that_comes_too_soon_for_slack_waits_as_long_as_it_says",),
    "`workspace`": ("loopback/test_tasks.py::test_a_start_that_slack_answers_badly_is_told_and_tried_again",),
    "`pins`": ("loopback/test_tasks.py::test_an_error_in_the_work_on_pins_is_told_and_the_work_goes_on",),
    "`record`": ("test_reloading.py::test_whatever_reading_raises_the_next_word_is_heard",),
    "`slack_socket`": ("loopback/test_socket_mode.py::test_a_refused_token_is_one_line_for_each_try",),
    "`slack_requests`": (
        "loopback/test_refusals.py::test_the_log_says_which_check_failed_and_by_how_much_a_clock_is_off",
    ),
    # Settings
    "Settings come from the environment": (
        "loopback/test_operating.py::test_the_environment_wins_over_the_file_and_an_empty_value_counts_as_not_set",
        "test_settings.py::test_a_bad_value_is_named_in_one_line_with_its_remedy",
        "test_settings.py::test_a_token_is_never_shown",
        "test_settings.py::test_the_store_s_password_is_never_shown",
    ),
    "Slack is reached through the proxy": (
        "loopback/test_program.py::test_slack_is_reached_through_the_proxy",
        "loopback/test_program.py::test_no_proxy_is_asked_for_what_no_proxy_names",
    ),
    "`SLACK_BOT_TOKEN`": ("test_settings.py::test_socket_mode_and_http_can_be_set_together",),
    "`SLACK_CLIENT_ID`": (
        "loopback/test_installing.py::test_a_workspace_installs_the_app_and_is_answered_with_its_own_token",
    ),
    "`SLACK_API_URL`": ("test_settings.py::test_the_web_api_s_address_ends_in_a_slash",),
    "`CURATORS_CHANNEL`": (
        "loopback/test_flows.py::test_a_note_goes_to_the_curators",
        "slack/test_menus.py::test_a_note_that_slack_refuses_is_said_so",
    ),
    "`HOST`": ("web/test_serve.py::test_only_the_interface_that_is_named_is_listened_on",),
    "`PORT`": (
        "web/test_serve.py::test_a_port_in_use_is_said_in_one_line",
        "test_settings.py::test_a_bad_value_is_named_in_one_line_with_its_remedy",
        "test_operating_page.py::test_the_numbers_are_those_of_the_code",
    ),
    "`PAGES`": (
        "web/test_pages.py::test_the_pages_can_be_turned_off_and_https_asked_for",
        "web/test_record_server.py::test_the_pages_of_the_record_are_turned_off_with_the_others",
        "web/test_drafts.py::test_without_pages_there_is_none_for_drafts",
    ),
    "`LANGUAGE_TOOL`": ("web/test_language_tool.py::test_it_is_off_unless_it_is_set",),
    "`BASE_URL`": (
        "test_settings.py::test_the_pages_have_an_address_only_where_there_are_pages",
        "answers/test_permalinks.py::*",
    ),
    "`HSTS_DAYS`": (
        "web/test_pages.py::test_the_pages_can_be_turned_off_and_https_asked_for",
        "web/test_pages.py::test_nothing_is_said_of_https_where_nobody_asked_for_it",
    ),
    "`KNOWLEDGE_DIR`": ("test_command_line.py::test_a_damaged_record_is_listed_and_nothing_is_served",),
    "`LETTERS_DIR`": ("test_settings.py::test_the_letters_folder_is_taken_as_it_is_set",),
    "`DATABASE_URL`": ("test_settings.py::test_the_store_s_address_is_taken_as_people_write_it",),
    "`PIN_RENEW_DAYS`": ("test_settings.py::test_pinned_cards_are_posted_anew_before_a_free_plan_hides_them",),
    "`ADMINS`": (
        "test_settings.py::test_people_are_named_by_their_ids",
        "test_settings.py::test_a_bad_value_is_named_in_one_line_with_its_remedy",
    ),
    "`MOST_A_MINUTE`": (
        "test_settings.py::test_one_person_may_ask_sixty_times_a_minute_unless_it_is_said",
        "slack/test_fair_use.py::test_a_minute_later_there_is_room_again_and_a_workspace_has_ten_times_a_persons",
    ),
    "`GAPS`": ("loopback/test_gaps.py::test_by_default_nothing_is_kept_and_what_was_kept_goes",),
    "`LOG_LEVEL`, `LOG_FORMAT`": (
        "loopback/test_program.py::test_no_log_tells_what_people_did_at_its_finest_level_either",
        "loopback/test_operating.py::"
        "test_the_lines_of_the_start_go_to_standard_output_and_the_log_is_one_object_a_line",
    ),
    "In the channel of `CURATORS_CHANNEL`": (
        "loopback/test_letters.py::test_a_dropped_file_is_drafted_asked_about_and_published_by_two",
        "loopback/test_letters.py::test_in_another_channel_nothing_is_looked_at",
    ),
    "With `GAPS=on` the store keeps": (
        "store/test_gaps.py::test_three_people_who_ask_alike_are_a_gap",
        "store/test_gaps.py::test_nothing_of_a_person_is_kept_and_no_word_before_three_asked",
        "store/test_gaps.py::test_what_may_name_somebody_is_not_noted",
        "store/test_gaps.py::test_after_a_month_all_is_erased",
        "test_gaps.py::test_one_key_makes_an_alias_that_answers_the_question",
        "test_gaps.py::test_words_that_do_not_lead_there_are_not_written",
    ),
    # Many workspaces
    "With `SLACK_BOT_TOKEN` the bot answers one": (
        "loopback/test_installing.py::test_a_workspace_installs_the_app_and_is_answered_with_its_own_token",
    ),
    "1. Make the app from": (
        "loopback/test_installing.py::test_slack_is_asked_for_the_scopes_of_the_manifest_and_nothing_of_people",
    ),
    "2. Set `SLACK_CLIENT_ID`": (ADVICE,),
    "3. Set `TOKEN_KEY`": (
        "store/test_installations.py::test_an_installation_is_kept_without_a_token_that_can_be_read",
        "store/test_installations.py::test_a_key_that_is_missing_is_named_without_being_shown",
    ),
    "4. Start the bot, turn on": (
        "loopback/test_installing.py::test_a_workspace_installs_the_app_and_is_answered_with_its_own_token",
    ),
    "An enterprise can install the app": (
        "loopback/test_installing.py::test_a_whole_enterprise_installs_the_app",
        "slack/test_workspaces.py::test_a_payload_is_answered_with_the_token_of_its_installation",
    ),
    "- **A new key**": (
        "store/test_installations.py::test_a_new_key_seals_what_is_there_while_the_old_one_still_opens_it",
        "store/test_installations.py::test_a_row_that_no_key_opens_does_not_keep_the_others_from_the_new_key",
    ),
    "- **Tokens that end**": (
        "store/test_installations.py::test_when_a_process_is_killed_while_it_renews_another_goes_on",
        "store/test_installations.py::test_a_token_that_the_store_does_not_take_is_used_and_written_later",
        "loopback/test_installing.py::test_fifty_events_in_two_processes_at_a_token_s_end_renew_it_once",
    ),
    "- **A workspace that leaves**": (
        "loopback/test_installing.py::test_a_workspace_that_uninstalls_leaves_no_trace_and_the_others_keep_all",
        "loopback/test_installing.py::test_what_another_process_keeps_meanwhile_is_erased_too",
        "store/test_installations.py::test_erasing_a_workspace_finds_tables_that_nobody_named",
    ),
    "- The one workspace of `SLACK_BOT_TOKEN`": (
        "loopback/test_installing.py::test_the_one_workspace_of_a_token_is_erased_once_the_token_is_no_good",
    ),
    "- `python -m bot data export": ("test_command_line.py::test_what_is_kept_of_a_workspace_is_printed_and_erased",),
    # The store
    "The store holds pins": (
        "web/test_serve.py::test_the_store_is_made_at_the_first_start_and_left_tidy",
        "store/test_full_disks.py::test_a_copy_that_is_made_while_the_bot_runs_holds_what_was_written_last",
        "store/test_full_disks.py::test_a_new_store_is_said_also_where_there_was_another",
        "loopback/test_operating.py::test_a_file_that_is_copied_once_the_bot_has_stopped_is_a_whole_store",
    ),
    "For several processes use Postgres": (
        "store/test_deliveries.py::test_an_embedded_store_leaves_it_to_its_one_process",
        "test_locks.py::test_everything_that_the_project_asks_for_is_locked_with_its_extras",
    ),
    "1. Make an empty database": (ADVICE,),
    "2. Set `DATABASE_URL=": (
        "test_settings.py::test_a_character_that_ends_a_password_early_is_named_with_how_to_write_it",
        "test_settings.py::test_an_option_of_another_driver_is_translated_and_a_note_says_so",
        "store/test_addresses.py::test_an_address_as_a_host_hands_it_out_works_and_what_is_dropped_is_named",
    ),
    "3. Run `.venv/bin/python -m bot migrate`": (
        "store/test_migrations.py::test_migrating_again_keeps_what_people_chose",
        "loopback/test_operating.py::test_with_postgres_the_bot_is_not_ready_until_the_store_is_migrated",
    ),
    "4. Start the processes": (
        "loopback/test_operating.py::test_with_postgres_the_bot_is_not_ready_until_the_store_is_migrated",
    ),
    "A pooler may stand before the database": (
        "store/test_addresses.py::test_a_pooler_keeps_no_statement_of_the_bot_s",
        "store/test_addresses.py::test_a_pooler_that_takes_no_schema_is_told_and_no_other_schema_is_written",
        "loopback/test_operating.py::test_a_pooler_takes_the_schema_that_the_database_gives_the_user",
    ),
    "Rows are not carried over": (ADVICE,),
    "Before you go back to an older version": (
        "store/test_migrations.py::test_going_back_from_pins_and_coming_again_keeps_every_choice_and_every_pin",
        "loopback/test_upgrades.py::test_a_store_that_goes_back_and_comes_again_keeps_what_people_made",
        "test_version.py::test_the_changelog_says_which_schema_each_version_has_and_a_store_of_it_is_at_hand",
    ),
    "A store whose schema is newer": (
        "store/test_migrations.py::test_a_newer_schema_that_this_version_can_use_is_used_and_ready",
        "store/test_migrations.py::test_a_schema_that_only_a_newer_version_knows_is_left_alone",
    ),
    "Where nothing can be written": (
        "store/test_full_disks.py::test_a_full_disk_is_said_in_the_log_and_to_whoever_asks_whether_the_bot_is_ready",
        "loopback/test_pin_faults.py::test_while_the_file_is_locked_questions_are_answered_and_nothing_is_pinned",
    ),
    "While the store is away": (
        "store/test_failures.py::test_a_closed_port_stops_no_question",
        "store/test_failures.py::test_a_store_that_is_away_is_tried_once_in_each_pause",
        "slack/test_home.py::"
        "test_who_chose_an_organization_is_told_that_it_cannot_be_looked_up_while_the_store_is_gone",
    ),
    # Versions
    "`python -m bot --version` tells": (
        "test_command_line.py::test_the_version_is_told_and_is_that_of_the_changelog",
        "test_version.py::test_the_version_is_the_newest_of_the_changelog",
    ),
    "- the store: what a version": ("loopback/test_upgrades.py::test_a_store_of_each_version_keeps_every_row",),
    "- the record: its files": (ADVICE,),
    "- the names of settings, of commands": ("test_version.py::test_what_version_1_promised_is_still_there",),
    "- the pages' addresses, and the fields": ("test_version.py::test_what_version_1_promised_is_still_there",),
    "- in Slack the slash commands": (
        "test_version.py::test_what_version_1_promised_is_still_there",
        "test_version.py::test_an_app_that_was_installed_with_version_1_needs_no_new_scope",
        "loopback/test_upgrades.py::test_what_an_older_version_pinned_is_told_of_a_change_and_of_nothing_else",
    ),
    "More may be added at any time": (ADVICE,),
    # Several processes
    "Processes with the same Postgres share": (
        "store/test_preferences.py::test_what_another_process_wrote_is_seen_within_a_minute",
    ),
    "- Slack delivers an event again": (
        "loopback/test_pins_shared.py::test_an_event_that_is_delivered_to_both_is_answered_once",
        "store/test_deliveries.py::test_events_are_forgotten_after_an_hour",
    ),
    "- One process at a time keeps": (
        "store/test_processes.py::test_when_the_process_at_work_dies_or_hangs_another_goes_on",
        "loopback/test_operating.py::test_another_process_goes_on_within_half_a_minute",
    ),
    "- Another process's change to a choice": (
        "store/test_preferences.py::test_what_another_process_wrote_is_seen_within_a_minute",
    ),
    "- `@bot pin that` means": (
        "loopback/test_pins.py::test_that_is_what_was_shown_last_and_nothing_that_was_shown_elsewhere",
    ),
    # A new record
    "A restart reads the record anew": (HEADINGS,),
    "- `.venv/bin/python -m bot reload`": (
        "loopback/test_pins_shared.py::test_reload_makes_both_read_the_record_again",
        "test_reloading.py::test_another_record_than_was_told_is_left",
    ),
    "- SIGHUP to one process": (
        "loopback/test_pins_shared.py::test_a_record_that_is_told_to_one_reaches_the_other_and_each_card_once",
        "test_reloading.py::test_a_record_that_lacks_something_is_not_taken_up_by_sighup",
    ),
    "Both wait until no file": (
        "test_reloading.py::test_a_record_is_read_once_its_files_stay_as_they_are",
        "test_reloading.py::test_a_record_that_changes_while_it_is_read_is_read_again",
    ),
    "A record with a fault": ("test_reloading.py::test_whatever_reading_raises_the_next_word_is_heard",),
    "A process that starts with an older record": (
        "loopback/test_pins_shared.py::test_a_process_with_an_older_record_that_starts_last_takes_back_nothing",
        "test_reloading.py::test_a_process_that_takes_long_to_start_takes_nothing_back_that_others_have_read_meanwhile",
        "store/test_notices.py::test_an_older_record_that_somebody_asks_for_is_the_newest_again",
    ),
    # Pinned cards
    "When the record changes": (
        "loopback/test_pins_killed.py::test_a_card_is_changed_once_and_says_so_once",
        "loopback/test_pins_killed.py::test_a_card_whose_fact_leaves_the_record_says_so_once",
        "slack/pins/test_rate_limit.py::test_calls_stay_under_what_slack_takes_in_any_minute",
    ),
    "A card appears as a line": (
        "loopback/test_pins_killed.py::test_a_fact_is_pinned_once_or_not_at_all",
        "loopback/test_pin_faults.py::test_a_post_that_takes_too_long_is_one_card_and_a_placeholder",
        "loopback/test_pin_faults.py::test_of_two_processes_that_post_a_line_the_second_takes_it_back",
    ),
    "Slack's free plan hides messages": (
        "loopback/test_pins_killed.py::test_a_card_is_posted_anew_once",
        "test_settings.py::test_pinned_cards_are_posted_anew_before_a_free_plan_hides_them",
    ),
    "In a channel that is shared": (
        "loopback/test_pins.py::test_an_outsider_of_a_shared_channel_unpins_nothing",
        "loopback/test_pins.py::test_an_outsider_puts_nothing_in_the_place_of_a_pin",
        "slack/test_origin.py::test_an_app_of_a_whole_grid_is_at_home_in_all_of_it",
        "slack/test_origin.py::test_a_workspace_of_the_grid_is_known_once_a_payload_has_named_it_with_its_enterprise",
    ),
    "On a host that empties the disk": (
        "loopback/test_orphans.py::"
        "test_a_card_is_found_as_soon_as_somebody_asks_anything_in_its_channel_and_is_kept_true",
        "loopback/test_orphans.py::test_a_card_whose_fact_left_the_record_is_marked_and_unpinned",
        "loopback/test_orphans.py::test_a_second_card_of_the_same_fact_is_marked_and_unpinned",
    ),
    "With the letters' files in `LETTERS_DIR`": ("knowledge/test_letters.py::*", "knowledge/test_passages.py::*"),
    # The log
    "The log goes to standard error": (
        "loopback/test_operating.py::"
        "test_the_lines_of_the_start_go_to_standard_output_and_the_log_is_one_object_a_line",
        "web/test_pages.py::test_a_failing_page_shows_a_reference_and_logs_the_traceback",
    ),
    "Lines to watch for": ("test_operating_page.py::test_a_line_to_watch_for_is_one_that_the_bot_logs",),
    "`/coalition check`": (
        "slack/test_review.py::test_a_message_is_checked_for_whoever_chose_the_shortcut_alone",
        "slack/test_review.py::test_a_check_leaves_the_event_loop_free",
        "slack/test_review.py::test_a_text_that_is_too_long_is_told_so",
        "slack/test_review.py::test_what_fails_is_said_without_a_word_of_the_text",
    ),
    "`LANGUAGE_TOOL=on` answers": (
        "web/test_language_tool.py::test_what_libreoffice_sends_is_answered",
        "web/test_language_tool.py::test_what_ltex_sends_is_answered_with_places_of_its_markup",
        "web/test_language_tool.py::test_only_programs_of_this_machine_are_answered",
        "web/test_language_tool.py::test_what_is_no_text_is_refused",
        "web/test_language_tool.py::test_nothing_of_a_text_is_logged_or_kept",
    ),
    # Memory
    "The bot keeps as little as it can": (HEADINGS,),
    "the last turn of a thread": ("slack/test_memory.py::test_events_are_forgotten_after_a_while",),
    "the 256 answers given last": (
        "slack/test_writing.py::test_the_answers_given_last_are_remembered_until_a_newer_record",
        "test_operating_page.py::test_the_numbers_are_those_of_the_code",
    ),
    "the 64 questions": (
        "answers/test_kept.py::test_nothing_that_people_type_is_kept_without_end",
        "test_operating_page.py::test_the_numbers_are_those_of_the_code",
    ),
    "which reply was posted": ("slack/test_conversations.py::test_an_edited_message_has_its_answer_mended",),
    "single words that were looked up": ("answers/test_kept.py::test_nothing_that_people_type_is_kept_without_end",),
    "what a channel has pinned": ("store/test_pins_in_sight.py::*",),
    "a text that is checked": (
        "loopback/test_flows.py::test_a_text_is_checked_and_nothing_of_it_is_kept",
        "slack/test_review.py::test_nothing_of_a_text_is_logged",
    ),
    "events and buttons that were handled": (
        "slack/test_memory.py::test_events_are_forgotten_after_a_while",
        "store/test_deliveries.py::test_events_are_forgotten_after_an_hour",
    ),
    "a person's language and organization": (
        "store/test_preferences.py::test_who_takes_back_every_choice_leaves_no_row",
    ),
    "a pinned fact": ("slack/pins/test_facts.py::test_a_pin_keeps_neither_the_organization_nor_the_name_of_who_asked",),
    "a note to the curators": (
        "slack/test_menus.py::test_one_person_sends_a_few_notes_an_hour",
        "slack/test_memory.py::test_somebody_may_do_it_a_few_times_in_a_while_and_others_too",
    ),
    "No other question is logged": (
        "loopback/test_program.py::test_no_log_tells_what_people_did_at_its_finest_level_either",
        "web/test_drafts.py::test_nothing_of_a_draft_is_stored_or_logged",
    ),
    "A workspace that removes the app": (
        "store/test_leaving.py::test_every_table_of_the_database_is_known_and_nothing_of_who_leaves_stays_in_any",
        "test_security_page.py::test_the_page_has_the_permissions_and_the_tables_of_the_code",
    ),
}


def blocks() -> list[str]:
    """Return the page's rows, items and paragraphs, without its headings and the heads of its tables."""
    found: list[str] = []
    for part in re.split(r"\n\n", re.sub(r"^#.*\n", "\n", PAGE, flags=re.MULTILINE)):
        lines = part.strip().splitlines()
        if not lines:
            continue
        if _ROW.match(lines[0]):
            found += [line.strip("| ") for line in lines[2:]]
        elif _ITEM.match(lines[0]):
            found += re.split(r"\n(?=- |\d\. )", part.strip())
        else:
            found.append(part.strip())
    return found


LINES = re.findall(r"^\| (`[^|]*…[^|]*`|`[A-Z][^|`]{20,}`) \|", PAGE.partition("Lines to watch for:")[2], re.MULTILINE)


def test_each_block_of_the_page_has_the_tests_that_try_it_or_is_marked_as_advice() -> None:
    watched = [one.strip("`") for one in LINES]
    unlisted = [
        one[:60]
        for one in blocks()
        if not any(one.startswith(known) for known in TRIED) and not any(one[1:].startswith(line) for line in watched)
    ]
    assert unlisted == []


def test_nothing_is_listed_that_the_page_does_not_say() -> None:
    assert [known for known in TRIED if not any(one.startswith(known) for one in blocks())] == []


@rows("block", TRIED)
def test_the_tests_of_a_block_are_there(block: str) -> None:
    tests = [one for one in TRIED[block] if one not in (ADVICE, HEADINGS)]
    named = [one.partition("::")[::2] for one in tests]
    assert [
        (file, test) for file, test in named if test not in names_in(file) and not (test == "*" and names_in(file))
    ] == []


def test_the_lines_to_watch_for_are_found() -> None:
    assert len(LINES) >= 14


@rows("line", LINES)
def test_a_line_to_watch_for_is_one_that_the_bot_logs(line: str) -> None:
    """Each stretch of it between what is left open stands in the code: whole, or its end behind what is filled in."""
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "bot").rglob("*.py"))
    code = re.sub(r"[\"']\s*\n\s*f?[\"']", "", code)  # a text over several lines
    unnamed = re.sub(r"task \w+ fails", "task … fails", line.strip("`"))
    for stretch in re.split(r"…|`, `", unnamed):
        words = stretch.strip(" :,.").split()
        assert " ".join(words) in code or " ".join(words[-3:]) in code, words


def test_the_tasks_are_those_that_the_bot_starts() -> None:
    table = PAGE.partition("| task | does |")[2].partition("\n\n")[0]
    told = set(re.findall(r"^\| `(\w+)` \|", table, flags=re.MULTILINE))
    code = "\n".join((ROOT / "bot" / name).read_text("utf-8") for name in ("serve.py", "slack/socket.py"))
    for name in told:
        assert re.search(rf"\b{name}\b", code), name


@rows(
    ("says", "value"),
    [
        ("waited two seconds gets `Retry-After`", one_at_a_time.PATIENCE == 2),
        (f"up to {limits.LONGEST_DRAFT:,} characters, in the pages' turn", True),
        (f"compared after {limits.LONGEST_REVIEW} s of a processor", True),
        ("keep one for five minutes", caching.KEPT_FOR == 300),
        (f"{lanes.PACE:.0f} a second; who asks more is slowed down, by a second", lanes.LONGEST_WAIT == 1),
        (f"{connections.Limits().connections:,}, fewer where", True),
        (f"less {connections.RESERVED})", True),
        (f"{connections.Limits().first_request:.0f} seconds; the next request {connections.Limits().idle:.0f}", True),
        (f"1 MB at most, within {http.READING:.0f} seconds", LONGEST_BODY == 1024 * 1024),
        (f"above {http.LARGE // 1024} kB eight at a time", http.LARGE_AT_ONCE == 8),
        (f"not taken | {connections.Limits().unread:.0f} seconds", True),
        (f"idle connections for less than {connections.Limits().idle:.0f} seconds", True),
        ("within five minutes of Slack's", refusals.FRESH == 300),
        ("a second, then after two, four, up to sixty", (FIRST_PAUSE, LONGEST_PAUSE) == (1, 60)),
        ("and after an hour. Slack takes ten", connection.LONGEST_LIFE == 3600),
        (f"the port, {Settings().port} by default", True),
        (f"{Settings().pin_renew_days} days by default", True),
        ("nobody asked for 30 days is erased", gaps.KEPT_FOR == 30 * 86_400),
        ("tries again every five seconds", circuit_breaker.PAUSE == 5),
        ("is seen after at most a minute", cache.KEPT_FOR == 60),
        ("for about an hour, so that one process", deliveries.KEPT_FOR == 3600),
        ("has changed for half a second", settling.QUIET == 0.5),
        (f"A text has {review.LONGEST_DRAFT:,} characters", True),
        (f"A text has up to {language_tool.LONGEST_TEXT:,} characters", True),
        ("in memory, a day at most", memory.CONVERSED_FOR == 86_400),
        (f"the {writing.MOST_REMEMBERED} answers given last", True),
        (f"the {reader._READ_LATELY} questions, or parts", True),
        ("in memory, ten seconds", pins_in_sight.KEPT_FOR == 10),
        ("their ids in memory for an hour", memory.REMEMBERED_FOR == 3600),
        ("the 50 Homes that were opened last within the hour", (memory.MOST_HOMES, memory.LOOKED_AT_FOR) == (50, 3600)),
        ("five an hour of one person", (memory.NOTES_OF_ONE, memory.NOTED_FOR) == (5, 3600)),
    ],
)
def test_the_numbers_are_those_of_the_code(says: str, value: bool) -> None:
    assert says in " ".join(PAGE.split())
    assert value
