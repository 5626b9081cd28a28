package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.stereotype.Component;

import org.shegong.policy.Period;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Post;
import org.shegong.policy.Basis;
import org.shegong.policy.Severance;
import org.shegong.worker.ContractFact.Contract;
import org.shegong.worker.ContractFact.ContractTurned;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;

/** What a renewal, or its absence, leaves behind in the personnel file. */
@Component
class RenewalRecords {

	private static final int LONGEST_SUMMARY = 1000;

	private static final int LONGEST_REASON = 300;

	private static final String EXIT = "期满后请在“解聘退出”中选择“劳动合同期满”办理终止手续";

	private final PersonnelFile file;

	private final Filings filings;

	private final Clock clock;

	RenewalRecords(PersonnelFile file, Filings filings, Clock clock) {
		this.file = file;
		this.filings = filings;
		this.clock = clock;
	}

	void ranOn(RenewalRequest request, RenewalCase ending, LocalDate until) {
		enter(request, "劳动合同原至%s期满，因%s，依法%s；不需要另订合同，%s重新办理续聘".formatted(ending.endsOn(),
				RenewalRules.protectedBy(ending), ending.runsOnInWords(), anew(ending, until)), Contract.EXTENDED,
				until, RenewalRules.RUNS_ON);
	}

	void settled(RenewalRequest request, RenewalCase running, LocalDate until) {
		if (!until.isAfter(request.endsOn())) {
			enter(request, "劳动合同曾续延至%s，续延的事由经登记更正或撤回已不存在，不再续延，仍至原期满日%s；%s重新办理续聘".formatted(running.endsOn(), until,
					anew(running, until)), Contract.NOT_EXTENDED, until, RenewalRules.RUNS_ON);
			return;
		}
		enter(request, "劳动合同暂续延至%s，按档案现在登记的情况（子女出生日期等）重新确定，依法续延至%s；%s重新办理续聘".formatted(running.endsOn(), until,
				anew(running, until)), Contract.EXTENDED, until, RenewalRules.RUNS_ON);
	}

	/** From when the end is dealt with again, in words. */
	private String anew(RenewalCase ending, LocalDate until) {
		var opens = until.minusDays(RenewalNumbers.of(ending.policy()).leadDays().value());
		return opens.isAfter(today()) ? opens + "起" : "即日起";
	}

	void notRenewed(RenewalRequest request, RenewalCase ending, Severance due) {
		var refused = request.offer();
		enter(request, "用人单位不续订，劳动合同至%s期满终止，理由：%s%s；请书面通知本人并留存回执；%s；%s".formatted(ending.endsOn(),
				brief(refused.opinion()), refused.excludes()
						? "（%s：%s）".formatted(refused.exclusion().title(), brief(refused.exclusionFacts())) : "",
				severance(ending, due), EXIT), Contract.NOT_RENEWED, ending.endsOn(), basis(ending));
	}

	void declined(RenewalRequest request, RenewalCase ending, Severance due) {
		var equal = !ending.isLowered(request.offer());
		enter(request,
				"本人不同意续订（%s），劳动合同至%s期满终止；%s；%s".formatted(request.offer().details(), ending.endsOn(),
						equal ? "续订条件不低于原合同，无经济补偿" : severance(ending, due), EXIT),
				equal ? Contract.DECLINED_EQUAL : Contract.DECLINED, ending.endsOn(), basis(ending));
	}

	void silent(RenewalRequest request, RenewalCase ending) {
		enter(request,
				"续订意见（%s）送达后本人到期未答复，如实记录：不视为不同意续订；劳动合同至%s期满，请书面催告并留存回执，没有本人不同意续订的证明而终止的，%s".formatted(
						request.offer().details(), ending.endsOn(),
						severance(ending, ending.severance(request.offer().averagePay()).orElse(null))),
				Contract.NO_ANSWER, ending.endsOn(), basis(ending));
	}

	void renewed(RenewalRequest request, Employment renewed) {
		var term = (renewed.contractUntil() != null) ? "至" + renewed.contractUntil() : "，无固定期限";
		enter(request, "劳动合同续订，编号%s，自%s起%s，%s签订".formatted(renewed.contractNumber(), renewed.contractFrom(), term,
				renewed.signedOn()), Contract.RENEWED, renewed.contractUntil(), RenewalRules.OPEN_ENDED);
	}

	/** The town's main leader is told that nobody has decided. */
	void reminded(RenewalRequest request, RenewalCase ending) {
		this.filings.save(new Filing(request, Post.TOWN_PRINCIPAL.id(), today(), "续聘催办",
				"%s的劳动合同至%s期满，续聘还没有决定，请督促办理".formatted(ending.worker().name(), Period.inWords(ending.endsOn())))
			.because(RenewalNumbers.of(ending.policy()).reminderDays().basis()));
	}

	/** Each consequence is put down once for each end of a contract. */
	void lapsed(RenewalCase ending) {
		once(ending, Contract.LAPSED,
				"警示：劳动合同已于%s期满，本人仍在岗，没有续订，也没有办理退出；%s未订立书面合同的，自%s起每月支付二倍工资；至%s未表示异议的，此后本人可以要求以原条件续订".formatted(
						ending.endsOn(), ending.writtenBy(), ending.writtenBy().plusDays(1), ending.silentUntil()),
				RenewalRules.SILENCE);
		if (ending.workedOn()) {
			once(ending, Contract.CONTINUED,
					"警示：劳动合同已于%s期满，本人继续工作，用人单位至%s超过一个月未表示异议；本人可以要求以原条件续订%s；用人单位终止的，按解除劳动合同处理；自%s起每月支付二倍工资，至订立的前一日为止，最长至%s"
						.formatted(ending.endsOn(), ending.silentUntil(),
								ending.openEndedIsDue() ? "无固定期限劳动合同（%s）".formatted(RenewalRules.duty(ending)) : "",
								ending.writtenBy().plusDays(1), ending.unwrittenYear()),
					RenewalRules.SILENCE);
		}
		if (ending.isDeemedOpenEnded()) {
			once(ending, Contract.DEEMED_OPEN_ENDED, "警示：劳动合同于%s期满后继续用工，至%s满一年未订立书面合同，自%s起视为已订立无固定期限劳动合同，请立即补订"
				.formatted(ending.endsOn(), ending.unwrittenYear(), ending.unwrittenYear().plusDays(1)),
					RenewalRules.DEEMED);
		}
	}

	/** The office that has to act and its main leader are told until it is settled. */
	void alarmed(RenewalRequest request, RenewalCase ending) {
		var summary = "%s的劳动合同已于%s期满，至今%d日仍在岗，没有续订（%s），也没有办理退出；%s起每月支付二倍工资；请立即签订续订合同，或在“解聘退出”中办理".formatted(
				ending.worker().name(), ending.endsOn(), ending.endsOn().until(today(), ChronoUnit.DAYS),
				request.number(), ending.writtenBy().plusDays(1));
		for (var post : List.of(Post.TOWN_OFFICE, Post.TOWN_PRINCIPAL)) {
			this.filings
				.save(new Filing(request, post.id(), today(), "合同期满仍在岗", summary).because(RenewalRules.SILENCE));
		}
	}

	private void once(RenewalCase ending, Contract step, String summary, Basis basis) {
		var worker = ending.worker().code();
		var fact = new ContractTurned(step, ending.endsOn());
		var told = this.file.of(worker, FileKind.CONTRACT).stream().map(FileEntry::fact).anyMatch(fact::equals);
		if (!told) {
			append(new FileEntry(worker, today(), fact, cut(summary, LONGEST_SUMMARY)), null, basis);
		}
	}

	/** What the employer owes, in words. */
	static String severance(RenewalCase ending, Severance due) {
		if (due == null) {
			return ending.isWelfarePost() ? "公益性岗位，无经济补偿" : "花名册中没有来本单位工作的日期，请在花名册“人员”表中补登到岗日期后计算经济补偿";
		}
		return "应支付经济补偿%s个月工资%s".formatted(due.months().toPlainString(),
				due.sum().map((sum) -> "，计%s元".formatted(sum)).orElse("（档案中没有月工资，金额待核）"));
	}

	private static Basis basis(RenewalCase ending) {
		return ending.isWelfarePost() ? RenewalRules.WELFARE : RenewalRules.SEVERANCE;
	}

	private void enter(RenewalRequest request, String summary, Contract step, LocalDate until, Basis basis) {
		append(new FileEntry(request.worker(), today(), new ContractTurned(step, until), cut(summary, LONGEST_SUMMARY)),
				request.number(), basis);
	}

	private void append(FileEntry entry, RequestNumber request, Basis basis) {
		this.file.append(entry.because(request, basis.rule(), basis.source()), null);
	}

	private static String brief(String text) {
		return (text != null) ? cut(text, LONGEST_REASON) : "";
	}

	private static String cut(String text, int longest) {
		return (text.length() <= longest) ? text : text.substring(0, longest - 1) + "…";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
