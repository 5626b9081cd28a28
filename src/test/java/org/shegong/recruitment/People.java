package org.shegong.recruitment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.shegong.account.WorkerCode;
import org.shegong.worker.Gender;
import org.shegong.recruitment.exam.Applicant;
import org.shegong.recruitment.exam.Certificate;
import org.shegong.recruitment.exam.Education;

/** People who apply, for tests: women with a bachelor's degree from Ordos. */
final class People {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static int issued = 100;

	private final String name;

	private LocalDate born = LocalDate.of(1995, 6, 1);

	private Education education = Education.BACHELOR;

	private Certificate certificate = Certificate.NONE;

	private String from = "内蒙古鄂尔多斯市东胜区";

	private String worker;

	private LocalDate serviceEndsOn;

	private Boolean projectPassed;

	private String declared;

	private String exceptionReason;

	private People(String name) {
		this.name = name;
	}

	static People called(String name) {
		return new People(name);
	}

	People born(String date) {
		this.born = LocalDate.parse(date);
		return this;
	}

	People educated(Education education) {
		this.education = education;
		return this;
	}

	People certified(Certificate certificate) {
		this.certificate = certificate;
		return this;
	}

	People from(String place) {
		this.from = place;
		return this;
	}

	People declaring(String items) {
		this.declared = items;
		return this;
	}

	People because(String reason) {
		this.exceptionReason = reason;
		return this;
	}

	/** Serves in a grassroots project until a day. */
	People serving(String worker, String until, boolean passed) {
		this.worker = worker;
		this.serviceEndsOn = LocalDate.parse(until);
		this.projectPassed = passed;
		return this;
	}

	Applicant applies() {
		return new Applicant(this.name, Gender.FEMALE, this.born, idNumber(this.born), this.education, this.from,
				this.certificate, null, WorkerCode.read(this.worker).orElse(null), this.serviceEndsOn,
				this.projectPassed, this.declared, this.exceptionReason);
	}

	/** An identity number of a woman nobody else has in this run. */
	private static String idNumber(LocalDate born) {
		issued += 2;
		var text = "150602" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + issued;
		int sum = 0;
		for (int index = 0; index < WEIGHTS.length; index++) {
			sum += (text.charAt(index) - '0') * WEIGHTS[index];
		}
		return text + "10X98765432".charAt(sum % 11);
	}

}
