package org.shegong.retention;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

@RunningCity
class WhatIsKeptHowLongTest extends KeptForYears {

	/** Tables of campaigns and boards, erased another way or about no worker. */
	private static final Set<String> OTHERWISE = Set.of("org_unit", "posting", "recruitment_request", "candidate",
			"qualification_review", "negative_hit", "list_challenge", "hiring", "finding_verdict", "audit_line",
			"evidence", "retention_item", "assessment_request", "joint_review", "deputation", "calendar_day", "worker",
			"model_note", "model_fault", "local_rule", "inbox", "delivery", "message_address", "phrase", "draft");

	/** What regulations say, kinds and lists of posts. */
	private static final List<String> IMPERSONAL = List.of("source", "posts_held", "person_name", "receiver_name",
			"recalled_name");

	@Test
	void every_free_text_about_a_worker_goes_with_the_file() {
		var columns = this.database
			.sql("select lower(table_name) || '.' || lower(column_name) from information_schema.columns"
					+ " where table_schema = 'PUBLIC' and data_type like 'CHARACTER%' and character_maximum_length between 100 and 1000000"
					+ " and not (table_name like 'ACT\\_%' or lower(table_name) like 'hte\\_%' or lower(table_name) like 'flyway%')")
			.query(String.class)
			.list()
			.stream()
			.filter((column) -> !OTHERWISE.contains(column.split("\\.")[0]))
			.filter((column) -> !IMPERSONAL.contains(column.split("\\.")[1]))
			.collect(Collectors.toCollection(TreeSet::new));
		var erased = FreeText.all()
			.stream()
			.map((text) -> text.table() + "." + text.column())
			.collect(Collectors.toSet());
		assertThat(erased).containsAll(columns);
	}

}
