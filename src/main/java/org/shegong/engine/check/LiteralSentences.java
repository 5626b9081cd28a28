package org.shegong.engine.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.camunda.bpm.model.xml.instance.DomElement;

/**
 * Dates, durations, cycles and numbers that a model writes out are such as the engine
 * reads when it comes there, which it does not do before.
 */
class LiteralSentences {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Kind WHOLE = new Kind("整数", "请填写整数，如 50", Integer::valueOf);

	private static final Kind DAYS = new Kind("保存时间", "请写成不少于一天的天数，如 P1825D（五年）", LiteralSentences::days);

	private static final String KEPT = "historyTimeToLive";

	private static final Map<String, Kind> ATTRIBUTES = Map.of("dueDate", kind(Timing.MOMENT), "followUpDate",
			kind(Timing.MOMENT), "priority", WHOLE, "jobPriority", WHOLE, "taskPriority", WHOLE);

	private static final Map<String, Kind> ELEMENTS = Map.of("timeDate", kind(Timing.MOMENT), "timeDuration",
			kind(Timing.LENGTH), "timeCycle", kind(Timing.CYCLE), "failedJobRetryTimeCycle",
			new Kind("重试周期", "请写成 R3/PT10M（隔十分钟，共三次）或 PT5M,PT30M", LiteralSentences::retries), "loopCardinality",
			new Kind("整数", "请填写次数，如 3；每人一份的请填“Collection”", Integer::valueOf));

	/** Where nothing at all is as wrong as nonsense. */
	private static final Set<String> NEEDED = Set.of("timeDate", "timeDuration", "timeCycle");

	/** What the engine does with a text there; it fails where it cannot read it. */
	private interface Attempt {

		void read(String text) throws Exception;

	}

	private record Kind(String title, String remedy, Attempt attempt) {

		boolean reads(String text) {
			try {
				this.attempt.read(text);
				return true;
			}
			catch (Exception ex) {
				// each of the engine's readers fails in its own way
				return false;
			}
		}

	}

	List<Sentence> all() {
		return List.of(new Sentence("dates and numbers that can be read", this::written),
				new Sentence("tables keep their records for a time", this::tables));
	}

	private void written(Drawing drawing, Findings findings) {
		drawing.elements().forEach((element) -> {
			ATTRIBUTES
				.forEach((name, kind) -> judge(drawing, element, kind, element.getAttribute(CAMUNDA, name), findings));
			var kept = element.getAttribute(CAMUNDA, KEPT);
			if (isShort(kept)) {
				OriginSentences.at(drawing, findings, element, keeps(kept), DAYS.remedy());
			}
			var kind = ELEMENTS.get(element.getLocalName());
			if (kind != null) {
				var text = element.getTextContent().strip();
				judge(drawing, element, kind, text, findings);
				if (text.isEmpty() && NEEDED.contains(element.getLocalName())) {
					OriginSentences.at(drawing, findings, element, "定时没有写" + kind.title(), kind.remedy());
				}
			}
		});
	}

	private static void judge(Drawing drawing, DomElement element, Kind kind, String text, Findings findings) {
		var literal = literal(text);
		if (literal != null && !kind.reads(literal)) {
			OriginSentences.at(drawing, findings, element, "“" + literal + "”不是系统能读的" + kind.title() + "，办到这里会出错",
					kind.remedy());
		}
	}

	/** What an expression comes to where that is written out in it; null for unknown. */
	private static String literal(String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!text.contains("${") && !text.contains("#{")) {
			return text;
		}
		return Formula.read(text)
			.filter(Formula.Literal.class::isInstance)
			.map((formula) -> String.valueOf(((Formula.Literal) formula).value()))
			.orElse(null);
	}

	private void tables(Drawing drawing, Findings findings) {
		drawing.tables()
			.values()
			.stream()
			.filter((table) -> isShort(table.keeps()))
			.forEach((table) -> findings.at(table.file(), table.id(), table.name(), keeps(table.keeps()),
					DAYS.remedy()));
	}

	/**
	 * Whether a time is told that keeps nothing for a day; the engine takes no
	 * expression.
	 */
	private static boolean isShort(String kept) {
		return kept != null && !kept.isBlank() && !DAYS.reads(kept);
	}

	private static String keeps(String kept) {
		return "办结后记录的保存时间不能是“" + kept + "”";
	}

	private static void days(String text) {
		var days = ParseUtil.parseHistoryTimeToLive(text);
		if (days == null || days <= 0) {
			throw new ProcessEngineException(text);
		}
	}

	private static void retries(String text) {
		var read = ParseUtil.parseRetryIntervals(text);
		if (read == null || read.getRetryIntervals() == null && read.getExpression() == null) {
			throw new ProcessEngineException(text);
		}
		read.getRetryIntervals().forEach(new DurationBusinessCalendar()::resolveDuedate);
	}

	private static Kind kind(Timing timing) {
		return new Kind(timing.title(), timing.remedy(), (text) -> {
			if (!timing.reads(text)) {
				throw new ProcessEngineException(text);
			}
		});
	}

}
