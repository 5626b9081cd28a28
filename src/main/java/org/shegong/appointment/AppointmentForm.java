package org.shegong.appointment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.approval.Objection;
import org.shegong.approval.Said;

/** What is wrong with an application as it is filled in, before any rule is asked. */
final class AppointmentForm {

	private static final int LONGEST_REASON = 1000;

	private AppointmentForm() {
	}

	static List<Objection> faults(AppointmentApplication asked) {
		return Stream.of(when(asked.candidate() == null || Said.nothing(asked.candidate().value()), "请选择人选"),
				when(Said.nothing(asked.unit()), "请选择拟任职的社区"), when(asked.office() == null, "请选择拟任职务"),
				when(asked.way() == null, "请选择产生方式：选举或任命"),
				when(Said.nothing(asked.reason()) || asked.reason().length() > LONGEST_REASON,
						"请填写理由，不超过%d字".formatted(LONGEST_REASON)))
			.filter(Objects::nonNull)
			.toList();
	}

	static Objection when(boolean stands, String message) {
		return stands ? Objection.formFault(message) : null;
	}

}
