package org.shegong.web.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.policy.InWords;
import org.shegong.policy.Period;
import org.shegong.recruitment.exam.Education;
import org.shegong.worker.Gender;
import org.shegong.worker.WorkerClass;

/** A personnel file on paper (XX-30, ORD-51): what the sheets of A4 say, in order. */
class PrintedFile {

	private static final Map<String, String> CERTIFICATES = Map.of("none", "无", "assistant", "助理社会工作师", "intermediate",
			"社会工作师", "senior", "高级社会工作师");

	private final PersonnelFileView file;

	private final LocalDate today;

	PrintedFile(PersonnelFileView file, LocalDate today) {
		this.file = file;
		this.today = today;
	}

	byte[] bytes() {
		var paper = new Paper("社区工作者人事档案");
		paper.line("%s　%s　打印日期：%s".formatted(this.file.name(), this.file.unitName(), Period.inWords(this.today)));
		paper.heading("一、基本情况");
		paper.table(List.of(14, 36, 14, 36), List.of(), master());
		paper.heading("二、劳动合同");
		paper.table(List.of(22, 14, 16, 18, 16, 14), List.of("合同编号", "订立日期", "开始日期", "结束日期", "试用期至", "月工资（元）"),
				contracts());
		paper.heading("三、假期余额");
		paper.table(List.of(14, 10, 12, 12, 14, 12, 26), List.of("假别", "年度", "可享受", "已休", "审批中占用", "剩余", "依据"),
				this.file.balances()
					.stream()
					.map((balance) -> cells(balance.title(), balance.year(), balance.entitlement(), balance.taken(),
							balance.reserved(), balance.left(), balance.source()))
					.toList());
		paper.heading("四、档案记载");
		paper.table(List.of(14, 12, 36, 13, 25), List.of("日期", "类别", "记载", "申请编号", "依据"),
				this.file.entries().stream().map(PrintedFile::entry).toList());
		return paper.bytes();
	}

	/** Two facts beside each other. */
	private List<List<String>> master() {
		var facts = List.of(cells("姓名", this.file.name()), cells("编号", this.file.code()),
				cells("性别", Gender.valueOf(this.file.gender().toUpperCase()).title()),
				cells("出生日期", this.file.birthDate()), cells("身份证号", this.file.idNumber()),
				cells("文化程度", education(this.file.education())), cells("户籍", this.file.householdRegistration()),
				cells("人员类别", workerClass(this.file.workerClass())), cells("职务", this.file.positionTitles()),
				cells("所在社区", this.file.unitName()), cells("参加工作", this.file.workingSince()),
				cells("到本单位", this.file.servingSince()),
				cells("职业资格", CERTIFICATES.getOrDefault(this.file.certificate(), this.file.certificate())),
				cells("符合报考条件", this.file.certificateEligibleSince()), cells("薪级", this.file.grade()), leaving());
		return Stream.iterate(0, (at) -> at < facts.size(), (at) -> at + 2)
			.map((at) -> Stream.concat(facts.get(at).stream(), facts.get(at + 1).stream()).toList())
			.toList();
	}

	/** When somebody left; for all others when they retire. */
	private List<String> leaving() {
		return (this.file.leftOn() != null)
				? cells("退出", "%s %s".formatted(this.file.leftOn(), this.file.leftBecause())) : cells("法定退休", "%s（%s）"
					.formatted(InWords.month(YearMonth.parse(this.file.retiresOn())), this.file.retirementAge()));
	}

	private static String lasts(PersonnelFileView.Contract contract) {
		var ended = contract.endedOn() != null && !contract.endedOn().equals(contract.until());
		return ended ? "%s（%s终止）".formatted(contract.term(), contract.endedOn()) : contract.term();
	}

	/** Where nobody entered a contract, that is said; a wage is none. */
	private List<List<String>> contracts() {
		return this.file.employments().isEmpty()
				? List.of(cells(null, null, null, PersonnelFileView.NO_CONTRACT, null,
						amount(this.file.monthlyAllowance())))
				: this.file.employments().stream().map(PrintedFile::contract).toList();
	}

	private static String amount(BigDecimal wage) {
		return (wage != null) ? wage.toPlainString() : null;
	}

	private static List<String> contract(PersonnelFileView.Contract contract) {
		return cells(contract.number(), contract.signedOn(), contract.from(), lasts(contract),
				contract.probationUntil(), amount(contract.monthlyWage()));
	}

	private static List<String> entry(PersonnelFileView.Entry entry) {
		var paper = Stream.of(entry.source(), (entry.paper() != null) ? "《%s》".formatted(entry.paper()) : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining());
		return cells(entry.days(), entry.kindTitle(), summary(entry), entry.officialNumber(), paper);
	}

	/**
	 * Who gave or held it stands with it; so does that it counts for nothing any more.
	 */
	private static String summary(PersonnelFileView.Entry entry) {
		var organiser = (entry.organiser() != null) ? "（%s）".formatted(entry.organiser()) : "";
		var struck = (entry.struck() != null) ? "【已划去：%s，%s】".formatted(entry.struck().by(), entry.struck().because())
				: "";
		return struck + entry.summary() + organiser + facts(entry);
	}

	private static String facts(PersonnelFileView.Entry entry) {
		return (entry.facts() == null) ? ""
				: entry.facts()
					.stream()
					.map((fact) -> fact.label() + "：" + fact.value())
					.collect(Collectors.joining("；", "（", "）"));
	}

	private static String education(String id) {
		return (id != null) ? Education.of(id).title() : null;
	}

	private static String workerClass(String id) {
		return Arrays.stream(WorkerClass.values())
			.filter((each) -> each.id().equals(id))
			.map(WorkerClass::title)
			.findFirst()
			.orElse(id);
	}

	/** Nothing is an empty cell; whole numbers have no fraction. */
	private static List<String> cells(Object... values) {
		return Arrays.stream(values).map(PrintedFile::text).toList();
	}

	private static String text(Object value) {
		if (value instanceof Double number && number == Math.rint(number)) {
			return String.valueOf(number.longValue());
		}
		return (value != null) ? value.toString() : "";
	}

}
