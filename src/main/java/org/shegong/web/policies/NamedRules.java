package org.shegong.web.policies;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.approval.NamedRule;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.policy.Basis;

import org.springframework.stereotype.Component;

/**
 * The named rules of all rooms in the order of the office, each with what it rests on.
 */
@Component
class NamedRules {

	private final List<RuleList<?, ?>> lists;

	NamedRules(List<RoomRules> rooms) {
		this.lists = rooms.stream()
			.flatMap((room) -> room.lists().stream())
			.sorted(Comparator.<RuleList<?, ?>, Integer>comparing((list) -> list.area().ordinal())
				.thenComparing(RuleList::title))
			.toList();
	}

	/** The rules about one thing. */
	record Sheet(String area, String areaTitle, String title, List<Entry> rules) {
	}

	/**
	 * @param restsOn empty where a rule asks for nothing but a form filled in properly
	 */
	record Entry(String name, List<Ground> restsOn) {
	}

	/**
	 * What a rule rests on.
	 *
	 * @param parameter name of the number it goes by; null for an article
	 * @param title of the number, with its value
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Ground(String parameter, String title, String rule, String source, String status, String statusTitle) {

		private static Ground of(Basis basis) {
			return new Ground(null, null, basis.rule(), basis.source(), basis.status().id(), basis.status().title());
		}

		private static Ground of(PoliciesEndpoint.Line line) {
			return new Ground(line.parameter(), "%s：%s".formatted(line.title(), line.inWords()), line.rule(),
					line.source(), line.status(), line.statusTitle());
		}

		String inWords() {
			var cited = this.source.startsWith(this.statusTitle) ? this.source
					: "%s（%s）".formatted(this.source, this.statusTitle);
			return (this.title != null) ? "%s。%s".formatted(this.title, cited) : cited;
		}

	}

	/**
	 * @param numbers what holds where and when the rules are read
	 */
	List<Sheet> with(List<PoliciesEndpoint.Line> numbers) {
		var known = numbers.stream()
			.collect(Collectors.toMap(PoliciesEndpoint.Line::parameter, Function.identity(), (one, other) -> one));
		return this.lists.stream()
			.map((list) -> new Sheet(list.area().id(), list.area().title(), list.title(),
					list.rules().stream().map((rule) -> entry(rule, known)).toList()))
			.toList();
	}

	private static Entry entry(NamedRule<?, ?> rule, Map<String, PoliciesEndpoint.Line> known) {
		var numbers = rule.parameters().stream().filter(known::containsKey).map(known::get).map(Ground::of);
		return new Entry(rule.name(), Stream.concat(rule.articles().stream().map(Ground::of), numbers).toList());
	}

}
