package org.shegong.secondment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.approval.Objection;
import org.shegong.approval.Said;

/** What is wrong with an application as it is filled in, before any rule is asked. */
final class SecondmentForm {

	private static final int LONGEST_CODE = 64;

	private static final int LONGEST_BORROWER = 200;

	private static final int LONGEST_REASON = 1000;

	private SecondmentForm() {
	}

	static List<Objection> faults(SecondmentApplication asked) {
		return Stream
			.of(when(asked.worker() == null || blank(asked.worker().value(), LONGEST_CODE), "请选择社区工作者"),
					when(blank(asked.borrower(), LONGEST_BORROWER), "请填写借用单位，不超过%d字".formatted(LONGEST_BORROWER)),
					when(asked.borrowerKind() == null, "请选择借用单位的类别"),
					when(asked.from() == null || asked.until() == null, "请填写借调的起止日期"),
					when(asked.from() != null && asked.until() != null && !asked.isDated(), "借调结束日期早于开始日期，请更正"),
					when(blank(asked.reason(), LONGEST_REASON), "请填写借调理由，不超过%d字".formatted(LONGEST_REASON)),
					when(asked.deputy() != null && asked.deputy().value().length() > LONGEST_CODE, "代行职责的人请填账号或编号"))
			.filter(Objects::nonNull)
			.toList();
	}

	private static Objection when(boolean stands, String message) {
		return stands ? Objection.formFault(message) : null;
	}

	private static boolean blank(String text, int atMost) {
		return Said.nothing(text) || text.length() > atMost;
	}

}
