package org.shegong.web.policies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Parameter;
import org.shegong.policy.Policies;
import org.shegong.policy.Status;

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

	/** A county makes no law. */
	private static final Set<Status> ITS_OWN = EnumSet.complementOf(EnumSet.of(Status.LAW, Status.CENTRAL));

	private final OrgUnits units;

	private final Policies policies;

	private final RuleChoices choices;

	private final RuleWords words;

	private final Organization organization;

	EnteredRules(OrgUnits units, Policies policies, RuleChoices choices, RuleWords words, Organization organization) {
		this.units = units;
		this.policies = policies;
		this.choices = choices;
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
		return faults.isEmpty() ? this.policies.against(this.organization.localityOf(unit), own, this.words::of)
				: faults;
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
		if (!ITS_OWN.contains(own.basis().status())) {
			faults.add(NO_STATUS);
		}
		faults.addAll(value(unit, own));
		return faults;
	}

	/** What is chosen from a list is one of it, and nothing is counted below nought. */
	private List<String> value(String unit, Parameter own) {
		if (own.value() instanceof Map) {
			return List.of("假别的各栏写在政策文件里，由管理员放入；天数、证明材料等请选对应的那一项填写");
		}
		if (own.value().toString().length() > LONGEST_VALUE) {
			return List.of("内容太长，请不超过%d字".formatted(LONGEST_VALUE));
		}
		if (own.value() instanceof Number number && number.doubleValue() < 0) {
			return List.of("数值不能小于0");
		}
		if (!hasKnownColumns(own)) {
			return List.of("每一行请写明与原来的表相同的各栏，各栏的写法也相同");
		}
		var choices = this.choices.offered(this.policies.unit(own.name()).orElseThrow(),
				this.policies.at(this.organization.localityOf(unit), own.since()));
		var words = (own.value() instanceof Collection<?> many) ? many : List.of(own.value());
		return (choices.isEmpty() || words.stream()
			.allMatch((word) -> !(word instanceof String text) || text.isBlank() || choices.containsKey(text)))
					? List.of() : List.of("请从这些中选择：%s".formatted(String.join("、", choices.values())));
	}

	/** Every row of a table is made like one that the rule book has. */
	private boolean hasKnownColumns(Parameter own) {
		var known = this.policies.values(own.name()).flatMap((value) -> columns(value).stream()).toList();
		return known.isEmpty() || columns(own.value()).stream().allMatch(known::contains);
	}

	private static List<Map<Object, Class<?>>> columns(Object value) {
		return (value instanceof Collection<?> rows)
				? rows.stream().filter(Map.class::isInstance).map((row) -> columns((Map<?, ?>) row)).toList()
				: List.of();
	}

	private static Map<Object, Class<?>> columns(Map<?, ?> row) {
		var columns = new HashMap<Object, Class<?>>();
		row.forEach((column, value) -> columns.put(column, (value != null) ? value.getClass() : Void.class));
		return columns;
	}

}
