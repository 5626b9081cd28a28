package org.shegong.engine.seats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.approval.Consultation;

/**
 * Somebody whose word is waited for at a task, as the task itself notes it.
 *
 * @param consultation its id
 * @param group candidate group of the post for which they are asked
 */
public record Asked(Long consultation, Consultation.Kind kind, AccountName asker, AccountName receiver, String group) {

	/** Stands between several; accounts and groups have neither it nor blanks in them. */
	private static final String BETWEEN = ";";

	static List<Asked> read(String text) {
		return Arrays.stream(text.split(BETWEEN)).map(Asked::one).toList();
	}

	private static Asked one(String text) {
		var parts = text.split(" ");
		return new Asked(Long.valueOf(parts[0]), Consultation.Kind.valueOf(parts[1]), AccountName.of(parts[2]),
				AccountName.of(parts[3]), parts[4]);
	}

	static String write(List<Asked> all) {
		return all.stream().map(Asked::text).collect(Collectors.joining(BETWEEN));
	}

	private String text() {
		return "%d %s %s %s %s".formatted(this.consultation, this.kind, this.asker, this.receiver, this.group);
	}

	/** The same of somebody else, into whose hands it came since. */
	Asked to(AccountName other, String theirs) {
		return new Asked(this.consultation, this.kind, this.asker, other, theirs);
	}

}
