package org.shegong.appointment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/** What the rule book says of offices of the two committees. */
public record AppointmentNumbers(Figure<List<Party>> reviewParties, Figure<Integer> reminderWorkdays,
		Figure<List<String>> recorders, Figure<Integer> termYears, Figure<Integer> termReminderDays,
		Figure<List<Told>> filing, Figure<List<String>> auditOffices, Figure<Integer> auditReminderWorkdays,
		Committee committee, Recruitment recruitment, Quota quota) {

	/** Checked when the rule book comes into force. */
	public static final Numbers<AppointmentNumbers> BOUND = Numbers.of(AppointmentNumbers.class, "appointment");

	public static AppointmentNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

	/** A department that reviews, and the post that answers for it. */
	public record Party(String party, String title, String post) {
	}

	/**
	 * Who is told of every change of an office.
	 *
	 * @param level {@code county} or {@code city}
	 */
	public record Told(String post, String level) {
	}

	/** Members of the two committees, in persons. */
	public record Committee(Figure<Integer> most) {
	}

	/** What bars people from serving (TY-04, P-12). */
	public record Recruitment(Figure<List<Bar>> negativeList) {
	}

	/** One item of it. */
	public record Bar(String item, String title) {
	}

	/** How many people a community may have in all. */
	public record Quota(Figure<Boolean> soft, Figure<Integer> communityCap, Figure<List<String>> countedClasses) {
	}

	/** The items in words, by id, with what is on no list at the end. */
	Map<String, String> items() {
		var titles = new LinkedHashMap<String, String>();
		this.recruitment.negativeList().value().forEach((bar) -> titles.put(bar.item(), bar.title()));
		titles.put(CandidateAnswer.OTHER, "清单以外的其他情形");
		return titles;
	}

	/** A department in words. */
	String titleOf(String party) {
		return this.reviewParties.value()
			.stream()
			.filter((one) -> one.party().equals(party))
			.map(Party::title)
			.findFirst()
			.orElse(party);
	}

}
