package org.shegong.engine.steps;

import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Doors;
import org.shegong.organization.Organization;
import org.shegong.policy.Area;
import org.shegong.policy.Changed;
import org.shegong.policy.Policies;
import org.shegong.policy.ValueWords;
import org.springframework.stereotype.Component;

/**
 * Which of the numbers that a running case keeps are others by now, for those who decide
 * on it.
 */
@Component
class KeptNumbers {

	static final String LABEL = "提交时的规定";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

	private final Organization organization;

	private final Policies policies;

	private final Doors doors;

	private final ValueWords words;

	KeptNumbers(Organization organization, Policies policies, Doors doors, ValueWords words) {
		this.organization = organization;
		this.policies = policies;
		this.doors = doors;
		this.words = words;
	}

	/** In words; empty where a new case would be judged by the same numbers. */
	Optional<String> inWords(ApprovalRequest request) {
		var changed = changed(request);
		return changed.isEmpty() ? Optional.empty() : Optional
			.of(changed.stream().map(this::inWords).collect(Collectors.joining("；", "提交时：", "，本申请仍按提交时的规定办理")));
	}

	/** What holds for all counts by the day of submission. */
	private List<Changed> changed(ApprovalRequest request) {
		var place = this.organization.localityOf(request.unit());
		ProcessDoor<?> door = this.doors.ofRequest(request.number());
		var own = EnumSet.noneOf(Area.class);
		own.addAll(door.areas());
		return Stream
			.concat(this.policies.changed(place, EnumSet.of(Area.GENERAL), request.submittedAt(), null).stream(),
					this.policies.changed(place, own, request.submittedAt(), door.judgedBy(request.number())).stream())
			.toList();
	}

	private String inWords(Changed changed) {
		return "“%s”%s，%s起改为%s".formatted(changed.title(), this.words.of(changed.before(), changed.unit()),
				DAY.format(changed.from()), this.words.of(changed.after(), changed.unit()));
	}

}
