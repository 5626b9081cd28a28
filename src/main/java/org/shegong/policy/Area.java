package org.shegong.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of the rule book, in the order of the office. */
public enum Area {

	GENERAL("通用"), LEAVE("请假"), OUTING("因公外出"), ABSENCE("旷工"), STAFFING("人员配备"), RECRUITMENT("招聘"), CONVERSION("套转"),
	CONTRACT("劳动合同和工资"), PAY("薪级和工资变动"), PROBATION("试用期"), ASSESSMENT("年度考核和薪级"), TRAINING("培训"), SECONDMENT("借调"),
	TRANSFER("调配调动"), APPOINTMENT("选任"), RENEWAL("续聘"), RETIREMENT("退休"), DISMISSAL("解聘退出"), RETENTION("保存期限");

	private final String title;

	Area(String title) {
		this.title = title;
	}

	/** As the files write it. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

	static Optional<Area> of(String id) {
		return Arrays.stream(values()).filter((area) -> area.id().equals(id)).findFirst();
	}

}
