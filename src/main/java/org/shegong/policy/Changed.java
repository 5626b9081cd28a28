package org.shegong.policy;

import java.time.LocalDate;

/**
 * A number that changed since a case began.
 *
 * @param title what it means
 * @param unit what it is counted in
 * @param before the value by which the case is judged
 * @param from first day of the other
 */
public record Changed(Area area, String title, String unit, Object before, Object after, LocalDate from) {

	static Changed of(PolicyFile.Item item, Parameter before, Parameter after) {
		var over = (before.until() != null) ? before.until().plusDays(1) : after.since();
		return new Changed(item.area(), item.title(), item.unit(), before.value(), after.value(),
				over.isAfter(after.since()) ? over : after.since());
	}

}
