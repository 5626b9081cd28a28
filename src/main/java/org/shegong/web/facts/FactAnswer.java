package org.shegong.web.facts;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.approval.Objection;

/**
 * What became of a fact.
 *
 * @param id of the line of the file; null where nothing was kept
 * @param objections refusals, or warnings about what was kept
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FactAnswer(Long id, String message, List<Objection> objections) {

	static FactAnswer done(Long id, String message, List<Objection> warnings) {
		return new FactAnswer(id, message, warnings);
	}

	static FactAnswer refused(List<Objection> refusals) {
		return new FactAnswer(null, String.join("；", refusals.stream().map(Objection::message).toList()), refusals);
	}

	boolean isRefused() {
		return this.id == null;
	}

}
