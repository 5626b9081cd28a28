package org.shegong.recruitment;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policy;

/**
 * Whether a registered place lies where the policy wants it: it names the place itself,
 * or a unit of the tree that lies in it, as 杭蓝旗 lies in 鄂尔多斯市.
 */
@Component
class Places {

	private static final String OTHER_CITY = ".*(市|盟|自治州|地区).*";

	private static final String OTHER_COUNTY = ".*[市盟州县区旗].*";

	private final Organization organization;

	Places(Organization organization) {
		this.organization = organization;
	}

	/**
	 * @param wanted places in words of the policy
	 * @param names the units that lie there, upper ones first
	 */
	record Area(List<String> wanted, List<OrgUnit> names) {

		boolean contains(String registered) {
			return registered != null && (this.wanted.stream().anyMatch(registered::contains)
					|| this.names.stream().anyMatch((unit) -> names(registered, unit)));
		}

		/** A namesake in another city or county is another place. */
		private static boolean names(String registered, OrgUnit unit) {
			int at = registered.indexOf(unit.name());
			if (at < 0) {
				return false;
			}
			var before = registered.substring(0, at).replace("自治区", "");
			var lower = unit.kind() == UnitKind.TOWN || unit.kind() == UnitKind.COMMUNITY;
			return !before.matches(lower ? OTHER_COUNTY : OTHER_CITY);
		}

	}

	/**
	 * The area that the policy wants people of a unit's campaigns to come from.
	 * @param registered the places in question; the tree is looked at where one of them
	 * does not name the area itself
	 */
	Area around(String unit, Policy policy, Stream<String> registered) {
		var wanted = Arrays.stream(policy.text("recruitment-household").split("、"))
			.filter((place) -> !place.isBlank())
			.toList();
		if (wanted.isEmpty()
				|| registered.filter(Objects::nonNull).allMatch((place) -> wanted.stream().anyMatch(place::contains))) {
			return new Area(wanted, List.of());
		}
		var line = this.organization.lineOf(unit);
		var top = line.stream()
			.filter((level) -> wanted.stream().anyMatch(level.name()::contains)
					|| Objects.equals(this.organization.policyOf(level.code()), policy.name()))
			.reduce((lower, upper) -> upper);
		var below = top.stream()
			.flatMap((level) -> this.organization.below(level.code()).stream())
			.filter((level) -> level.kind() != UnitKind.DEPARTMENT);
		return new Area(wanted, Stream.concat(top.stream(), below).distinct().toList());
	}

}
