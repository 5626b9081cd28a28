package org.shegong.web.assessment;

import java.util.List;

import org.shegong.approval.RequestNumber;
import org.shegong.assessment.AssessmentFrame;
import org.shegong.assessment.AssessmentReader;
import org.shegong.engine.AtWork;
import org.shegong.engine.People;
import org.shegong.engine.guard.Paused;
import org.shegong.web.Access;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may read what of an assessment: whoever handles a task of it for everybody, whoever
 * started it, and the offices that may read files of the unit. All others, those who only
 * sign among them, are not told whether there is one.
 */
@Component
class AssessmentGate {

	private static final String[] FOR_EVERYBODY = { "enterScores", "proposeGrades", "jointReview", "publishOnBoard",
			"receiveSignatures", "decideAppeal", "fileResults", "arrangeTraining" };

	private final AssessmentReader assessments;

	private final AtWork atWork;

	private final People people;

	private final Access access;

	private final Paused paused;

	AssessmentGate(AssessmentReader assessments, AtWork atWork, People people, Access access, Paused paused) {
		this.paused = paused;
		this.assessments = assessments;
		this.atWork = atWork;
		this.people = people;
		this.access = access;
	}

	AssessmentFrame readable(String number) {
		return RequestNumber.read(number)
			.flatMap(this.assessments::find)
			.filter((assessment) -> this.people.acting().equals(assessment.submittedBy())
					|| this.access.mayReadUnit(assessment.unit())
					|| this.atWork.handles(assessment.number(), FOR_EVERYBODY))
			.orElseThrow(
					() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有编号为“%s”的考核，或您无权查看".formatted(number)));
	}

	/** The assessment for somebody who handles one of its open tasks. */
	AssessmentFrame worked(String number, String task, String title) {
		var assessment = readable(number);
		if (!this.atWork.handles(assessment.number(), task)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN,
					"只有正在办理“%s”任务的人员可以登记；任务可能还没有开始、已由他人领取或已办结，请刷新任务列表".formatted(title));
		}
		this.paused.admit(assessment.number());
		return assessment;
	}

	/** Ids of the open tasks that the acting person handles. */
	List<String> tasks(AssessmentFrame assessment) {
		return this.atWork.tasks(assessment.number());
	}

}
