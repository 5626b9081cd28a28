package org.shegong.transfer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.approval.Objection;
import org.shegong.approval.Said;

/** What is wrong with an application as it is filled in, before any rule is asked. */
final class TransferForm {

	private static final int LONGEST_CODE = 64;

	private static final int LONGEST_POSITION = 60;

	private static final int LONGEST_REASON = 1000;

	private TransferForm() {
	}

	static List<Objection> faults(TransferApplication asked) {
		var posted = asked.kind() == TransferKind.POSTED_IN;
		return Stream
			.of(when(asked.worker() == null || blank(asked.worker().value(), LONGEST_CODE), "请选择社区工作者"),
					when(asked.kind() == null, "请选择调动的类别"), when(blank(asked.to(), LONGEST_CODE), "请选择调入的社区"),
					when(asked.on() == null, "请填写调动日期"),
					when(asked.position() != null && asked.position().length() > LONGEST_POSITION,
							"调动后的岗位不超过%d字".formatted(LONGEST_POSITION)),
					when(posted && asked.until() == null, "请填写挂职的结束日期，期满自动返回原单位"),
					when(posted && asked.until() != null && asked.on() != null && asked.until().isBefore(asked.on()),
							"挂职结束日期早于开始日期，请更正"),
					when(asked.kind() != null && !posted && asked.until() != null, "只有挂职填写结束日期，请清空结束日期"),
					when(blank(asked.reason(), LONGEST_REASON), "请填写调动理由，不超过%d字".formatted(LONGEST_REASON)))
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
