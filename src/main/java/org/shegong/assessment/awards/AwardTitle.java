package org.shegong.assessment.awards;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a community may be titled, so that its workers get a special award (TY-27). */
public enum AwardTitle {

	NATIONAL_PARTY("全国先进基层党组织"), PROVINCIAL_PARTY("全省先进基层党组织"), NATIONAL_HARMONY("全国和谐社区建设示范单位"),
	PROVINCIAL_HARMONY("全省和谐社区建设示范单位");

	private final String title;

	AwardTitle(String title) {
		this.title = title;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	@JsonCreator
	static AwardTitle of(String id) {
		return Arrays.stream(values())
			.filter((title) -> title.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种称号"));
	}

}
