package org.shegong.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A post that decides, records or supervises; its holders at a unit form the candidate
 * group {@code <post>@<unit code>}.
 */
public enum Post {

	COMMUNITY_SECRETARY("社区党组织书记"), COMMUNITY_DIRECTOR("社区居委会主任"), AREA_LEAD("驻社区片长"), TOWN_DEPUTY_LEAD("镇（街道）分管领导"),
	TOWN_PRINCIPAL("镇（街道）主要领导"), TOWN_MEETING("镇（街道）班子会议"), TOWN_OFFICE("镇（街道）党政办"), TOWN_DISCIPLINE("镇（街道）纪委"),
	TOWN_UNION("镇（街道）工会"), COMMUNITY_AFFAIRS_OFFICE("社建办"), ORGANIZATION_DEPARTMENT("组织部"),
	SOCIAL_WORK_DEPARTMENT("社会工作部"), CIVIL_AFFAIRS("民政局"), HUMAN_RESOURCES("人社局"), FINANCE("财政局"),
	DISCIPLINE_INSPECTION("纪委监委"), COUNTY_UNION("县（区）总工会"), SUPERVISOR("督查"), PUBLIC_SECURITY("公安局"),
	JUDICIARY("检察院、法院"), VETERANS_AFFAIRS("退役军人事务局"), HEALTH("卫生健康局"), MARKET_REGULATION("市场监管局"), TAXATION("税务局");

	private final String title;

	Post(String title) {
		this.title = title;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	public static Optional<Post> of(String id) {
		return Arrays.stream(values()).filter((post) -> post.id().equals(id)).findFirst();
	}

	/**
	 * The next level: who decides where nobody holds the post or only the applicant does,
	 * and where the holder is late. The last level answers with itself.
	 */
	public Post next() {
		return switch (this) {
			case COMMUNITY_SECRETARY, COMMUNITY_DIRECTOR -> TOWN_DEPUTY_LEAD;
			case AREA_LEAD, TOWN_DEPUTY_LEAD, TOWN_OFFICE -> TOWN_PRINCIPAL;
			case TOWN_PRINCIPAL -> TOWN_MEETING;
			case TOWN_MEETING, COMMUNITY_AFFAIRS_OFFICE, CIVIL_AFFAIRS, HUMAN_RESOURCES, FINANCE,
					SOCIAL_WORK_DEPARTMENT, PUBLIC_SECURITY, JUDICIARY, VETERANS_AFFAIRS, HEALTH, MARKET_REGULATION,
					TAXATION ->
				ORGANIZATION_DEPARTMENT;
			case TOWN_UNION, TOWN_DISCIPLINE, ORGANIZATION_DEPARTMENT, DISCIPLINE_INSPECTION, COUNTY_UNION,
					SUPERVISOR ->
				this;
		};
	}

	/**
	 * Whether it speaks for a body in whose place nobody else may answer: union, meeting,
	 * discipline.
	 */
	public boolean isBody() {
		return switch (this) {
			case TOWN_MEETING, TOWN_DISCIPLINE, TOWN_UNION, DISCIPLINE_INSPECTION, COUNTY_UNION -> true;
			default -> false;
		};
	}

	/** Whether whoever holds it may name somebody to act for them while they are away. */
	public boolean isDeputised() {
		return !isBody() && this != SUPERVISOR;
	}

	/** The same body of the county; itself where it is called the same there. */
	public Post ofTheCounty() {
		return switch (this) {
			case TOWN_UNION -> COUNTY_UNION;
			case TOWN_DISCIPLINE -> DISCIPLINE_INSPECTION;
			default -> this;
		};
	}

}
