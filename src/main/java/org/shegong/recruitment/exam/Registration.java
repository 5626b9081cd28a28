package org.shegong.recruitment.exam;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Said;
import org.shegong.worker.IdNumber;

/** What makes a registration itself wrong, whoever it is about. */
final class Registration {

	private Registration() {
	}

	static List<Objection> faults(Applicant said, NegativeList list, LocalDate today) {
		return Stream
			.of(fault(blank(said.name()) || said.name().length() > 120, "请填写姓名"), fault(said.gender() == null, "请填写性别"),
					fault(said.birthDate() == null, "请填写出生日期"),
					fault(said.birthDate() != null && said.birthDate().isAfter(today), "出生日期还没有到，请核对"), identity(said),
					fault(said.education() == null, "请填写学历"), fault(said.certificate() == null, "请填写职业资格，没有的填“无”"),
					said.declaredItems()
						.stream()
						.filter((item) -> !list.titles().containsKey(item))
						.map((item) -> Objection.formFault("负面清单中没有“%s”，可选：%s".formatted(item, list.offered()))))
			.flatMap((faults) -> faults)
			.toList();
	}

	private static Stream<Objection> identity(Applicant said) {
		var number = blank(said.idNumber()) ? null : IdNumber.of(said.idNumber()).orElse(null);
		if (number == null) {
			return fault(true, blank(said.idNumber()) ? "请填写身份证号" : "身份证号校验不通过，请核对");
		}
		return Stream.concat(
				fault(said.gender() != null && said.gender() != number.gender(),
						"性别与身份证号不一致，身份证号为“%s”，请核对".formatted(number.gender().title())),
				fault(said.birthDate() != null && !said.birthDate().equals(number.birthDate()),
						"出生日期与身份证号不一致，身份证号为 %s，请核对".formatted(Period.inFull(number.birthDate()))));
	}

	private static boolean blank(String text) {
		return Said.nothing(text);
	}

	private static Stream<Objection> fault(boolean stands, String message) {
		return stands ? Stream.of(Objection.formFault(message)) : Stream.empty();
	}

}
