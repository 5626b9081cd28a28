package org.shegong.renewal;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why two fixed terms do not lead to an open-ended contract (LCL 14(2)(3)): art. 39 and
 * art. 40(1), (2).
 */
public enum Exclusion {

	RULE_BREACH("第三十九条第（二）项：严重违反规章制度"), DERELICTION("第三十九条第（三）项：严重失职，造成重大损害"),
	SECOND_EMPLOYMENT("第三十九条第（四）项：兼职造成严重影响或拒不改正"), FRAUD("第三十九条第（五）项：欺诈致使合同无效"),
	CRIMINAL_LIABILITY("第三十九条第（六）项：被依法追究刑事责任"), ILLNESS("第四十条第（一）项：医疗期满不能工作"), INCOMPETENCE("第四十条第（二）项：经培训或调岗仍不能胜任");

	private final String title;

	Exclusion(String title) {
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
	static Exclusion of(String id) {
		return Arrays.stream(values())
			.filter((ground) -> ground.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这个情形"));
	}

}
