package org.shegong.recruitment.quota;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.organization.OrgUnit;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;

/**
 * The total that a county or city may not pass: so many community workers per 10,000
 * urban permanent residents (城镇常住人口), rounded down, over all its communities together and
 * never for one of them (NAT-14, R-5).
 *
 * @param most in persons; null where residents are missing or no total was set yet
 * @param inPost all community workers of the unit, in persons
 * @param reserved posts that running campaigns in it hold
 * @param missing which column of the roster to fill; null when nothing is missing
 */
public record Ceiling(OrgUnit unit, Integer most, int inPost, int reserved, String formula, Basis basis,
		String missing) {

	public static Ceiling of(OrgUnit unit, Policy policy, int inPost, int reserved) {
		int rate = RecruitmentNumbers.of(policy).quotaCeilingPer10000Residents().value();
		var basis = RecruitmentNumbers.of(policy).quotaCeilingPer10000Residents().basis();
		var residents = unit.residents();
		if (rate == 0) {
			return new Ceiling(unit, null, inPost, reserved, "当时没有总量标准", basis, null);
		}
		if (residents == null || residents == 0) {
			return new Ceiling(unit, null, inPost, reserved, "缺少数据，未计算", basis,
					"“%s”没有登记常住人口（城镇），无法核对社区工作者总量，请在花名册单位表代码为 %s 的一行填写".formatted(unit.name(), unit.code()));
		}
		return new Ceiling(unit, (int) ((long) residents * rate / 10_000), inPost, reserved,
				"城镇常住人口%d人，每万人%d名，只取整数".formatted(residents, rate), basis, null);
	}

	/** Posts left under the total, never negative; null when it is not known. */
	Integer room() {
		return (this.most != null) ? Math.max(0, this.most - this.inPost - this.reserved) : null;
	}

	/** The same as what the formula grants the controlled unit itself. */
	Grant grant() {
		if (this.missing != null) {
			return Grant.missing(this.missing, this.basis);
		}
		return (this.most != null) ? Grant.of(this.most, this.formula, this.basis)
				: Grant.unlimited(this.formula, this.basis);
	}

}
