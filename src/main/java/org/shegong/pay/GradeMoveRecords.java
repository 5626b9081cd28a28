package org.shegong.pay;

import org.shegong.account.AccountName;
import org.shegong.policy.Period;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.Graded;
import org.springframework.stereotype.Component;

/** What a move of a pay grade leaves in the personnel file. */
@Component
class GradeMoveRecords {

	private final PersonnelFile file;

	GradeMoveRecords(PersonnelFile file) {
		this.file = file;
	}

	/** On the day from which it counts, before that day as well. */
	void announced(GradeMoveRequest request, PayNumbers numbers, AccountName by) {
		var move = request.move();
		var basis = numbers.basis(request.cause());
		this.file.append(new FileEntry(request.worker(), move.on(), Graded.at(move.to()),
				"因%s，自%s起%s".formatted(request.cause().title(), Period.inFull(move.on()), move.inWords()))
			.because(request.number(), basis.rule(), basis.source()), by);
	}

	/** The roster had another grade by the day than the file announced. */
	void applied(GradeMoveRequest request, int grade) {
		if (grade != request.move().to()) {
			enterAsAnnounced(request, Graded.at(grade),
					"自%s起薪级为%d级（花名册中的薪级在决定后有变动）".formatted(Period.inFull(request.move().on()), grade));
		}
	}

	/** They left before the day. */
	void lapsed(GradeMoveRequest request) {
		enterAsAnnounced(request, Graded.LAPSED, "已经退出，原定自%s起的薪级变动不再执行".formatted(Period.inFull(request.move().on())));
	}

	/** By the rule that the line rests on with which it was announced. */
	private void enterAsAnnounced(GradeMoveRequest request, Graded fact, String words) {
		var announced = this.file.of(request.worker(), FileKind.GRADE)
			.stream()
			.filter((line) -> request.number().equals(line.request()))
			.findFirst()
			.orElseThrow();
		this.file.append(new FileEntry(request.worker(), request.move().on(), fact, words).because(request.number(),
				announced.rule(), announced.source()), null);
	}

}
