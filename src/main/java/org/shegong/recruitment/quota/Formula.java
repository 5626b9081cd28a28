package org.shegong.recruitment.quota;

import java.util.Locale;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.organization.OrgUnit;
import org.shegong.policy.Policy;

/**
 * How a jurisdiction reckons the posts of one community (policy.md A.2), named by the
 * parameter {@code quota-formula}. Households are households (户), posts are persons.
 */
enum Formula {

	/** Bands of households, then one more per full step (TY-10, TY-11, R-1, R-2). */
	BANDS {
		@Override
		Grant reckon(OrgUnit community, Policy policy) {
			var households = community.households();
			var lower = RecruitmentNumbers.of(policy).quotaBandBoundary().value().equals("lower-inclusive");
			int top = 0;
			int posts = 0;
			for (var band : RecruitmentNumbers.of(policy).quotaBands().value()) {
				int floor = top;
				top = band.upTo();
				posts = band.posts();
				if (lower ? households < top : households <= top) {
					return granted(policy, posts, "%d户，在%d至%d户一档（分界户数归%s一档），配%d名".formatted(households, floor, top,
							lower ? "高" : "低", posts));
				}
			}
			int step = RecruitmentNumbers.of(policy).quotaBandStepHouseholds().value();
			int more = (households - top) / step;
			return granted(policy, posts + more,
					"%d户：%d户配%d名，超出的%d户每满%d户增配1名，增%d名".formatted(households, top, posts, households - top, step, more));
		}
	},

	/** One per so many households, full ones only (ORD-09, R-3; CZ-05, R-4). */
	PER_HOUSEHOLDS {
		@Override
		Grant reckon(OrgUnit community, Policy policy) {
			int each = RecruitmentNumbers.of(policy).quotaHouseholdsPerPost().value();
			int least = RecruitmentNumbers.of(policy).quotaLeast().value();
			int ratio = community.households() / each;
			return granted(policy, Math.max(least, ratio), "%d户，每满%d户1名，得%d名%s".formatted(community.households(), each,
					ratio, (ratio < least) ? "，不足" + least + "名的按" + least + "名" : ""));
		}
	},

	/**
	 * What the county approved (XX-07, C-a): the seats of the committee, which everybody
	 * in post takes, or hired staff apart from them. Nothing approved, nothing vacant.
	 */
	SEATS {
		@Override
		Grant reckon(OrgUnit community, Policy policy) {
			var staff = community.approvedStaff();
			return (staff != null) ? granted(policy, staff, "按另行核定的聘用人员%d名（两委职数另计）".formatted(staff)) : granted(policy,
					community.committeeSeats(), "按核定的两委职数%d名，选任和聘用人员都占名额".formatted(community.committeeSeats()));
		}

		@Override
		Integer input(OrgUnit community) {
			return (community.approvedStaff() != null) ? community.approvedStaff() : community.committeeSeats();
		}

		@Override
		boolean reckonsWith(Integer input) {
			return input != null;
		}

		@Override
		String counts(OrgUnit community, Policy policy) {
			return (community.approvedStaff() != null) ? "social-workers" : super.counts(community, policy);
		}

		@Override
		Grant missing(OrgUnit community, Policy policy) {
			return super.missing(community, policy).nothing();
		}

		@Override
		String column() {
			return "核定职数";
		}
	},

	/** No number per community: only the sum is controlled (NAT-14, R-5). */
	NONE {
		@Override
		Grant reckon(OrgUnit community, Policy policy) {
			return Grant.unlimited("不按社区核定人数，只控制县（市）总量", RecruitmentNumbers.of(policy).quotaFormula().basis());
		}

		@Override
		Integer input(OrgUnit community) {
			return 1;
		}
	};

	static Formula of(Policy policy) {
		return valueOf(RecruitmentNumbers.of(policy).quotaFormula().value().toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	Grant grant(OrgUnit community, Policy policy) {
		return reckonsWith(input(community)) ? reckon(community, policy) : missing(community, policy);
	}

	abstract Grant reckon(OrgUnit community, Policy policy);

	/** Whether the number of the roster can be reckoned with. */
	boolean reckonsWith(Integer input) {
		return input != null && input > 0;
	}

	Grant missing(OrgUnit community, Policy policy) {
		return Grant.missing(
				"“%s”没有登记%s，无法计算配备人数，请在花名册单位表代码为 %s 的一行填写".formatted(community.name(), column(), community.code()),
				RecruitmentNumbers.of(policy).quotaFormula().basis());
	}

	/** Whom the granted posts are for: parameter {@code quota-counts} or narrower. */
	String counts(OrgUnit community, Policy policy) {
		return RecruitmentNumbers.of(policy).quotaCounts().value();
	}

	/** The number of the roster it rests on. */
	Integer input(OrgUnit community) {
		return community.households();
	}

	String column() {
		return "户数";
	}

	private static Grant granted(Policy policy, int posts, String how) {
		return Grant.of(posts, how, RecruitmentNumbers.of(policy).quotaFormula().basis());
	}

}
