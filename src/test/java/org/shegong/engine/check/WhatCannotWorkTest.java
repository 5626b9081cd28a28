package org.shegong.engine.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One thing done to one file of a packaged unit: what cannot work is refused, what only
 * misleads is a warning, and its legitimate neighbour is accepted.
 */
@RunningCity
class WhatCannotWorkTest {

	private static final String GRANT = "camunda:delegateExpression=\"${grantRequest}\"";

	@Autowired
	ModelCheck check;

	@Autowired
	PackagedModels packaged;

	/** Several levels may be chosen. */
	private static final Edit LIST = Edit.accepted("training-apply.form",
			"\"type\": \"select\",\n      \"id\": \"Field_level\"",
			"\"type\": \"checklist\",\n      \"id\": \"Field_level\"");

	private static final String TEXT = "\"type\": \"textfield\", \"label\": \"甲\"";

	private static final String NUMBER = "\"type\": \"number\", \"label\": \"甲\"";

	private static final String SELECT = "\"type\": \"select\", \"label\": \"甲\", \"values\": [{ \"label\": \"乙\", \"value\": \"x\" }]";

	/** A tick, and several choices. */
	private static final Edit MORE = Edit.accepted("training-apply.form", "\"components\": [",
			"\"components\": [ { \"id\": \"Tick\", \"key\": \"abroad\", \"type\": \"checkbox\", \"label\": \"出境\" }, { \"id\": \"Items\", \"key\": \"items\", "
					+ SELECT.replace("select", "checklist").replace("\"x\"", "\"a\"") + " },");

	/**
	 * @param said part of the sentence; null where nothing is wrong
	 * @param also what else is done; null for nothing
	 */
	record Edit(String file, String text, String instead, String said, boolean warning, Edit also) {

		static Edit refused(String file, String text, String instead, String said) {
			return new Edit(file, text, instead, said, false, null);
		}

		static Edit warned(String file, String text, String instead, String said) {
			return new Edit(file, text, instead, said, true, null);
		}

		static Edit accepted(String file, String text, String instead) {
			return new Edit(file, text, instead, null, false, null);
		}

		Edit onlyWarned() {
			return new Edit(this.file, this.text, this.instead, this.said, true, this.also);
		}

		Edit and(Edit other) {
			return new Edit(this.file, this.text, this.instead, this.said, this.warning, other);
		}

		private Unit in(Unit unit) {
			assertThat(unit.text(this.file)).contains(this.text);
			var edited = new Unit(unit.process(),
					Map.of(this.file,
							unit.text(this.file).replace(this.text, this.instead).getBytes(StandardCharsets.UTF_8)))
				.completedWith(unit.files());
			return (this.also != null) ? this.also.in(edited) : edited;
		}

		@Override
		public String toString() {
			return "%s: %s".formatted((this.said != null) ? this.said : "accepted", this.instead);
		}

	}

	/** What is registered as the result is what was decided. */
	static Stream<Edit> results() {
		return Stream.of(
				Edit.refused("training.bpmn", GRANT, GRANT.replace("grant", "withdraw"), "“withdrawRequest”登记的是相反的结果"),
				Edit.refused("training.bpmn", GRANT, GRANT.replace("grant", "revise"), "“reviseRequest”登记的是相反的结果"),
				Edit.refused("training.bpmn", GRANT, GRANT.replace("grant", "close"), "“closeRequest”只能用在批准之后"),
				Edit.refused("training.bpmn", GRANT, GRANT.replace("grant", "register"), "再登记一次"),
				Edit.refused("outing.bpmn", "${grantOuting}", "${closeOuting}", "“closeOuting”只能用在批准之后"),
				Edit.refused("outing.bpmn", "${grantOuting}", "${withdrawOuting}", "“withdrawOuting”登记的是相反的结果"),
				Edit.refused("training.bpmn", "${refuseRequest}", "${withdrawRequest}", "选“不同意”"),
				Edit.refused("leave.bpmn", "${grantLeave}", "${refuseLeave}", "选“同意”"),
				Edit.warned("training.bpmn", "${decision == 'return'}",
						"${decision == 'return' &amp;&amp; hours &lt; 9}", "选“退回修改”（return）之后会走到这里"),
				Edit.refused("outing.bpmn", "${returnOuting}", "${refuseOuting}", "选“退回修改”"),
				Edit.refused("training.bpmn", "sourceRef=\"returnRequest\" targetRef=\"revise\"",
						"sourceRef=\"returnRequest\" targetRef=\"trainingRefused\"", "退回之后没有修改申请的任务"),
				Edit.refused("training.bpmn", "<bpmn:serviceTask id=\"closeRequest\"",
						"<bpmn:serviceTask id=\"close\" name=\"办结\" camunda:delegateExpression=\"${closeRequest}\" /><bpmn:sequenceFlow id=\"then\" sourceRef=\"grantRequest\" targetRef=\"close\" /><bpmn:serviceTask id=\"closeRequest\"",
						"不能再登记别的结果"));
	}

	/** How long records are kept. */
	static Stream<Edit> keeping() {
		return Stream.of("P0D", "0", "-5", "P-5D", "P1Y", "five", "${keep}", " P5D")
			.flatMap((time) -> Stream.of("training.bpmn", "leave-level.dmn")
				.map((file) -> Edit.refused(file, "camunda:historyTimeToLive=\"P1825D\"",
						"camunda:historyTimeToLive=\"" + time + "\"", "保存时间不能是“" + time + "”")));
	}

	/** What the engine keeps in columns of its own when it is deployed. */
	static Stream<Edit> columns() {
		var long64 = "v".repeat(64);
		var long250 = "长".repeat(250);
		return Stream.of(
				Edit.accepted("training.bpmn", "isExecutable=\"true\"",
						"isExecutable=\"true\" camunda:versionTag=\"" + long64 + "\""),
				Edit.refused("training.bpmn", "isExecutable=\"true\"",
						"isExecutable=\"true\" camunda:versionTag=\"" + long64 + "v\"",
						"版本标签（Version tag）有65个字符，最多64个"),
				Edit.accepted("leave-level.dmn", "<decision id=\"leave-level\"",
						"<decision camunda:versionTag=\"" + long64 + "\" id=\"leave-level\""),
				Edit.refused("leave-level.dmn", "<decision id=\"leave-level\"",
						"<decision camunda:versionTag=\"" + long64 + "v\" id=\"leave-level\"",
						"版本标签（Version tag）有65个字符，最多64个"),
				Edit.accepted("leave-level.dmn", "name=\"请假由哪一级最终审批\"", "name=\"" + long250 + "\""),
				Edit.refused("leave-level.dmn", "name=\"请假由哪一级最终审批\"", "name=\"" + long250 + "长\"", "决策名称有251个字符"),
				Edit.refused("leave-level.dmn", " namespace=\"https://shegong.org/dmn\"",
						" namespace=\"https://shegong.org/" + long250 + "\"", "决策表的命名空间有"),
				Edit.refused("training.bpmn", "targetNamespace=\"https://shegong.org/processes\"",
						"targetNamespace=\"https://shegong.org/" + long250 + "\"", "流程图的命名空间有"),
				Edit.refused("training.bpmn", "isExecutable=\"true\"",
						"isExecutable=\"true\" camunda:candidateStarterUsers=\"" + long250 + "长\"", "可以发起的人有251个字符"),
				timer("timeDate", "${from" + " ".repeat(240) + "}", "定时的时间有247个字符，最多240个"),
				timer("timeDate", "${from" + " ".repeat(230) + "}", null));
	}

	/** What conditions and times come to. */
	static Stream<Edit> expressions() {
		return Stream.of(condition("hours &gt; 0 ? 'ja' : 'nein'", "得不到是或否"),
				condition("hours &gt; 0 ? true : (hours &gt; 5 ? 1 : false)", "得不到是或否"),
				condition("organiser ? true : false", "“organiser”不是“是或否”"),
				condition("deadlines.daily(deadlines.now())", "得不到是或否"), condition("hours &gt; 0} ja${''", "得不到是或否"),
				condition("hours &gt; 0 ? level == 'city' : level != 'town'", null), due("3", "“3”不是系统能读的日期"),
				due("2027", "“2027”不是系统能读的日期"), due("PT-5M", "不是系统能读的日期"), due(" P3D ", "不是系统能读的日期"),
				due("P0D", "“P0D”不是系统能读的日期"), due("P3D", null), due("2027-03-01", null),
				due("${deadlines.daily(deadlines.now())}", "“daily”给出的不是日期"),
				due("${organiser}", "“主办单位”（organiser）填的不是日期"), due("${from}", null),
				timer("timeDate", "${organiser}", "填的不是日期"), timer("timeDate", "${from}", null),
				timer("timeDate", "${cost}", "得不到一个日期时间"), timer("timeDuration", "${from}", "“开始日期”（from）填的不是时长"),
				timer("timeDuration", "${level}", "不是系统能读的时长"), timer("timeDuration", "PT0S", "不是系统能读的时长"),
				timer("timeDuration", "PT${hours}H", null),
				timer("timeDuration", "${hours &gt; 3 ? 'P1D' : 'drei'}", "“drei”不是系统能读的时长"),
				timer("timeDuration", "${hours &gt; 3 ? 'P1D' : 'P2D'}", null),
				timer("timeCycle", "R-1/P1D", "不是系统能读的周期"), timer("timeCycle", "R0/P1D", "不是系统能读的周期"),
				timer("timeCycle", "R/PT0S", "不是系统能读的周期"), timer("timeCycle", "R/PT1S", "不到一小时"),
				timer("timeCycle", "R9/PT59M59S", "不到一小时"), timer("timeCycle", "0 * * * * ?", "不到一小时"),
				timer("timeCycle", "R/PT60M", null), timer("timeCycle", "0 30 6 * * ?", null),
				timer("timeCycle", "${deadlines.decision(execution)}", "得不到一个周期"),
				timer("timeCycle", "${deadlines.daily(deadlines.now())}", null), timer("timeCycle", "R3/P1D", null),
				timer("timeDuration", "${deadlines.report(execution)}", "给出的是某一时刻，不是时长").onlyWarned(),
				condition("level == 'city'", "“level”可以选好几项").and(LIST), condition("level != null", null).and(LIST));
	}

	private static Edit condition(String instead, String said) {
		return new Edit("training.bpmn", "${hours &gt; 0}", "${" + instead + "}", said, false, null);
	}

	private static Edit due(String instead, String said) {
		return new Edit("training.bpmn", "camunda:dueDate=\"${deadlines.report(execution)}\"",
				"camunda:dueDate=\"" + instead + "\"", said, false, null);
	}

	private static Edit timer(String kind, String instead, String said) {
		return new Edit("training.bpmn",
				"<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.report(execution)}</bpmn:timeDate>",
				"<bpmn:%1$s xsi:type=\"bpmn:tFormalExpression\">%2$s</bpmn:%1$s>".formatted(kind, instead), said, false,
				null);
	}

	/** What the fields of a start form are called. */
	static Stream<Edit> keys() {
		return Stream.concat(
				Stream
					.of("opinion", "county", "unit", "worker", "path", "submitter", "vacancy", "and", "empty", "not",
							"eq", "true", "x-y", "with space", "1a", "地点")
					.map((key) -> field(key, TEXT, "”的 Key“" + key + "”")),
				Stream.of("place", "meal_2", "Hours").map((key) -> field(key, TEXT, null)));
	}

	/**
	 * What hides a field: the form has a number, a tick, a choice and several choices.
	 */
	static Stream<Edit> hidden() {
		return Stream.of(hide("abroad = \\\"true\\\"", "“abroad”是是或否"), hide("cost = \\\"3\\\"", "“cost”是数字"),
				hide("organiser = 3", "“organiser”是文字"), hide("level = \\\"zz\\\"", "没有选项“zz”"),
				hide("items = \\\"a\\\"", "“items”可以选好几项"), hide("nosuch = 3", "用了“nosuch”"),
				hide("count(brief.lines) > 0", "用了“brief”"), hide("organiser", "得不到是或否"), hide("level == 3", "读不懂"),
				hide("if abroad then nosuch else false", "用了“nosuch”"), hide("abroad", null), hide("not(abroad)", null),
				hide("cost > hours", null), hide("level = \\\"city\\\" or level = null or level = \\\"\\\"", null),
				hide("list contains(items, \\\"a\\\")", null), hide("some x in items satisfies x = \\\"a\\\"", null),
				hide("from > \\\"2026-01-01\\\"", null));
	}

	/** What can be filled in, picked and worked out. */
	static Stream<Edit> fields() {
		return Stream.of(field("a", TEXT + ", \"validate\": { \"maxLength\": 0 }", "最多 0 字"),
				field("a", NUMBER + ", \"decimalDigits\": 0, \"validate\": { \"min\": 0.5, \"max\": 0.7 }", "没有可以填的数"),
				field("a", NUMBER + ", \"validate\": { \"min\": 0.5, \"max\": 0.7 }", null),
				field("a", NUMBER + ", \"validate\": { \"min\": \"3\" }", "的限制“3”写成了文字").onlyWarned(),
				field("a", NUMBER + ", \"validate\": { \"min\": \"3\", \"max\": \"2\" }", "没有可以填的数"),
				field("a", NUMBER + ", \"defaultValue\": 9, \"validate\": { \"max\": 5 }", "的初始值“9”超出"),
				field("a", NUMBER + ", \"defaultValue\": \"x\"", "的初始值“x”不是数字"),
				field("a", NUMBER + ", \"defaultValue\": 4", null),
				field("a", SELECT + ", \"defaultValue\": \"q\"", "的初始值“q”不在选项中"),
				field("a", SELECT + ", \"defaultValue\": [\"x\"]", "应是一个选项"),
				field("a", SELECT + ", \"defaultValue\": \"x\"", null),
				field("a", SELECT.replace("\"value\"", "\"val\""), "没有值，选了等于没选"),
				field("a", SELECT.replace("[", "{ \"x\": ").replace("]", "}"), "选项读不懂"),
				field("a", "\"type\": \"select\", \"label\": \"甲\", \"valuesKey\": \"nosuch\"", "没有谁给它赋值"),
				field("a", "\"type\": \"select\", \"label\": \"甲\", \"valuesExpression\": \"=nosuch\"", "用了“nosuch”"),
				field("a", "\"type\": \"textfield\"", "没有名称").onlyWarned(),
				field("a", "\"type\": \"button\", \"label\": \"甲\", \"action\": \"print\"", "的动作“print”系统没有"),
				field("a", "\"type\": \"expression\", \"expression\": \"=hourz * 2\"", "用了“hourz”"),
				field("a", "\"type\": \"expression\"", "没有写怎样计算"),
				field("a", "\"type\": \"expression\", \"expression\": \"=hours * 2\"", null),
				Edit.warned("training-decide.form",
						"\"label\": \"审批意见\",\n      \"validate\": {\n        \"required\": true\n      },",
						"\"label\": \"审批意见\",", "没有设为必填"),
				condition("hours &gt; 2000", "“hours > 2000”永远不成立").onlyWarned(), condition("hours &gt; 1999", null));
	}

	/** What the engine itself would say. */
	static Stream<Edit> engine() {
		return Stream.of(Edit.refused("leave-level.dmn", "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"", "这里只取一个"),
				Edit.refused("leave-level.dmn", "hitPolicy=\"FIRST\"", "hitPolicy=\"RULE ORDER\"", "这里只取一个"),
				Edit.refused("leave-level.dmn", "hitPolicy=\"FIRST\"", "hitPolicy=\"PRIORITY\"", "命中策略引擎不支持"),
				Edit.refused("leave-level.dmn", "<output id=\"output-level\"",
						"<output id=\"more\" name=\"more\" typeRef=\"string\" /><output id=\"output-level\"",
						"结果格数与输出列数不一样"),
				Edit.refused("leave-level.dmn", "<output id=\"output-level\"",
						"<output id=\"more\" name=\"level\" typeRef=\"string\" /><output id=\"output-level\"",
						"两个输出的名字相同")
					.and(Edit.accepted("leave-level.dmn", "</outputEntry>",
							"</outputEntry><outputEntry><text>\"x\"</text></outputEntry>")),
				timer("timeDate", "", "定时没有写日期"),
				Edit.refused("training.bpmn",
						"<camunda:taskListener event=\"create\" delegateExpression=\"${briefing}\" />",
						"<camunda:taskListener event=\"begin\" delegateExpression=\"${briefing}\" />", "写在事件“begin”上"),
				Edit.refused("training.bpmn", "<bpmn:endEvent id=\"trainingRefused\"",
						"<bpmn:boundaryEvent id=\"late\" attachedToRef=\"declined\" /><bpmn:endEvent id=\"trainingRefused\"",
						"引用的“declined”不是它可以连接的元素"),
				Edit.refused("training.bpmn", "<bpmn:endEvent id=\"trainingRefused\"", "<bpmn:endEvent id=\"declined\"",
						"编号“declined”用了不止一次"));
	}

	/** What a step, a file or a table is called where it is used. */
	static Stream<Edit> named() {
		return Stream.of(Edit.refused("outing.bpmn", "\"reportBack\"", "\"reportBack2\"", "编号不是"),
				Edit.refused("outing.bpmn", "\"revise\"", "\"revise2\"", "编号不是"),
				Edit.refused("leave.bpmn", "\"reportBack\"", "\"reportBack2\"", "编号不是"),
				Edit.accepted("outing.bpmn", "\"principalDecides\"", "\"principalDecides2\""),
				Edit.refused("training.bpmn", "camunda:formRef=\"training-apply\"",
						"camunda:formRef=\"training-apply.form\"", "是表单的文件名，不是表单的编号"),
				Edit.refused("training.bpmn", "camunda:formRef=\"training-decide\"",
						"camunda:formRef=\"training-decide.form\"", "是表单的文件名，不是表单的编号"),
				Edit.refused("training.bpmn", "targetRef=\"declined\"", "targetRef=\"nowhere\"", "引用的“nowhere”不在文件里"),
				Edit.refused("training.bpmn", "id=\"refuseRequest\"", "id=\"returnRequest\"",
						"编号“returnRequest”用了不止一次"),
				Edit.refused("leave-level.dmn", "<text>\"secretary\"</text>", "<text>secretary</text>", "没有加双引号"),
				Edit.refused("training.bpmn", "<bpmn:message id=\"",
						"<bpmn:message id=\"nameless\" /><bpmn:message id=\"", "没有任何事件等待"),
				Edit.refused("outing-apply.form", "\"type\": \"datetime\",\n      \"id\": \"Field_from\"",
						"\"type\": \"textfield\",\n      \"id\": \"Field_from\"", "这一步收的是日期"));
	}

	/** What forms show of a case. */
	static Stream<Edit> shown() {
		return Stream.of(Edit.refused("outing-decide.form", "=brief.choices", "=brief.choice", "用了“brief.choice”"),
				Edit.refused("outing-decide.form", "=brief.lines", "=brief.line", "用了“brief.line”"),
				Edit.refused("outing-decide.form", "{{brief.title}}", "{{breif.title}}", "用了“breif”"),
				Edit.refused("outing-decide.form", "{{brief.title}}", "{{brief.titel}}", "用了“brief.titel”"),
				Edit.accepted("outing-decide.form", "{{brief.title}}", "{{brief.number}}"),
				Edit.accepted("outing-decide.form", "{{brief.title}}",
						"{{#loop brief.lines}}{{label}}{{/loop}}{{#if brief.rule}}x{{/if}}"),
				Edit.warned("outing-decide.form", "=brief.lines", "=brief.opinions", "看不到申请的内容"));
	}

	/** What works, and not as it is meant. */
	static Stream<Edit> besides() {
		var deputy = "${approvers.of('town-deputy-lead', execution)}";
		return Stream.of(Edit.refused("training.bpmn", deputy, deputy + ", town-office", "表达式旁边又写了固定的“town-office”"),
				Edit.accepted("training.bpmn", deputy,
						"${approvers.ofEither('town-deputy-lead', 'town-principal', execution)}"),
				Edit.refused("training.bpmn", "approvers.of('town-deputy-lead'", "approvers.off('town-deputy-lead'",
						"没有“off”这一项"),
				Edit.refused("training.bpmn", deputy, "${approvers.deputies(null, '', '')}", "没有“deputies”这一项"),
				Edit.refused("training.bpmn", "${deadlines.decision(execution)}",
						"${deadlines.in('absence-exit-year-workdays', execution)}", "政策中没有期限参数"),
				Edit.accepted("training.bpmn", "${deadlines.decision(execution)}",
						"${deadlines.in('report-deadline-workdays', execution)}"),
				due("2020-01-01T00:00:00", "已经过去").onlyWarned(),
				Edit.refused("outing.bpmn", "${closeOuting}", "${briefOuting}", "没有登记办结"),
				Edit.refused("training.bpmn", "<bpmn:endEvent id=\"trainingRefused\"",
						"<bpmn:boundaryEvent id=\"when\" name=\"何时\" attachedToRef=\"townDecides\"><bpmn:conditionalEventDefinition id=\"whenC\" /></bpmn:boundaryEvent><bpmn:endEvent id=\"trainingRefused\"",
						"条件事件没有写条件"));
	}

	/** What building blocks need. */
	static Stream<Edit> needed() {
		var due = "camunda:dueDate=\"${deadlines.decision(execution)}\"";
		var applicant = "\"id\": \"Field_applicant\",\n      \"key\": \"applicant\"";
		var nobody = Edit.accepted("training-apply.form", applicant, applicant.replace("\"applicant\"", "\"whom\""));
		var starters = "camunda:candidateStarterGroups=\"worker, town-office\"";
		return Stream.of(Edit.refused("leave.bpmn", due, due.replace("decision(", "lastDay("), "没有写明的最后一天"),
				Edit.refused("absence.bpmn", due, due.replace("decision(", "report("), "没有报告的日期"),
				Edit.refused("outing.bpmn", due, due.replace("decision(", "report("), "还没有报告的日期"),
				Edit.refused("training.bpmn", due, due.replace("decision(", "report("), "报告的期限只用于报告情况的任务"),
				Edit.refused("recruitment.bpmn", "${deadlines.in('recruitment-step-workdays', execution)}\">",
						"${deadlines.report(execution)}\">", "还没有报告的日期"),
				Edit.accepted("renewal.bpmn", due, due.replace("decision(", "lastDay(")),
				Edit.refused("training.bpmn", starters, starters, "“personnelFile.record”要的是某一位社区工作者").and(nobody),
				Edit.accepted("training.bpmn", starters, starters.replace(", town-office", "")).and(nobody),
				Edit.refused("assessment.bpmn", "camunda:assignee=\"${approvers.named(one)}\"",
						"camunda:assignee=\"${approvers.worker(execution)}\"", "“approvers.worker”要的是某一位社区工作者"),
				Edit.refused("training-apply.form", "\"key\": \"from\"", "\"key\": \"since\"", "要用申请表中的“from”"),
				Edit.refused("training-apply.form", "\"key\": \"from\",\n      \"subtype\": \"date\"",
						"\"key\": \"from\",\n      \"subtype\": \"datetime\"", "（from）不是日期"));
	}

	private static Edit hide(String expression, String said) {
		return field("a", TEXT + ", \"conditional\": { \"hide\": \"=" + expression + "\" }", said).and(MORE);
	}

	private static Edit field(String key, String rest, String said) {
		return new Edit("training-apply.form", "\"components\": [",
				"\"components\": [ { \"id\": \"More\", \"key\": \"" + key + "\", " + rest + " },", said, false, null);
	}

	@ParameterizedTest
	@MethodSource({ "results", "expressions", "keys", "hidden", "fields", "engine", "columns", "keeping", "named",
			"needed", "shown", "besides" })
	void what_one_edit_does(Edit edit) {
		var process = edit.file().replaceFirst("[-.].*", "");
		var unit = this.packaged.units().get(process);
		var faults = this.check.faults(edit.in(unit));
		if (edit.said() == null) {
			assertThat(refusing(faults)).extracting(Fault::inWords).isEmpty();
			return;
		}
		assertThat(faults).anySatisfy((fault) -> {
			assertThat(fault.message()).contains(edit.said());
			assertThat(fault.warning()).isEqualTo(edit.warning());
			assertThat(fault.element()).isNotBlank();
			assertThat(fault.remedy()).isNotBlank();
		});
		assertThat(ModelCheck.refuses(faults)).isEqualTo(!edit.warning());
	}

	@ParameterizedTest
	@ValueSource(strings = { "}", "// c", "{}", "/* c */", "x" })
	void nothing_stands_behind_a_form(String more) {
		assertThat(told("training-apply.form", (text) -> text.stripTrailing() + "\n" + more))
			.anyMatch((fault) -> fault.inWords().matches("training-apply.form：不是完整的表单，读不懂（第\\d+行）。.*"));
		assertThat(told("training-apply.form", (text) -> text + "\n \n")).isEmpty();
	}

	@Test
	void a_form_is_called_something() {
		var id = "\"id\": \"training-apply\"";
		assertThat(told("training-apply.form", (text) -> text.replace(id, "\"di\": \"training-apply\"")))
			.anyMatch((fault) -> fault.message().equals("表单没有编号"));
		assertThat(told("training-apply.form", (text) -> ""))
			.anyMatch((fault) -> fault.message().startsWith("不是完整的表单"));
	}

	@ParameterizedTest
	@CsvSource({ "training.bpmn, GBK", "training.bpmn, gb2312", "leave-level.dmn, ISO-8859-1" })
	void a_file_says_of_itself_that_it_is_utf_8(String file, String encoding) {
		assertThat(told(file, (text) -> text.replace("encoding=\"UTF-8\"", "encoding='" + encoding + "'"))).anyMatch(
				(fault) -> fault.message().contains("写的编码是“" + encoding + "”") && fault.remedy().contains("UTF-8"));
		assertThat(told(file, (text) -> text.replace("encoding=\"UTF-8\"", "encoding='utf-8'"))).isEmpty();
		assertThat(told(file, (text) -> text.replace(" encoding=\"UTF-8\"", ""))).isEmpty();
	}

	@Test
	void a_file_is_saved_in_utf_8() {
		for (var process : List.of("training", "leave")) {
			var unit = this.packaged.units().get(process);
			for (var file : unit.files().keySet()) {
				var saved = new Unit(process, Map.of(file, unit.text(file).getBytes(Charset.forName("GBK"))));
				assertThat(this.check.faults(saved.completedWith(unit.files()))).as(file)
					.anyMatch((fault) -> fault.file().equals(file) && fault.message().startsWith("不是用 UTF-8 保存的"));
			}
		}
	}

	@Test
	void a_table_is_drawn_once() {
		var unit = this.packaged.units().get("leave");
		var twice = new Unit("leave", Map.of("leave-more.dmn", unit.files().get("leave-level.dmn")));
		assertThat(this.check.faults(twice.completedWith(unit.files())))
			.anyMatch((fault) -> fault.message().contains("决策编号“leave-level”与 leave-level.dmn 中的相同"));
	}

	/** What keeps a unit out once one of its files reads otherwise. */
	private List<Fault> told(String file, UnaryOperator<String> change) {
		var unit = this.packaged.units().get(file.replaceFirst("[-.].*", ""));
		var changed = change.apply(unit.text(file)).getBytes(StandardCharsets.UTF_8);
		return refusing(this.check.faults(new Unit(unit.process(), Map.of(file, changed)).completedWith(unit.files())));
	}

	@Test
	void ids_that_differ_in_their_case_only_are_taken_for_one() {
		var unit = this.packaged.units().get("training");
		var shouting = new Unit("Training",
				Map.of("Training.bpmn",
						unit.text("training.bpmn")
							.replace("<bpmn:process id=\"training\"", "<bpmn:process id=\"Training\"")
							.getBytes(StandardCharsets.UTF_8)));
		assertThat(this.check.faults(shouting, List.of(unit))).anySatisfy((fault) -> {
			assertThat(fault.warning()).isFalse();
			assertThat(fault.element()).isEqualTo("Training");
			assertThat(fault.message()).contains("只差大小写");
		});
	}

	@Test
	void what_comes_of_one_mistake_is_not_told_besides() {
		var unit = this.packaged.units().get("training");
		var renamed = Edit.refused("training.bpmn", "<bpmn:process id=\"training\"", "<bpmn:process id=\"course\"", "")
			.in(unit);
		assertThat(this.check.faults(new Unit("course", Map.of("training.bpmn", renamed.files().get("training.bpmn")))))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.element()).isEqualTo("course"));
		var unregistered = Edit.refused("training.bpmn", "${registerAwayRequest}", "${grantRequest}", "").in(unit);
		assertThat(this.check.faults(unregistered)).isNotEmpty()
			.noneMatch((fault) -> fault.message().contains("applicant"));
	}

	private static List<Fault> refusing(List<Fault> faults) {
		return faults.stream().filter((fault) -> !fault.warning()).toList();
	}

}
