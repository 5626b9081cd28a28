package org.shegong.recruitment.exam;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policy;

/**
 * Whether a registered place lies where the policy wants it: it names the place itself,
 * or a unit of the tree that lies in it, as 杭蓝旗 lies in 鄂尔多斯市.
 */
@Component
public class Places {

	/** What people put before a place, and which says nothing about it. */
	private static final String AROUND = "(中国|现?户籍(所在)?地?|现?户口(所在)?地?|现住?|在|为|是|[：:])";

	/** Not any more, or not at all. */
	private static final String ELSEWHERE = ".*(非|不|原籍|祖籍|曾|原户|迁出|迁往|迁至|迁入地).*";

	private static final String A_STREET = "(东|西|南|北|中)?(路|大街|大道|街(?!道)|巷).*";

	private static final String ANOTHER_CITY = "(市|盟|省)?.*[^市省盟](省|市(?!场|政|民)|盟|自治州).*";

	private final Organization organization;

	Places(Organization organization) {
		this.organization = organization;
	}

	/**
	 * @param province in which all of them lie, without 省 or 自治区; empty where the policy
	 * does not say
	 * @param wanted places in words of the policy
	 * @param names the units that lie there, upper ones first
	 */
	public record Area(String province, List<String> wanted, List<String> names) {

		/** Whether all that is said of the place is said of one that lies there. */
		public boolean contains(String registered) {
			return registered != null && !registered.isBlank()
					&& Arrays.stream(registered.replaceAll("[\\s\u3000]", "").split("[，,；;。]"))
						.filter((part) -> !part.isEmpty())
						.allMatch(this::lies);
		}

		private boolean lies(String place) {
			return !place.matches(ELSEWHERE)
					&& Stream.concat(this.wanted.stream(), this.names.stream()).anyMatch((name) -> names(place, name));
		}

		/** A namesake in another province, city or county is another place. */
		private boolean names(String place, String name) {
			int at = place.indexOf(name);
			if (at < 0) {
				return false;
			}
			var after = place.substring(at + name.length());
			return isWithin(place.substring(0, at)) && !after.matches(A_STREET) && !after.matches(ANOTHER_CITY);
		}

		/** Whether the words before a place name nothing but what it lies in. */
		private boolean isWithin(String before) {
			var rest = before.replaceFirst(
					this.province.isEmpty() ? ".{2,4}(省|自治区)" : Pattern.quote(this.province) + "(省|自治区)?", "");
			for (var name : this.names) {
				rest = rest.replace(name, "");
			}
			for (var name : this.wanted) {
				rest = rest.replaceAll(Pattern.quote(name) + "[市县区旗]?", "");
			}
			return rest.replaceAll(AROUND, "").isEmpty();
		}

	}

	/**
	 * The area that the policy wants people of a unit's campaigns to come from.
	 * @param registered the places in question; the tree is looked at where one of them
	 * does not name the area itself
	 */
	public Area around(String unit, Policy policy, Stream<String> registered) {
		var wanted = Arrays.stream(RecruitmentNumbers.of(policy).household().value().split("、"))
			.filter((place) -> !place.isBlank())
			.toList();
		var known = new Area(RecruitmentNumbers.of(policy).householdProvince().value(), wanted, List.of());
		if (wanted.isEmpty() || registered.filter(Objects::nonNull).allMatch(known::contains)) {
			return known;
		}
		var line = this.organization.lineOf(unit);
		var top = line.stream()
			.filter((level) -> wanted.stream().anyMatch(level.name()::contains)
					|| Objects.equals(this.organization.policyOf(level.code()), policy.name()))
			.reduce((lower, upper) -> upper);
		var below = top.stream()
			.flatMap((level) -> this.organization.below(level.code()).stream())
			.filter((level) -> level.kind() != UnitKind.DEPARTMENT);
		return new Area(known.province(), wanted,
				Stream.concat(top.stream(), below).map(OrgUnit::name).distinct().toList());
	}

}
