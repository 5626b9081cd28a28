package org.shegong.transfer;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;

/**
 * Whom a street may propose for rotation (轮岗): whoever has been in the same place for as
 * long as the rules say (ORD-49, P-21). Each move is asked for and confirmed by itself.
 */
@Component
@Transactional(readOnly = true)
public class Rotations {

	private final HeldLong held;

	private final Sites sites;

	private final Organization organization;

	Rotations(HeldLong held, Sites sites, Organization organization) {
		this.held = held;
		this.sites = sites;
		this.organization = organization;
	}

	/**
	 * Somebody who stands on the list.
	 *
	 * @param since the day they came to their place
	 */
	public record Person(WorkerCode code, String name, String unit, String unitName, String position, LocalDate since,
			int years) {
	}

	/**
	 * The list of a unit and those below it.
	 *
	 * @param years from which somebody stands on it; 0 where there is none
	 * @param message why there is no list, or what it is; never null
	 */
	public record Proposed(int years, Basis basis, String message, Page<Person> people) {
	}

	/** By the rules of a day. */
	public Proposed of(String unit, LocalDate on, Pageable page) {
		var numbers = TransferNumbers.of(this.sites.of(unit, on).policy());
		var years = numbers.rotationYears();
		if (!numbers.rotation().value()) {
			return new Proposed(0, numbers.rotation().basis(), "本地没有社区工作者轮岗的规定", nobody(page));
		}
		if (years.value() == 0) {
			return new Proposed(0, years.basis(), "文件没有规定轮岗的年限，没有自动列出的名单；需要的请由主管部门在“规则”中填写年限", nobody(page));
		}
		var since = on.minusYears(years.value());
		var people = this.held.in(codes(unit), since, page).map((one) -> person(one, on));
		return new Proposed(years.value(), years.basis(),
				"在同一社区、同一岗位满%d年（%s以前到任）的人员，选任人员除外".formatted(years.value(), Period.inFull(since.plusDays(1))), people);
	}

	private static Page<Person> nobody(Pageable page) {
		return new PageImpl<>(List.of(), page, 0);
	}

	private List<String> codes(String unit) {
		return this.organization.below(unit).stream().map(OrgUnit::code).toList();
	}

	private Person person(HeldLong.Held one, LocalDate on) {
		var worker = one.worker();
		return new Person(worker.code(), worker.name(), worker.unit(), this.sites.name(worker.unit()),
				worker.positionTitles(), one.since(), one.since().until(on).getYears());
	}

}
