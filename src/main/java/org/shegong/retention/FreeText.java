package org.shegong.retention;

import java.util.List;

/**
 * A column in which people write what they like about a worker, and which therefore goes
 * with the worker's file.
 *
 * @param owner condition that finds the rows of {@code :worker}
 * @param required whether something has to stand in it
 */
record FreeText(String table, String column, String owner, boolean required) {

	private static final String REQUEST = "id in (select r.id from approval_request r where r.worker = :worker)";

	private static final String OF_REQUEST = "request in (select r.id from approval_request r where r.worker = :worker)";

	private static final String WORKER = "worker = :worker";

	/** A test holds it against the schema, so that no column is forgotten. */
	static List<FreeText> all() {
		return List.of(new FreeText("approval_request", "called_off_reason", WORKER, false),
				new FreeText("leave_request", "reason", REQUEST, true),
				new FreeText("leave_ledger", "note", WORKER, false),
				new FreeText("outing_request", "destination", REQUEST, true),
				new FreeText("outing_request", "purpose", REQUEST, true),
				new FreeText("outing_request", "result", REQUEST, false),
				new FreeText("absence_request", "circumstances", REQUEST, true),
				new FreeText("absence_request", "explanation", REQUEST, false),
				new FreeText("probation_request", "criteria", REQUEST, false),
				new FreeText("probation_request", "evidence", REQUEST, false),
				new FreeText("probation_request", "reason", REQUEST, false),
				new FreeText("probation_request", "statement", REQUEST, false),
				new FreeText("probation_request", "union_reply", REQUEST, false),
				new FreeText("secondment_request", "borrower", REQUEST, true),
				new FreeText("secondment_request", "reason", REQUEST, true),
				new FreeText("secondment_request", "stop_reason", REQUEST, false),
				new FreeText("conversion_request", "reason", REQUEST, false),
				new FreeText("grade_request", "reason", REQUEST, false),
				new FreeText("pay_change", "content", WORKER, true),
				new FreeText("transfer_request", "reason", REQUEST, true),
				new FreeText("transfer_request", "hindered", REQUEST, false),
				new FreeText("transfer_request", "stop_reason", REQUEST, false),
				new FreeText("transfer_request", "position", REQUEST, false),
				new FreeText("appointment_request", "reason", REQUEST, true),
				new FreeText("appointment_request", "paper", REQUEST, false),
				new FreeText("appointment_request", "stop_reason", REQUEST, false),
				new FreeText("appointment_review", "item", OF_REQUEST, false),
				new FreeText("office_audit_request", "paper", REQUEST, false),
				new FreeText("office_audit_request", "conclusion", REQUEST, false),
				new FreeText("dismissal_request", "facts", REQUEST, false),
				new FreeText("dismissal_request", "statement", REQUEST, false),
				new FreeText("dismissal_request", "union_reply", REQUEST, false),
				new FreeText("dismissal_request", "delivery", REQUEST, false),
				new FreeText("dismissal_request", "severance_counting", REQUEST, false),
				new FreeText("dismissal_request", "work_left", REQUEST, false),
				new FreeText("dismissal_request", "own_left", REQUEST, false),
				new FreeText("renewal_request", "opinion", REQUEST, false),
				new FreeText("renewal_request", "exclusion_facts", REQUEST, false),
				new FreeText("assessment_sheet", "reason", WORKER, false),
				new FreeText("assessment_sheet", "opinion", WORKER, false),
				new FreeText("assessment_sheet", "witness", WORKER, false),
				new FreeText("assessment_sheet", "appeal_answer", WORKER, false),
				new FreeText("opinion", "text", OF_REQUEST, false),
				new FreeText("opinion", "details", OF_REQUEST, false),
				new FreeText("opinion", "struck_reason", OF_REQUEST, false),
				new FreeText("given_over", "reason", OF_REQUEST, false),
				new FreeText("consultation", "reason", OF_REQUEST, false),
				new FreeText("consultation", "opinion", OF_REQUEST, false),
				new FreeText("consultation", "answer", OF_REQUEST, false),
				new FreeText("copied", "note", OF_REQUEST, false),
				new FreeText("sent_back", "reason", OF_REQUEST, false),
				new FreeText("sent_back", "to_name", OF_REQUEST, true),
				new FreeText("reminder", "task_name", OF_REQUEST, true),
				new FreeText("request_fact", "fact_value", OF_REQUEST, false),
				new FreeText("request_fact", "shown", OF_REQUEST, false),
				new FreeText("filing", "summary", WORKER, true), new FreeText("file_entry", "summary", WORKER, true),
				new FreeText("file_entry", "entry_value", WORKER, false),
				new FreeText("file_entry", "former_value", WORKER, false),
				new FreeText("file_entry", "told", WORKER, false), new FreeText("file_entry", "unread", WORKER, false),
				new FreeText("file_entry", "paper", WORKER, false),
				new FreeText("file_entry", "organiser", WORKER, false),
				new FreeText("file_entry", "struck_because", WORKER, false));
	}

	String erasing() {
		return "update %s set %s = %s where %s".formatted(this.table, this.column, this.required ? ":erased" : "null",
				this.owner);
	}

}
