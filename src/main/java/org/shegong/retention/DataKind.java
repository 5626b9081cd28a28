package org.shegong.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

import org.shegong.policy.Figure;
import org.shegong.policy.Policy;

/** What is kept for a time, and what becomes of it then. */
public enum DataKind {

	FAILED_APPLICANTS("未录用人员的报名资料", "次招聘", "自招聘结束之日起", "姓名改为匿名，身份证号、联系方式、户籍和审查说明删除",
			RetentionNumbers::failedApplicantsMonths),

	LEAVE_PROOFS("请假的证明材料和事由", "人", "自假期结束之日起", "诊断证明等扫描件和请假事由删除，假别和天数保留", RetentionNumbers::leaveProofsMonths),

	LOOSE_PROOFS("没有随申请提交的材料", "人", "自上传之日起", "扫描件删除", RetentionNumbers::looseProofsMonths),

	LEAVER_FILES("退出人员的人事档案", "人", "自退出之日起", "姓名改为匿名，身份证号、户籍、出生月日、健康和生育记录、陈述和意见、扫描件删除，任职和考核的年份保留",
			RetentionNumbers::leaverFilesMonths),

	AUDIT_LINES("查阅与操作记录", "项", "自记录之日起", "记录删除", RetentionNumbers::auditLinesMonths);

	private final String title;

	private final String measure;

	private final String beginning;

	private final String consequence;

	private final Function<RetentionNumbers, Figure<Integer>> months;

	DataKind(String title, String measure, String beginning, String consequence,
			Function<RetentionNumbers, Figure<Integer>> months) {
		this.title = title;
		this.measure = measure;
		this.beginning = beginning;
		this.consequence = consequence;
		this.months = months;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static DataKind of(String id) {
		return Arrays.stream(values()).filter((kind) -> kind.id().equals(id)).findFirst().orElseThrow();
	}

	/** How many months it is kept. */
	Figure<Integer> months(Policy policy) {
		return this.months.apply(RetentionNumbers.of(policy));
	}

	public String title() {
		return this.title;
	}

	/** What is counted. */
	String measure() {
		return this.measure;
	}

	/** When the time begins, in words. */
	String beginning() {
		return this.beginning;
	}

	/** What erasing does. */
	public String consequence() {
		return this.consequence;
	}

}
