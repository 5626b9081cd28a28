package org.shegong.approval;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The comma separated ids a form submits for files uploaded beforehand. */
record EvidenceList(Set<Long> ids, boolean wellFormed) {

	static EvidenceList parse(String ids) {
		if (ids == null || ids.isBlank()) {
			return new EvidenceList(Set.of(), true);
		}
		if (!ids.matches("\\d{1,18}(,\\d{1,18}){0,19}")) {
			return new EvidenceList(Set.of(), false);
		}
		return new EvidenceList(
				Arrays.stream(ids.split(",")).map(Long::valueOf).collect(Collectors.toCollection(LinkedHashSet::new)),
				true);
	}

}
