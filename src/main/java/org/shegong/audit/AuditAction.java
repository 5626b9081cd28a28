package org.shegong.audit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What can be done to somebody's data, in the words of the office. To pause and to resume
 * are changes as well; who paused something is asked again.
 */
public enum AuditAction {

	FILE_READ("查阅人事档案"), FILE_DOWNLOADED("下载人事档案"), PROOF_READ("查阅证明材料"), CANDIDATES_READ("查阅候选人登记信息"),
	NOTICES_READ("查阅检查和通报"), REQUEST_READ("查阅申请"), RETENTION_READ("查阅到期应清理的数据"), AWAY_READ("查阅离岗日历"),
	ROSTER_DOWNLOADED("下载花名册"), SHEET_DOWNLOADED("下载登记表"),

	ROSTER_IMPORTED("导入花名册"), WORKER_ENTERED("新登记人员"), MASTER_DATA_CHANGED("变更花名册信息"), POST_GIVEN("登记任职"),
	POST_TAKEN("免去任职"), FACT_ENTERED("登记人事事项"), FACT_STRUCK("划去人事记录"), OVERTIME_ENTERED("登记加班"),
	OVERTIME_STRUCK("划去加班"), NOTICE_ENTERED("登记检查通报"), PROOF_ADDED("补交证明材料"),

	PASSWORD_ISSUED("发放初始密码"), PASSWORD_DRAWN("重设他人密码"), PASSWORD_CHANGED("修改密码"), PASSWORD_RESET("运维重设密码"),
	ACCOUNT_UNLOCKED("解除账号锁定"), ACCOUNT_CREATED("新建账号"), ACCOUNT_CHANGED("变更账号"), ACCOUNT_REMOVED("删除账号"),
	GROUP_CHANGED("变更账号分组"), COUNTY_CHANGED("变更账号所属县（区）"), RIGHTS_CHANGED("变更系统权限"),

	DEPUTY_SET("设置代理"), DEPUTY_ENDED("结束代理"), TASK_GIVEN_OVER("转办任务"), REQUEST_COPIED("抄送申请"), ADVICE_ASKED("委派任务"),
	SIGNER_ADDED("加签"), WORD_GIVEN("答复委派或加签"), WORD_RECALLED("取回委派或加签"), OPINION_TAKEN_BACK("撤回意见"),
	CASE_SENT_BACK("退回到前面的环节"), CALENDAR_PUBLISHED("发布放假安排"), SETTING_CHANGED("变更系统设置"), MODEL_DEPLOYED("部署流程"),
	MODEL_REFUSED("部署流程被拒绝"), MODEL_REMOVED("删除流程部署"), MODEL_BROUGHT_BACK("恢复流程的早先版本"), CASES_MOVED("迁移办理中的申请"),
	CASE_CHANGED("变更办理中的事项"), CASE_STOPPED("终止办理中的事项"), CASE_PAUSED("变更办理中的事项"), CASE_RESUMED("变更办理中的事项"),
	PROCESS_PAUSED("变更系统设置"), PROCESS_RESUMED("变更系统设置"),

	CASE_TRIED("为他人试走流程"),

	RULE_ENTERED("录入地方规定"), RULE_CONFIRMED("确认地方规定"), RULE_TURNED_DOWN("地方规定未通过"), RULE_WITHDRAWN("撤回地方规定"),
	RULE_SCAN_READ("查阅地方规定原件"),

	DATA_ERASED("按保存期限清理数据");

	private static final Set<AuditAction> REGISTERS = EnumSet.of(ROSTER_DOWNLOADED, SHEET_DOWNLOADED);

	private final String title;

	AuditAction(String title) {
		this.title = title;
	}

	public String title() {
		return this.title;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Those that concern everybody of a unit without naming them. */
	public static Set<AuditAction> registers() {
		return REGISTERS;
	}

	static AuditAction of(String id) {
		return Arrays.stream(values()).filter((action) -> action.id().equals(id)).findFirst().orElseThrow();
	}

}
