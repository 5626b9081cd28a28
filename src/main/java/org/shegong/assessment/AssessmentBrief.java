package org.shegong.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Choice;
import org.shegong.approval.Opinions;
import org.shegong.approval.Period;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.worker.Workers;

/** What an assessment is about, for whoever works on it or signs. */
@Component
@Transactional(readOnly = true)
class AssessmentBrief {

	private final AssessmentRequests campaigns;

	private final Sheets sheets;

	private final AssessmentDesk desk;

	private final NotAssessed others;

	private final GradeDesk grades;

	private final AwardDesk awards;

	private final JointDesk reviews;

	private final HearingDesk hearings;

	private final Workers workers;

	private final Opinions opinions;

	private final Clock clock;

	AssessmentBrief(AssessmentRequests campaigns, Sheets sheets, AssessmentDesk desk, NotAssessed others,
			GradeDesk grades, AwardDesk awards, JointDesk reviews, HearingDesk hearings, Workers workers,
			Opinions opinions, Clock clock) {
		this.campaigns = campaigns;
		this.sheets = sheets;
		this.desk = desk;
		this.others = others;
		this.grades = grades;
		this.awards = awards;
		this.reviews = reviews;
		this.hearings = hearings;
		this.workers = workers;
		this.opinions = opinions;
		this.clock = clock;
	}

	Map<String, Object> brief(String number, String task, String one) {
		var campaign = this.campaigns.get(number);
		var policy = this.desk.policyOf(campaign);
		var lines = new LinkedHashMap<String, Object>();
		lines.put("title", "%s %d年度".formatted(this.desk.name(campaign.unit()), campaign.year()));
		lines.put("考核单位", this.desk.name(campaign.unit()));
		lines.put("考核年度", campaign.year());
		if (personal(task)) {
			person(campaign, one, policy, lines);
			// what was said of the others is none of this person's business (PIPL 6)
			lines.put("opinions", List.of());
		}
		else {
			everybody(campaign, policy, lines);
		}
		if (task.equals("jointReview") && one != null) {
			lines.put("title", lines.get("title") + " " + this.reviews.get(number, one).title());
		}
		if (task.equals("publishOnBoard")) {
			lines.put("公示期满日（今天公示）", Period.inWords(this.hearings.endOf(campaign, LocalDate.now(this.clock))));
		}
		if (task.equals("publishOnBoard") && this.hearings.changed(number)) {
			lines.put("再次公示",
					"申诉后等次有变更：%s。请把变更后的等次再次公示，期满后归档".formatted(String.join("、", this.hearings.regradedNames(number))));
		}
		lines.put("公示",
				(campaign.publishedOn() != null)
						? "%s，%s".formatted(new Period(campaign.publishedOn(), campaign.publishedUntil()).inWords(),
								campaign.publicationPlace())
						: null);
		lines.put("rule", basis(task, one, policy).cited());
		lines.put("choices", AssessmentTasks.choices(task));
		return lines;
	}

	private static boolean personal(String task) {
		return List.of("workerSigns", "decideAppeal", "arrangeTraining", "addOpinion").contains(task);
	}

	private void person(AssessmentRequest campaign, String worker, Policy policy, Map<String, Object> lines) {
		var sheet = this.sheets.get(campaign.id(), worker);
		var person = this.workers.get(worker);
		lines.put("title", "%s %d年度考核".formatted(person.name(), campaign.year()));
		lines.put("社区工作者",
				"%s（%s，%s）".formatted(person.name(), this.desk.name(person.unit()), person.positionTitles()));
		Weights.of(campaign.satisfactionWeight(), policy)
			.parts()
			.forEach((part) -> lines.put("%s（%s%%）".formatted(part.title(), part.percent().toPlainString()),
					sheet.scores().get(part.component()).stripTrailingZeros().toPlainString()));
		lines.put("总分", sheet.total().stripTrailingZeros().toPlainString());
		lines.put("当年通报", (sheet.notices() > 0) ? sheet.notices() + "次" : null);
		lines.put("考核等次", sheet.grade().title(policy));
		lines.put("评定理由", sheet.forced() ? policy.basis("assessment-notices-fail").cited() : sheet.reason());
		lines.put("评为先进个人", sheet.advanced() ? "是" : null);
		var award = campaign.awards().get(person.unit());
		lines.put("专项奖励", (award != null) ? "%s（所在社区获%s称号）".formatted(award.yuan(), award.title().title()) : null);
		var promotion = this.grades.promotion(campaign, sheet);
		lines.put("次年1月薪级", promotion.inWords());
		lines.put("薪级依据", (promotion.steps() > 0) ? promotion.basis().cited() : null);
		lines.put("本人意见", sheet.hearing().unheard() ? null : sheet.hearing().inWords());
	}

	private void everybody(AssessmentRequest campaign, Policy policy, Map<String, Object> lines) {
		var sheets = this.sheets.of(campaign.id());
		var pool = this.grades.pool(campaign);
		lines.put("参加考核", sheets.size() + "人");
		lines.put("不参加考核",
				this.others.of(campaign).stream().map(Participant::inWords).collect(Collectors.joining("；")));
		lines.put("权重", Weights.of(campaign.satisfactionWeight(), policy).inWords());
		lines.put("优秀名额", "%s（%s）".formatted(pool.inWords(), pool.basis().cited()));
		lines.put("等次",
				Arrays.stream(Grade.values())
					.filter((grade) -> sheets.stream().anyMatch((sheet) -> sheet.current() == grade))
					.map((grade) -> "%s%d人".formatted(grade.title(policy),
							sheets.stream().filter((sheet) -> sheet.current() == grade).count()))
					.collect(Collectors.joining("，")));
		lines.put("先进单位", campaign.advancedUnits().stream().map(this.desk::name).collect(Collectors.joining("、")));
		lines.put("专项奖励", this.awards.inWords(campaign, policy));
		lines.put("联审意见", sentBack(campaign));
	}

	/** Why a department sent the grades back; null where none did. */
	private String sentBack(AssessmentRequest campaign) {
		return this.opinions.findByRequestOrderById(campaign.id())
			.stream()
			.filter((given) -> given.task().equals("jointReview") && given.choice() != Choice.APPROVE)
			.map((given) -> given.personName() + "：" + given.text())
			.reduce((before, after) -> before + "；" + after)
			.orElse(null);
	}

	private static Basis basis(String task, String one, Policy policy) {
		return switch (task) {
			case "enterScores" -> policy.basis("assessment-satisfaction-least");
			case "proposeGrades" -> policy.basis("assessment-excellent-percent");
			case "jointReview" ->
				policy.basis("pool".equals(one) ? "assessment-pool-parties" : "assessment-review-parties");
			case "publishOnBoard" -> policy.basis("assessment-publication-workdays");
			case "decideAppeal" -> policy.basis("assessment-appeal-post");
			case "fileResults" -> policy.basis("assessment-filing");
			case "arrangeTraining" -> AssessmentRecords.HELP;
			default -> policy.basis("assessment-told");
		};
	}

}
