package org.shegong.upgrade;

import java.util.Map;

import static java.util.Map.entry;
import static org.shegong.upgrade.Answer.approves;
import static org.shegong.upgrade.Answer.never;
import static org.shegong.upgrade.Answer.of;
import static org.shegong.upgrade.Answer.resubmits;
import static org.shegong.upgrade.Answer.today;

/**
 * How every user task of every process is completed so that the case comes to a good end.
 * Whoever changes what a task asks for changes it here.
 */
final class Answers {

	static final Map<String, Object> MEETS = Map.of("decision", "approve", "opinion", "同意", "minutes", "班子会议纪要第5号",
			"members", 9, "present", 7, "votesFor", 6, "votesAgainst", 1, "abstentions", 0);

	private static final Map<String, Answer> ALL = Map.ofEntries(entry("leave/secretaryDecides", approves()),
			entry("leave/deputyLeadDecides", approves()), entry("leave/principalDecides", approves()),
			entry("leave/areaLeadDecides", approves()), entry("leave/meetingDecides", of(MEETS)),
			entry("leave/reportBack", today((day) -> Map.of("returnedOn", day.toString())).beforeTheLastDay()),
			entry("leave/reportBack of l7",
					today((day) -> Map.of("returnedOn", day.toString(), "birthDate", "2026-04-20", "children", 1))
						.beforeTheLastDay()
						.after(Proofs::areUploaded)),
			entry("leave/revise", resubmits()), entry("outing/communityDecides", approves()),
			entry("outing/deputyLeadDecides", approves()), entry("outing/principalDecides", approves()),
			entry("outing/reportBack",
					today((day) -> Map.of("returnedOn", day.toString(), "result", "已完成培训")).beforeTheLastDay()),
			entry("outing/revise", resubmits()), entry("absence/workerExplains", of(Map.of("explanation", "忘记请假"))),
			entry("absence/townDecides", approves()), entry("absence/disciplineReviews", approves()),
			entry("absence/revise", resubmits()), entry("training/communityDecides", approves()),
			entry("training/townDecides", approves()),
			entry("training/reportAttendance", of(Map.of("hours", 8, "result", "已结业")).beforeTheLastDay()),
			entry("training/revise", resubmits()), entry("allowance/communityDecides", approves()),
			entry("allowance/townDecides", approves()), entry("allowance/countyApproves", approves()),
			entry("instruction/communityDecides", approves()), entry("instruction/townDecides", approves()),
			entry("instruction/revise", resubmits()), entry("commendation/communityDecides", approves()),
			entry("commendation/townDecides", approves()), entry("commendation/countyApproves", approves()),
			entry("commendation/recordResult",
					today((day) -> Map.of("awarded", "yes", "date", day.toString())).beforeTheLastDay()),
			entry("commendation/revise", resubmits()),
			entry("contract/signContract",
					today((day) -> Map.of("contractNumber", "HT-" + day, "signedOn", day.toString()))),
			entry("probation/recordTraining", of(Map.of("hours", 40, "trainedUntil", "2026-01-30"))),
			entry("probation/communityEvaluates", approves()), entry("probation/townDecides", approves()),
			entry("probation/unionAnswers", approves()),
			entry("probation/townAnswersUnion", of(Map.of("answer", "培训记录已核对", "accepted", false))),
			entry("probation/workerStates", of(Map.of("statement", "服从决定"))),
			entry("conversion/recordTraining", today((day) -> Map.of("hours", 24, "trainedUntil", day.toString()))),
			entry("conversion/assess", of(Map.of("grade", "competent"))), entry("conversion/decide", approves()),
			entry("grade/countyDecides", approves()), entry("grade/revise", resubmits()),
			entry("secondment/townDecides", approves()), entry("secondment/approveSecondment", approves()),
			entry("secondment/reportReturn", today((day) -> Map.of("returnedOn", day.toString())).beforeTheLastDay()),
			entry("secondment/revise", resubmits()), entry("transfer/townDecides", approves()),
			entry("transfer/receivingTownAgrees", approves()), entry("transfer/countyApproves", approves()),
			entry("transfer/revise", resubmits()), entry("renewal/communityProposes", approves()),
			entry("appointment/reviewCandidate", approves()), entry("appointment/revise", resubmits()),
			entry("appointment/recordResult",
					today((day) -> Map.of("outcome", "taken", "on", day.toString(), "present", 100, "votesFor", 61,
							"votesAgainst", 30, "paper", "任〔2026〕1号", "from", day.toString()))),
			entry("office-audit/recordAudit", today((day) -> Map.of("on", day.toString(), "conclusion", "未发现重大问题"))),
			entry("reserve/townDecides", approves()), entry("reserve/countyDecides", approves()),
			entry("reserve/revise", resubmits()),
			entry("renewal/townDecides", of(Map.of("decision", "approve", "opinion", "表现好", "term", 36, "wage", 4500))),
			entry("renewal/workerAnswers", approves()),
			entry("renewal/signRenewal",
					today((day) -> Map.of("contractNumber", "XQ-" + day, "signedOn", day.toString()))),
			entry("dismissal/workerStates", of(Map.of("statement", "请再给一次机会"))),
			entry("dismissal/unionAnswers", approves()), entry("dismissal/townMeetingDecides", of(MEETS)),
			entry("dismissal/countyConfirms", approves()), entry("dismissal/workerAgrees", approves()),
			entry("dismissal/townAgrees", approves()), entry("dismissal/revise", resubmits()),
			entry("dismissal/deliverNotice", today((day) -> Map.of("deliveredOn", day.toString(), "how", "本人当面签收"))),
			entry("dismissal/handOver",
					today((day) -> Map.of("handedOverOn", day.toString(), "certificateOn", day.toString(), "fileOn",
							day.toString(), "insuranceOn", day.toString()))),
			entry("recruitment/approveQuota", approves()), entry("recruitment/draftPlan", today(Candidacies::plan)),
			entry("recruitment/publishNotice",
					today((day) -> Map.of("noticeOn", day.toString(), "noticePlace", "旗政府网站"))),
			entry("recruitment/enterCandidates", of(Map.of()).after(Candidacies::apply)),
			entry("recruitment/reviewQualifications", approves()),
			entry("recruitment/recordExam", of(Map.of()).after(Candidacies::areExamined)),
			entry("recruitment/recordAssessment", of(Map.of("results", "1 合格 88.5 群众评价好"))),
			entry("recruitment/recordMedical", of(Map.of("results", "1 合格"))),
			entry("recruitment/recordBackground", of(Map.of("results", "1 合格"))),
			entry("recruitment/publishList",
					today((day) -> Map.of("publishedOn", day.toString(), "publicationPlace", "旗政府网站"))),
			entry("recruitment/receiveObjections", never()),
			entry("recruitment/decideObjections", of(Map.of("decisions", "1 不成立 材料已核实"))),
			entry("recruitment/completeFormalities", of(Map.of()).after(Candidacies::areHired)),
			entry("recruitment/revise", resubmits()),
			entry("assessment/enterScores", of(Map.of()).after(Scores::areEntered)),
			entry("assessment/proposeGrades", of(Map.of())), entry("assessment/jointReview", approves()),
			entry("assessment/publishOnBoard",
					today((day) -> Map.of("publishedOn", day.toString(), "publicationPlace", "居务公开栏"))),
			entry("assessment/workerSigns", of(Map.of("agrees", true))), entry("assessment/receiveSignatures", never()),
			entry("assessment/decideAppeal", of(Map.of("decision", "refuse", "opinion", "得分已复核"))),
			entry("assessment/fileResults", of(Map.of()).beforeTheLastDay()),
			entry("assessment/arrangeTraining",
					today((day) -> Map.of("kind", "training", "from", day.toString(), "until",
							day.plusDays(4).toString(), "content", "入户走访和台账"))),
			entry("assessment/addOpinion", of(Map.of("agrees", true))));

	private Answers() {
	}

	/**
	 * How a task of a process is completed; who has it may have something of their own to
	 * say.
	 */
	static Answer to(String process, String task, String holder) {
		var key = process + "/" + task;
		var answer = ALL.getOrDefault(key + " of " + holder, ALL.get(key));
		if (answer == null) {
			throw new AssertionError("Nobody knows how to complete " + key);
		}
		return answer;
	}

}
