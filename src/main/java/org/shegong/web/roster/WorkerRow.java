package org.shegong.web.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Words;
import org.shegong.worker.Employment;
import org.shegong.worker.Gender;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * A row of the sheet {@code workers}.
 *
 * @param contract null when the row says nothing about one
 */
record WorkerRow(Line line, String code, String name, Identity person, Standing standing, Service service,
		Contract contract, String password) {

	private static final Set<Integer> OLD_AGES_OF_WOMEN = Set.of(50, 55);

	private static final Words<WorkerClass> CLASSES = new Words<WorkerClass>()
		.with(WorkerClass.ELECTED, WorkerClass.ELECTED.id(), WorkerClass.ELECTED.title(), "选举")
		.with(WorkerClass.RECRUITED, WorkerClass.RECRUITED.id(), WorkerClass.RECRUITED.title(), "招录", "专职招聘")
		.with(WorkerClass.POSTED, WorkerClass.POSTED.id(), WorkerClass.POSTED.title(), "下派干部")
		.with(WorkerClass.GRADUATE_PROJECT, WorkerClass.GRADUATE_PROJECT.id(), WorkerClass.GRADUATE_PROJECT.title(),
				"基层项目", "高校毕业生项目")
		.with(WorkerClass.WELFARE_POST, WorkerClass.WELFARE_POST.id(), WorkerClass.WELFARE_POST.title(), "公益岗", "公益岗位");

	private static final Words<Position> POSITIONS = new Words<Position>()
		.with(Position.SECRETARY, Position.SECRETARY.id(), Position.SECRETARY.title(), "党组织书记", "社区书记", "党委书记", "党总支书记",
				"党支部书记", "社区党组织书记")
		.with(Position.DIRECTOR, Position.DIRECTOR.id(), Position.DIRECTOR.title(), "居委会主任", "社区主任", "居民委员会主任",
				"社区居委会主任")
		.with(Position.DEPUTY_SECRETARY, Position.DEPUTY_SECRETARY.id(), Position.DEPUTY_SECRETARY.title(), "党组织副书记")
		.with(Position.COMMITTEE_MEMBER, Position.COMMITTEE_MEMBER.id(), Position.COMMITTEE_MEMBER.title(), "两委委员",
				"居委会委员", "副主任")
		.with(Position.SOCIAL_WORKER, Position.SOCIAL_WORKER.id(), Position.SOCIAL_WORKER.title(), "社工", "专职社区工作者",
				"专职工作人员");

	/**
	 * What they are in which community; where nothing is said they are social workers
	 * without an office.
	 */
	record Standing(WorkerClass workerClass, List<Position> positions, String unit) {

		static Standing read(Line line, Optional<Worker> known) {
			var positions = line.choices("position", POSITIONS, "兼任|兼|和|及|\\s+",
					known.map(Worker::positions).orElse(null));
			return new Standing(line.need("class", line.choice("class", CLASSES, null)),
					(positions != null) ? positions : List.of(Position.SOCIAL_WORKER),
					line.code("unit", UnitRow.LONGEST_CODE));
		}

	}

	/** How long they have worked and what they have earned by it. */
	record Service(LocalDate workingSince, LocalDate servingSince, Integer retirementBase, String certificate,
			LocalDate eligibleSince, Integer grade) {

		static Service read(Line line, Optional<Worker> known) {
			var certificate = line.choice("certificate", Identity.CERTIFICATES,
					known.map(Worker::certificate).orElse(null));
			return new Service(line.dayOrMonth("workingSince", known.map(Worker::workingSince).orElse(null)),
					line.dayOrMonth("servingSince", known.map(Worker::servingSince).orElse(null)),
					line.whole("retirementBase", known.map(Worker::retirementBase).orElse(null)),
					(certificate != null) ? certificate : "none",
					line.dayOrMonth("certificateEligibleSince",
							known.map(Worker::certificateEligibleSince).orElse(null)),
					line.whole("grade", known.map(Worker::grade).orElse(null)));
		}

	}

	/** Whom the row is about; null where it does not say. */
	WorkerCode worker() {
		return WorkerCode.read(this.code).orElse(null);
	}

	static WorkerRow read(Line line, Optional<Worker> known, List<Employment> contracts) {
		var row = new WorkerRow(line, line.code("code", 64), line.name("name", 120),
				Identity.read(line, known).complete(line), Standing.read(line, known), Service.read(line, known),
				Contract.written(line) ? Contract.read(line, contracts) : null, line.text("password", 64, null));
		row.checkRetirementBase();
		line.inOrder(row.person.birthDate(), "workingSince", row.service.workingSince, "参加工作日期不能早于出生日期");
		line.inOrder(row.service.workingSince, "servingSince", row.service.servingSince, "到岗日期不能早于参加工作日期");
		line.inOrder(row.person.birthDate(), "servingSince", row.service.servingSince, "到岗日期不能早于出生日期");
		line.inOrder(row.person.birthDate(), "certificateEligibleSince", row.service.eligibleSince, "符合报考条件日期不能早于出生日期");
		line.inOrder(row.person.birthDate(), "contractFrom", (row.contract != null) ? row.contract.from() : null,
				"合同起始日期不能早于出生日期");
		return row;
	}

	/**
	 * A worker as a row that says the same.
	 * @param contract the latest; null for none
	 */
	static Map<String, String> written(Worker worker, Employment contract) {
		var row = new Row();
		row.put("code", worker.code().value());
		row.put("name", worker.name());
		Identity.write(worker, row);
		row.put("class", CLASSES.titleOf(worker.workerClass()));
		row.put("position", worker.positions().stream().map(POSITIONS::titleOf).collect(Collectors.joining("+")));
		row.put("unit", worker.unit());
		row.put("workingSince", worker.workingSince());
		row.put("servingSince", worker.servingSince());
		row.put("retirementBase", worker.retirementBase());
		row.put("certificateEligibleSince", worker.certificateEligibleSince());
		row.put("grade", worker.grade());
		if (contract != null) {
			Contract.write(contract, row);
		}
		else {
			row.put("monthlyWage", Money.inYuan(worker.monthlyAllowance()));
		}
		return row.cells();
	}

	/** Only women had two ages before the reform (B.9, P-5). */
	private void checkRetirementBase() {
		var base = this.service.retirementBase();
		if (base != null && this.person.gender() == Gender.MALE) {
			this.line.fault("retirementBase", "男职工改革前的法定退休年龄一律为60周岁，请留空");
		}
		else if (base != null && !OLD_AGES_OF_WOMEN.contains(base)) {
			this.line.fault("retirementBase", "女职工改革前的法定退休年龄只能是50或55周岁");
		}
	}

}
