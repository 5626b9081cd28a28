package org.shegong.conversion;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.ContractFact.Contracted;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.Graded;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;

/**
 * What a conversion leaves behind: lines in the personnel file, and the filings of who is
 * included (ORD-50).
 */
@Component
class ConversionRecords {

	private static final Basis CONTRACT = Articles.of("conversion-contract");

	private static final int LONGEST_SUMMARY = 1000;

	private final PersonnelFile file;

	private final Filings filings;

	private final Organization organization;

	private final Clock clock;

	ConversionRecords(PersonnelFile file, Filings filings, Organization organization, Clock clock) {
		this.file = file;
		this.filings = filings;
		this.organization = organization;
		this.clock = clock;
	}

	void trained(ConversionRequest conversion, ConversionNumbers numbers) {
		enter(conversion, conversion.trainedUntil(),
				new Trained(BigDecimal.valueOf(conversion.hours()), null, "套转统一培训", Purpose.COURSE),
				"套转统一培训%d学时".formatted(conversion.hours()), numbers.trainingHours().basis(), null);
	}

	void included(ConversionRequest conversion, Worker worker, WorkerClass former, ConversionNumbers numbers,
			AccountName by) {
		var basis = numbers.conversion().basis();
		var words = "经统一培训、考核%s，自%s起纳入社区工作者管理办法管理（套转，原为%s人员）".formatted(numbers.titleOf(conversion.assessed()),
				Period.inWords(today()), former.title());
		enter(conversion, today(), new PostChanged("class", WorkerClass.RECRUITED.id(), former.id()), words, basis, by);
		if (conversion.payGrade() != null) {
			enter(conversion, today(), Graded.at(conversion.payGrade()), "套转核定薪级%d级".formatted(conversion.payGrade()),
					basis, by);
		}
		file(conversion, worker.name() + words, numbers);
		if (conversion.payGrade() == null || conversion.wage() == null) {
			this.filings.save(new Filing(conversion, Post.HUMAN_RESOURCES.id(), today(), "套转待核定薪酬",
					shortened("%s%s，请按岗位职级和薪酬办法核定薪级和月工资".formatted(worker.name(), words)))
				.because(basis));
		}
	}

	/** Told both in the county and in the city (C-g). */
	private void file(ConversionRequest conversion, String words, ConversionNumbers numbers) {
		var places = Stream
			.concat(Stream.of(this.organization.countyOf(conversion.unit())),
					this.organization.lineOf(conversion.unit()).stream().filter((unit) -> unit.kind() == UnitKind.CITY))
			.map(OrgUnit::code)
			.distinct()
			.toList();
		numbers.filing()
			.value()
			.forEach((post) -> places.forEach((place) -> this.filings
				.save(new Filing(conversion, post, today(), "套转备案", shortened(words)).at(place)
					.because(numbers.filing().basis()))));
	}

	void contracted(ConversionRequest conversion, Employment contract) {
		enter(conversion, contract.contractFrom(), new Contracted(null, contract.contractUntil()),
				"劳动合同待订立，%s至%s，不约定试用期".formatted(Period.inWords(contract.contractFrom()),
						Period.inWords(contract.contractUntil())),
				CONTRACT, null);
	}

	void stays(ConversionRequest conversion, ConversionNumbers numbers, AccountName by) {
		var assessed = "考核" + numbers.titleOf(conversion.assessed());
		enter(conversion, today(), new PostChanged(null, null, null),
				"没有纳入社区工作者管理办法管理（套转），%s：%s%s".formatted(conversion.remains().title(), assessed,
						(conversion.reason() != null) ? "，" + conversion.reason() : ""),
				numbers.conversion().basis(), by);
	}

	private void enter(ConversionRequest conversion, LocalDate date, FileFact fact, String summary, Basis basis,
			AccountName by) {
		this.file.append(new FileEntry(conversion.worker(), date, fact, shortened(summary)).because(conversion.number(),
				basis.rule(), basis.source()), by);
	}

	/** The file keeps 1,000 characters; the request keeps everything. */
	private static String shortened(String summary) {
		return (summary.length() > LONGEST_SUMMARY) ? summary.substring(0, LONGEST_SUMMARY - 1) + "…" : summary;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
