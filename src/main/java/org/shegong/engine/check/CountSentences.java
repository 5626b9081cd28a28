package org.shegong.engine.check;

import java.math.BigDecimal;
import java.util.List;

import org.camunda.bpm.model.xml.instance.DomElement;

import org.shegong.engine.forms.FormSheet;

/** What is done several times is done as often as people can bear. */
class CountSentences {

	/** More copies of one step than these are a mistake; nobody could work them off. */
	private static final int MOST = 50;

	private static final String REMEDY = "请填写 1 到 %d 的整数；每人或每个岗位一份的请填“Collection”".formatted(MOST);

	private final Variables variables;

	CountSentences(Variables variables) {
		this.variables = variables;
	}

	List<Sentence> all() {
		return List.of(new Sentence("as many copies as can be done", this::counts));
	}

	private void counts(Drawing drawing, Findings findings) {
		drawing.elements()
			.filter((element) -> element.getLocalName().equals("loopCardinality"))
			.forEach((element) -> count(drawing, element, findings));
	}

	private void count(Drawing drawing, DomElement element, Findings findings) {
		var text = element.getTextContent().strip();
		if (!text.contains("${") && !text.contains("#{")) {
			written(drawing, element, text, findings);
			return;
		}
		for (var outcome : Formula.read(text).map(Formula::outcomes).orElse(List.of())) {
			if (outcome instanceof Formula.Literal literal) {
				written(drawing, element, String.valueOf(literal.value()), findings);
			}
			else if (outcome instanceof Formula.Name name) {
				this.variables.asked(drawing, name.name())
					.filter((field) -> !counts(field))
					.findFirst()
					.ifPresent((field) -> open(drawing, element, field, findings));
			}
			else if (outcome instanceof Formula.Sum) {
				OriginSentences.at(drawing, findings, element, "“多实例”的份数“" + text + "”是算出来的，看不出会不会太多",
						"请直接用一个只能填 1 到 %d 的整数字段，或写成数字".formatted(MOST));
			}
		}
	}

	private static void written(Drawing drawing, DomElement element, String text, Findings findings) {
		if (text.matches("-?\\d{1,18}") && (Long.parseLong(text) > MOST || Long.parseLong(text) < 1)) {
			OriginSentences.at(drawing, findings, element, "“多实例”要办" + text + "份，一件申请办不了这样的份数", REMEDY);
		}
	}

	private static void open(Drawing drawing, DomElement element, FormSheet.Field field, Findings findings) {
		OriginSentences.at(drawing, findings, element,
				"“多实例”的份数取自“%s”（%s），它不是最多 %d 的整数，填大了整个系统都会停住".formatted(field.label(), field.key(), MOST),
				"请在表单中把它设为数字，小数位数（Decimal digits）填 0，最小值（Minimum）填 0 或 1，最大值（Maximum）填 %d 以内".formatted(MOST));
	}

	/** Whether whatever is filled in is a number of copies. */
	private static boolean counts(FormSheet.Field field) {
		return field.type().equals("number") && isWhole(field) && field.min() != null && field.min().signum() >= 0
				&& field.max() != null && field.max().compareTo(BigDecimal.valueOf(MOST)) <= 0;
	}

	private static boolean isWhole(FormSheet.Field field) {
		return field.decimals() != null && field.decimals() == 0 || field.increment() != null
				&& field.increment().signum() > 0 && field.increment().stripTrailingZeros().scale() <= 0;
	}

}
