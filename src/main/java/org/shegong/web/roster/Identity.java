package org.shegong.web.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Words;
import org.shegong.worker.Gender;
import org.shegong.worker.IdNumber;
import org.shegong.worker.Worker;

/**
 * Who a row is about, as sheets of workers and of candidates say it: gender and birth
 * date may be left out where the identity number tells them.
 *
 * @param education identifier of the level
 */
public record Identity(Gender gender, LocalDate birthDate, String idNumber, String education,
		String householdRegistration) {

	public static final Words<String> CERTIFICATES = FileWords
		.certificates(new Words<String>().with("none", "none", "无", "没有", "无证书", "未取得"));

	private static final Words<Gender> GENDERS = new Words<Gender>().with(Gender.MALE, "male", "男", "M", "男性")
		.with(Gender.FEMALE, "female", "女", "F", "女性");

	private static final Words<String> EDUCATION = new Words<String>().with("secondary", "secondary", "初中", "初中及以下")
		.with("senior-secondary", "senior-secondary", "高中", "中专", "高中(中专)", "高中/中专", "职高", "技校")
		.with("college", "college", "大专", "专科", "大学专科")
		.with("bachelor", "bachelor", "本科", "大学本科", "大学")
		.with("master", "master", "研究生", "硕士", "硕士研究生", "博士", "博士研究生", "研究生及以上");

	public static Identity read(Line line, Optional<Worker> known) {
		var number = number(line, known);
		var gender = line.choice("gender", GENDERS, known.map(Worker::gender).orElse(null));
		var birthDate = line.date("birthDate", known.map(Worker::birthDate).orElse(null),
				(month) -> number.map(IdNumber::birthDate).filter((born) -> YearMonth.from(born).equals(month)));
		number.ifPresent((told) -> agree(line, told, gender, birthDate));
		return new Identity((gender != null) ? gender : number.map(IdNumber::gender).orElse(null),
				(birthDate != null) ? birthDate : number.map(IdNumber::birthDate).orElse(null),
				number.map(IdNumber::text).orElse(null),
				line.choice("education", EDUCATION, known.map(Worker::education).orElse(null)),
				line.called("householdRegistration", 200, known.map(Worker::householdRegistration).orElse(null)));
	}

	/**
	 * A number of a workbook keeps fifteen digits, so that the last three of an identity
	 * number are lost.
	 */
	private static Optional<IdNumber> number(Line line, Optional<Worker> known) {
		var written = line.digits("idNumber", 40, known.map(Worker::idNumber).orElse(null));
		if (written == null) {
			return Optional.empty();
		}
		var cut = line.isNumber("idNumber") || written.matches("\\d(\\.\\d+)?[eE]\\+?\\d+");
		var number = cut ? Optional.<IdNumber>empty() : IdNumber.of(written);
		if (cut) {
			line.fault("idNumber", "身份证号成了数字，Excel 只保留前15位，后3位已经丢失；请先把该列设为“文本”格式，再重新录入18位号码");
		}
		else if (written.matches("\\d{15}")) {
			line.fault("idNumber", "15位的旧身份证号已停用，请填写18位号码");
		}
		else if (number.isEmpty()) {
			line.fault("idNumber", "身份证号校验不通过，请对照证件核对18位号码；如曾以数字保存，请把该列设为“文本”格式后重新录入");
		}
		return number;
	}

	/** As the cells of a row. */
	static void write(Worker worker, Row row) {
		row.put("gender", worker.gender().title());
		row.put("birthDate", worker.birthDate());
		row.put("idNumber", worker.idNumber());
		row.put("education", (worker.education() != null) ? EDUCATION.titleOf(worker.education()) : null);
		row.put("householdRegistration", worker.householdRegistration());
		row.put("certificate", (worker.certificate() != null) ? CERTIFICATES.titleOf(worker.certificate()) : null);
	}

	/** Complains where gender or birth date are known neither way. */
	Identity complete(Line line) {
		line.need("gender", this.gender);
		line.need("birthDate", this.birthDate);
		return this;
	}

	private static void agree(Line line, IdNumber number, Gender gender, LocalDate birthDate) {
		if (gender != null && gender != number.gender()) {
			line.fault("gender", "性别与身份证号不一致，身份证号为“%s”，请核对", number.gender().title());
		}
		if (birthDate != null && !birthDate.equals(number.birthDate())) {
			line.fault("birthDate", "出生日期与身份证号不一致，请核对");
		}
	}

}
