package org.shegong.engine.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.xml.instance.DomElement;

import org.shegong.engine.forms.FormSheet;

/** Where a case waits for a time, the expression comes to one that the engine reads. */
class TimeSentences {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final List<String> ATTRIBUTES = List.of("dueDate", "followUpDate");

	private static final Map<String, Timing> TIMERS = Map.of("timeDate", Timing.MOMENT, "timeDuration", Timing.LENGTH,
			"timeCycle", Timing.CYCLE);

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Set<String> DAYS = Set.of("date", "datetime");

	private final Variables variables;

	private final RoomAnswers answers;

	private final BuildingBlocks blocks;

	private final Clock clock;

	TimeSentences(Variables variables, RoomAnswers answers, BuildingBlocks blocks, Clock clock) {
		this.clock = clock;
		this.variables = variables;
		this.answers = answers;
		this.blocks = blocks;
	}

	List<Sentence> all() {
		return List.of(new Sentence("times that expressions come to", this::times));
	}

	private void times(Drawing drawing, Findings findings) {
		var types = new Types(drawing, this.variables, this.answers, this.blocks);
		drawing.elements().forEach((element) -> {
			ATTRIBUTES.forEach((name) -> judge(new At(drawing, element, Timing.MOMENT, false, types, findings),
					element.getAttribute(CAMUNDA, name)));
			if (TIMERS.containsKey(element.getLocalName())) {
				judge(new At(drawing, element, TIMERS.get(element.getLocalName()), true, types, findings),
						element.getTextContent().strip());
			}
		});
	}

	/**
	 * Where a time is asked for.
	 *
	 * @param timer whether a case cannot do without one there
	 */
	private record At(Drawing drawing, DomElement element, Timing timing, boolean timer, Types types,
			Findings findings) {

		void refuse(String message, String remedy) {
			OriginSentences.at(this.drawing, this.findings, this.element, message, remedy);
		}

		void warn(String message, String remedy) {
			OriginSentences.warn(this.drawing, this.findings, this.element, message, remedy);
		}

	}

	private void judge(At at, String text) {
		if (text == null || text.isBlank()) {
			return;
		}
		if (!text.contains("${") && !text.contains("#{")) {
			misleading(at, text);
			over(at, text);
			return;
		}
		Formula.read(text).map(Formula::outcomes).orElse(List.of()).forEach((outcome) -> {
			if (outcome instanceof Formula.Literal literal) {
				written(at, String.valueOf(literal.value()));
			}
			if (outcome instanceof Formula.Name name) {
				named(at, name.name());
			}
			if (outcome instanceof Formula.Call call) {
				called(at, call);
			}
		});
	}

	/** What works, though not as it looks, or as anybody wants. */
	private static void misleading(At at, String text) {
		if (at.timing() == Timing.CYCLE && at.timing().reads(text) && Timing.isRestless(text)) {
			at.refuse("周期“" + text + "”不到一小时就发生一次，每件申请都会不停地发生", "请写成一小时以上的周期，如 R3/P1D（每天一次，共三次）或 0 0 7 * * ?（每天七点）");
		}
		if (at.timing() == Timing.LENGTH && text.startsWith("R")) {
			at.warn("时长“" + text + "”写的是周期，只会发生一次", "要重复发生的，请把定时的类型改为 Cycle");
		}
	}

	/** It may have been a day to come when the model was drawn. */
	private void over(At at, String text) {
		var day = DAY.matcher(text);
		if (at.timing() == Timing.MOMENT && day.lookingAt()
				&& day.group().compareTo(LocalDate.now(this.clock).toString()) < 0) {
			at.warn("日期“" + text + "”已经过去，每件申请一到这里就逾期或到期", "请填写表达式，如 ${deadlines.decision(execution)}，或写成时长 P3D（三天）");
		}
	}

	private static void written(At at, String text) {
		if (!at.timing().reads(text)) {
			at.refuse("“" + text + "”不是系统能读的" + at.timing().title() + "，办到这里会出错", at.timing().remedy());
		}
	}

	/** A block gives a moment, or the text of a cycle. */
	private static void called(At at, Formula.Call call) {
		var type = at.types().of(call);
		if (at.timing() != Timing.CYCLE && type == String.class) {
			at.refuse("“" + call.method() + "”给出的不是" + at.timing().title() + "，办到这里会出错", at.timing().remedy());
		}
		if (at.timing() == Timing.LENGTH && Date.class.isAssignableFrom(type)) {
			at.warn("“" + call.method() + "”给出的是某一时刻，不是时长", "请把定时的类型改为 Date");
		}
	}

	private static void named(At at, String variable) {
		var fields = at.types().fields(variable).toList();
		var texts = at.types().texts(variable);
		texts.stream()
			.filter((text) -> !at.timing().reads(text))
			.sorted()
			.findFirst()
			.ifPresent((text) -> written(at, text));
		if (texts.isEmpty()) {
			fields.stream()
				.filter((field) -> !isTime(at.timing(), field))
				.findFirst()
				.ifPresent((field) -> at.refuse(
						"“%s”（%s）填的不是%s，办到这里会出错".formatted(field.label(), variable, at.timing().title()),
						at.timing().remedy()));
		}
		if (at.timer() && !fields.isEmpty() && fields.stream().noneMatch(FormSheet.Field::required)) {
			at.refuse("“%s”（%s）可以不填，不填时办到这里会出错".formatted(fields.get(0).label(), variable), "请在表单中把它设为必填（Required）");
		}
	}

	/** What a format of its own makes of a text is not known. */
	private static boolean isTime(Timing timing, FormSheet.Field field) {
		return timing == Timing.MOMENT && DAYS.contains(field.type())
				|| Stream.of("textfield", "textarea").anyMatch(field.type()::equals) && field.pattern() != null
				|| field.isChoice() && !field.isList() || field.type().equals("number");
	}

}
