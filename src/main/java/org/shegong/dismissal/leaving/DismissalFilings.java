package org.shegong.dismissal.leaving;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.policy.Period;
import org.shegong.organization.Post;
import org.shegong.policy.Policy;
import org.shegong.dismissal.grounds.DismissalRules;

/** Who is told of a leaving in writing, without having to decide on it. */
@Component
class DismissalFilings {

	private final Filings filings;

	private final Unions unions;

	private final Clock clock;

	DismissalFilings(Filings filings, Unions unions, Clock clock) {
		this.filings = filings;
		this.unions = unions;
		this.clock = clock;
	}

	/** The union is told the reasons before anything is decided. */
	void unionTold(DismissalRequest leaving, String name) {
		this.filings.save(new Filing(leaving, this.unions.answering(leaving), today(), "解除理由通知工会", DismissalRecords
			.brief("拟以“%s”解除%s的劳动合同：%s".formatted(leaving.ground().title(), name, leaving.application().facts()), 900))
			.because(DismissalRules.UNION));
	}

	/** Silence hinders nothing where the reasons were told in writing and in time. */
	void unionSilent(DismissalRequest leaving) {
		this.filings.save(new Filing(leaving, this.unions.answering(leaving), today(), "工会到期未答复",
				"解除理由已书面通知工会，到期未收到意见，如实记录后提交班子会议")
			.because(DismissalRules.UNION));
	}

	void unionAnswered(DismissalRequest leaving) {
		this.filings.save(new Filing(leaving, this.unions.answering(leaving), today(), "书面答复工会",
				DismissalRecords.brief(leaving.heard().unionReply(), 1000))
			.because(DismissalRules.UNION));
	}

	void resigned(DismissalRequest leaving, String name) {
		this.filings.save(new Filing(leaving, Post.TOWN_OFFICE.id(), today(), "辞职通知",
				"%s书面通知辞职，最后一天%s；辞职不需要批准".formatted(name, leaving.lastDay()))
			.because(leaving.ground().article()));
	}

	/** Who recruits and signs hears of every exit, where the policy names them (C-e). */
	void left(DismissalRequest leaving, String name, Policy policy) {
		var recipient = DismissalNumbers.of(policy).reportRecipient().value();
		if (!recipient.isBlank()) {
			this.filings.save(new Filing(leaving, recipient, today(), "退出报告",
					"%s自%s起退出社区工作者队伍（%s）".formatted(name, Period.inFull(leaving.lastDay()),
							leaving.ground().discreetTitle()))
				.because(DismissalNumbers.of(policy).reportRecipient().basis()));
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
