package org.shegong.pay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a pay grade moves, the yearly assessment left out (NAT-22, TY-20). */
public enum GradeCause {

	POST("岗位变动", "请先在人事登记中登记岗位变动"), YEARS("社区工作年限", "花名册没有满一年的到岗日期，请先补登"), CERTIFICATE("职业水平", "请先在人事登记中登记证书"),
	EDUCATION("学历", "请先在人事登记中更正学历"), COMMENDATION("省部级以上表彰", "请先在人事登记中登记省部级以上表彰");

	private final String title;

	private final String remedy;

	GradeCause(String title, String remedy) {
		this.title = title;
		this.remedy = remedy;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

	/** What to do where nothing on file bears it out. */
	String remedy() {
		return this.remedy;
	}

	@JsonCreator
	static GradeCause of(String id) {
		return named(id).orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种缘由"));
	}

	private static Optional<GradeCause> named(String id) {
		return Arrays.stream(values()).filter((cause) -> cause.id().equals(id)).findFirst();
	}

}
