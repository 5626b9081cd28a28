package org.shegong.web.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Locality;
import org.shegong.policy.Parameter;
import org.shegong.policy.Policies;

import org.springframework.stereotype.Component;

/**
 * What a county or city may enter, by hand or as a file; whether a higher text forbids it
 * is for the rule book.
 */
@Component
class EnteredRules {

	static final int LONGEST_VALUE = 1500;

	static final String NO_PLACE = "地方规定由县（区、旗）或市登记，对其以下各单位有效，请选择县（区、旗）";

	static final String NO_NUMBER = "没有这一项规定，请从列表中选择";

	static final String NO_DAY = "请填写生效日期，按 2026-03-16 的样子，在2008年至2099年之间";

	static final String NO_SOURCE = "请写明出处：文件名称、文号和条款，不超过500字";

	static final String NO_STATUS = "请选择出处的效力：地方办法、征求意见稿、新闻报道或系统默认";

	private static final int LONGEST_SOURCE = 500;

	private static final int LONGEST_RULE = 100;

	private final OrgUnits units;

	private final Policies policies;

	private final RuleWords words;

	private final Organization organization;

	EnteredRules(OrgUnits units, Policies policies, RuleWords words, Organization organization) {
		this.units = units;
		this.policies = policies;
		this.words = words;
		this.organization = organization;
	}

	/** Whether a unit is one that keeps numbers at all. */
	boolean keeps(String unit) {
		var kind = this.units.get(unit).kind();
		return kind == UnitKind.COUNTY || kind == UnitKind.CITY;
	}

	/**
	 * What stands against a number by the rules of now, higher texts among them; in
	 * sentences.
	 */
	List<String> standing(String unit, Parameter own) {
		if (!keeps(unit)) {
			return List.of(NO_PLACE);
		}
		if (this.policies.meaning(own.name()).isEmpty()) {
			return List.of(NO_NUMBER);
		}
		var faults = against(unit, own);
		return faults.isEmpty() ? this.policies.against(places(unit), own, this.words::of) : faults;
	}

	/** What stands against a number whose name is known; in sentences. */
	List<String> against(String unit, Parameter own) {
		var faults = new ArrayList<String>();
		if (own.since().getYear() < 2008 || own.since().getYear() > 2099) {
			faults.add(NO_DAY);
		}
		if (own.basis().source().isBlank() || own.basis().source().length() > LONGEST_SOURCE) {
			faults.add(NO_SOURCE);
		}
		if (own.basis().rule().length() > LONGEST_RULE) {
			faults.add("规则号请不超过%d字".formatted(LONGEST_RULE));
		}
		faults.addAll(value(own));
		return faults;
	}

	/** What the page does not take, whatever the rule book allows. */
	private List<String> value(Parameter own) {
		if (own.value() instanceof Map) {
			return List.of("假别的各栏写在政策文件里，由管理员放入；天数、证明材料等请选对应的那一项填写");
		}
		return (own.value().toString().length() > LONGEST_VALUE) ? List.of("内容太长，请不超过%d字".formatted(LONGEST_VALUE))
				: List.of();
	}

	/**
	 * Where a number of a unit holds: there first, and in all counties and cities below.
	 */
	List<Locality> places(String unit) {
		var places = Stream.concat(Stream.of(unit), this.units.keepersBelow(unit).stream().map(OrgUnit::code))
			.distinct()
			.toList();
		var tree = this.organization.above(places);
		return places.stream().map(tree::localityOf).toList();
	}

}
