package org.shegong.web.roster;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.shegong.account.WorkerCode;
import org.shegong.worker.AwayFact.LeaveTaken;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Gender;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;

/**
 * Nobody becomes a man in the roster whose file tells of a pregnancy, a birth or a
 * miscarriage, or who asked for maternity leave: the protection of LCL 42(4) would go
 * with it.
 */
@Component
class Mothers {

	private static final Set<FileKind> LINES = EnumSet.of(FileKind.PREGNANCY, FileKind.CHILD_BIRTH,
			FileKind.MISCARRIAGE);

	private static final Set<String> LEAVES = Set.of("maternity", "miscarriage");

	private final PersonnelFile file;

	private final AwayPeriods away;

	Mothers(PersonnelFile file, AwayPeriods away) {
		this.file = file;
		this.away = away;
	}

	void check(WorkerRow row, Map<WorkerCode, Worker> known) {
		var stored = known.get(row.worker());
		if (stored == null || stored.gender() != Gender.FEMALE || row.person().gender() != Gender.MALE) {
			return;
		}
		told(stored.code()).ifPresent((what) -> row.line()
			.fault("gender", "档案中有“%s”的%s，性别不能改为男（劳动合同法第四十二条）；这项记载有误的，请先在“人事登记”中划去或撤回申请，再更正性别", stored.name(), what));
	}

	private Optional<String> told(WorkerCode worker) {
		return this.file.of(worker)
			.stream()
			.filter(Mothers::isOfMother)
			.map((line) -> line.is(FileKind.LEAVE) ? "产假记录" : line.kind().title() + "记录")
			.findFirst()
			.or(() -> this.away.findByWorkerOrderByFromDateAscIdAsc(worker)
				.stream()
				.map(AwayPeriod::leaveKind)
				.filter((leave) -> leave != null && LEAVES.contains(leave))
				.map((leave) -> "产假申请")
				.findFirst());
	}

	private static boolean isOfMother(FileEntry line) {
		return LINES.contains(line.kind())
				|| line.says(LeaveTaken.class).filter((leave) -> LEAVES.contains(leave.leave())).isPresent();
	}

}
