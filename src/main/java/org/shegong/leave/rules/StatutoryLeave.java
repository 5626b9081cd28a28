package org.shegong.leave.rules;

import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.policy.Basis;
import org.shegong.policy.Figure;
import org.shegong.leave.entitlement.Deaths;
import org.shegong.leave.LeaveKind;
import org.shegong.leave.entitlement.MedicalPeriod;
import org.shegong.leave.entitlement.Question;

/**
 * Leave the law grants: deciders plan cover and may ask for other dates, but nobody may
 * refuse it (policy.md A.5).
 */
@Component
public class StatutoryLeave {

	/** Why it may not be refused; empty where it may. */
	public Optional<Basis> basis(LeaveCase leave) {
		if (LeaveKind.SICK.equals(leave.kind()) && !insideMedicalPeriod(leave)) {
			return Optional.empty();
		}
		if (LeaveKind.BEREAVEMENT.equals(leave.kind())) {
			return Deaths.isListed(leave.policy(), leave.form().relation()) ? Optional.of(leave.terms().days().basis())
					: Optional.empty();
		}
		if (!leave.terms().refusable()) {
			return Optional.of(leave.terms().basis());
		}
		return Stream.of(leave.numbers().irrefusableKinds(), leave.numbers().movableKinds())
			.filter((kinds) -> kinds.value().contains(leave.kind().id()))
			.map(Figure::basis)
			.findFirst();
	}

	private static boolean insideMedicalPeriod(LeaveCase leave) {
		var question = new Question(leave.form(), leave.worker(), leave.policy(), leave.history());
		return MedicalPeriod.of(question).covers(leave.span());
	}

}
