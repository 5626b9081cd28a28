package org.shegong.message;

/** What people are told of. */
public enum MessageKind {

	TASK("新的待办", "%s 等您办理"), RETURNED("退回修改", "%s 被退回，请看理由，修改或重新办理后再提交"), APPROVED("已批准", "%s 已批准"),
	REFUSED("未批准", "%s 未批准"), WITHDRAWN("已撤回", "%s 已被撤回"), DUE_SOON("即将到期", "%s 即将到期，请及时办理"),
	OVERDUE("已逾期", "%s 已逾期，请尽快办理"), URGED("被催办", "%s 的申请人催您尽快办理"), COPIED("收到抄送", "%s 抄送给您，请阅"),
	ASKED("征求意见", "%s 请您提出意见"), ANSWERED("意见已答复", "%s 您请人提的意见已有答复"), NOT_NEEDED("不必再办", "%s 的上一环节撤回了意见，暂时不用您办理"),
	SEATED("岗位待办", "您新任职的岗位已有待办"), FILE_READ("档案被查阅", "您的人事档案被查阅"), DEPUTISING("代理开始", "您的待办从今天起由代理人代办"),
	TRAINING("培训提醒", "您或您所管的人员今年还有没有完成的培训，请看培训台账"), DIGEST("每日提醒", "您有待办");

	private final String title;

	private final String sentence;

	MessageKind(String title, String sentence) {
		this.title = title;
		this.sentence = sentence;
	}

	public String title() {
		return this.title;
	}

	/**
	 * What is said of it, also to the outside: a number and nothing else.
	 * @param quoted the request, as people quote it; null for what is no request of ours
	 */
	public String sentence(String quoted) {
		return this.sentence.formatted((quoted != null) ? quoted : "一项任务");
	}

}
