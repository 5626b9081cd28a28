package org.shegong.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.UnitKind;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Gender;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;

import org.springframework.stereotype.Component;

/** One community under one town, for tests that need people but no roster. */
@Component
public class Village {

	private final OrgUnits units;

	private final Workers workers;

	private final Employments employments;

	Village(OrgUnits units, Workers workers, Employments employments) {
		this.units = units;
		this.workers = workers;
		this.employments = employments;
	}

	/** A town and its community {@code v-c} under a policy. */
	public void under(String policy) {
		this.units.saveAndFlush(new OrgUnit("v-t", "青山镇", UnitKind.TOWN, null, policy));
		this.units.saveAndFlush(new OrgUnit("v-c", "桥头社区", UnitKind.COMMUNITY, "v-t", null));
	}

	/** A committee member; a null wage means that none is on file. */
	public Worker member(String code, String monthlyWage) {
		return worker(code, monthlyWage, Position.COMMITTEE_MEMBER);
	}

	public Worker worker(String code, String monthlyWage, Position position) {
		var worker = this.workers.saveAndFlush(new Worker(WorkerCode.of(code), "社工" + code, Gender.FEMALE,
				LocalDate.of(1990, 5, 1), WorkerClass.RECRUITED, List.of(position), "v-c"));
		var contract = new Employment(WorkerCode.of(code));
		contract.agree("HT-" + code, LocalDate.of(2024, 1, 1), null);
		contract.terms(null, (monthlyWage != null) ? Money.yuan(new BigDecimal(monthlyWage)) : null);
		this.employments.saveAndFlush(contract);
		return worker;
	}

}
