package org.shegong.appointment;

import java.util.Date;
import java.util.List;

/**
 * What {@link AppointmentPanel} would answer about a candidate whom nobody proposed yet.
 */
public record AppointmentOutlook(AppointmentNumbers numbers) {

	public List<String> parties(String key) {
		return this.numbers.reviewParties().value().stream().map(AppointmentNumbers.Party::party).toList();
	}

	public String post(String key, String party) {
		return this.numbers.reviewParties()
			.value()
			.stream()
			.filter((one) -> one.party().equals(party))
			.map(AppointmentNumbers.Party::post)
			.findFirst()
			.orElseThrow();
	}

	public String recorder(String key) {
		return this.numbers.recorders().value().get(0);
	}

	public String otherRecorder(String key) {
		var posts = this.numbers.recorders().value();
		return posts.get(posts.size() - 1);
	}

	/** Nobody knows yet. */
	public Date begins(String key) {
		return null;
	}

}
