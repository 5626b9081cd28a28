package org.shegong.engine.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the engine says of a file that it cannot read, as designers read it. */
final class EngineWords {

	private static final Pattern CODE = Pattern.compile("DMN-02(\\d{3})");

	private static final Pattern ID = Pattern.compile("(?:Rule|Output)Impl\\{\\s*id='([^']+)'");

	/** It names something that people can look for. */
	private static final Pattern PLACE = Pattern.compile("'[^']+'");

	private static final Words UNKNOWN = new Words("写得不完整，或者用了引擎不支持的内容", "请在 Camunda Modeler 中检查它的设置，或者删除后重新绘制");

	/** By the end of the engine's code. */
	private static final Map<String, Words> TABLES = Map.of("005",
			new Words("这一行的条件格数与输入列数不一样", "请在 Camunda Modeler 中打开，补齐或删去多余的格，重新保存"), "006",
			new Words("这一行的结果格数与输出列数不一样", "请在 Camunda Modeler 中打开，补齐或删去多余的格，重新保存"), "007",
			new Words("命中策略引擎不支持", "请把命中策略改为 FIRST、UNIQUE、ANY、RULE ORDER 或 COLLECT"), "008",
			new Words("有不止一个输出，其中有的没有名字", "请给每个输出填写“Output name”"), "009",
			new Words("有两个输出的名字相同", "请给每个输出不同的“Output name”"), "015", new Words("决策之间互相引用，没有尽头", "请去掉其中一条引用"), "018",
			new Words("用表达式的决策没有写结果的名字", "请填写“Variable name”，或者改为决策表"));

	/** By words of the engine; the first that fits. */
	private static final List<Map.Entry<Pattern, Words>> MODELS = List.of(
			words("cvc-|Invalid content|not complete", "文件里有不该出现在这里的内容，或者前后次序不对",
					"请在 Camunda Modeler 中打开，改正提示的错误后重新保存"),
			words("waypoint|BPMNEdge|BPMNShape|BPMNPlane|Bounds", "图形的位置不完整", "请在 Camunda Modeler 中打开，移动一下这个元素后重新保存"),
			words("[Ll]istener|Attribute 'event'", "监听器写得不完整", "请填写事件和“Delegate expression”，或者删除这个监听器"),
			words("[Cc]ompensat", "补偿事件写得不完整，或者用在了引擎不支持的地方", "请改用顺序流画出要补做的事"),
			words("[Ee]scalat", "升级（Escalation）事件写得不完整，或者用在了引擎不支持的地方", "到时间要做的事请用边界定时事件"),
			words("[Cc]ancel", "取消事件只能用在事务子流程上", "请改用结束事件，或者把子流程改为事务"),
			words("[Cc]onditional", "条件事件没有写条件，或者用在了引擎不支持的地方", "请改用网关上的条件"),
			words("[Ss]ignal", "信号事件没有选择信号，或者用在了引擎不支持的地方", "请选择信号，或者删除这个事件"),
			words("messageRef|[Mm]essage ?[Ee]vent|messageEventDefinition|invalid message", "消息事件没有选择消息，或者用在了引擎不支持的地方",
					"请选择等待的消息，或者删除这个事件"),
			words("[Ee]rror ?([Rr]ef|[Ee]vent|[Ss]tart|[Dd]efinition|[Ee]nd)", "错误事件写得不完整，或者用在了引擎不支持的地方",
					"请选择错误，或者改用网关"),
			words("[Tt]imer|timeDate", "定时事件没有写时间，或者用在了引擎不支持的地方", "请填写 Date、Duration 或 Cycle 中的一种"),
			words("[Bb]oundary|attachedTo", "边界事件没有附在同一层的任务或子流程上，或者引擎不支持这一种", "请把它拖到任务的边上，改用定时事件"),
			words("[Ee]vent ?[Bb]ased ?[Gg]ateway", "事件网关后面接的不是中间捕获事件", "请在它后面只接等待时间或消息的事件"),
			words("[Ll]oop|multi-instance", "多实例没有写集合或次数，或者写得不完整",
					"请填写“Collection”和“Element variable”，或者“Loop cardinality”"),
			words("calledElement|caseRef|passing variables|'(source|target|sourceExpression)'", "调用的流程或传递的变量写得不完整",
					"请填写“Called element”，变量的来源和名称都要填"),
			words("start event|startEvent", "开始事件太多，或者不是这里能用的那一种", "请只留一个开始事件"),
			words("[Dd]efault|[Ee]xclusive [Gg]ateway", "网关的默认流向不是它自己的出线，或者带了条件，或者出线没有条件", "请重新选择默认流向，其他出线写上条件"),
			words("[Ss]equence ?[Ff]low|sourceRef|targetRef|[Dd]estination", "顺序流没有接好，或者接到了不能接的元素", "请删除这条线，重新连接"),
			words("formKey|formRef", "表单填了不止一种", "请只填“Form reference”，“Binding”选 deployment"),
			words("field declaration|mail|shell|sendTask|'class'|'type'", "没有写这一步做什么",
					"请在“Delegate expression”中填写现成的服务节点"),
			words("[Ee]xpression|parsing", "表达式读不懂", "请检查括号、引号和运算符"),
			words("[Dd]uplicate|already|unique", "编号与另一个元素相同", "请改用别的编号"),
			words("'?\\bid\\b'?.*(required|mandatory|must have)|has no id", "没有编号", "请填写“ID”"));

	private EngineWords() {
	}

	/**
	 * What is wrong, and what to do.
	 */
	record Words(String message, String remedy) {
	}

	/** Of a model. */
	static Words ofModel(String said) {
		var found = MODELS.stream().filter((known) -> known.getKey().matcher(said).find()).findFirst();
		return found.map(Map.Entry::getValue)
			.orElseGet(() -> PLACE.matcher(said).find()
					? new Words(UNKNOWN.message() + "（" + said + "）", UNKNOWN.remedy()) : UNKNOWN);
	}

	/** Of a decision. */
	static Words ofTable(Throwable failure) {
		for (var at = failure; at != null; at = at.getCause()) {
			var code = CODE.matcher(String.valueOf(at.getMessage()));
			while (code.find()) {
				if (TABLES.containsKey(code.group(1))) {
					return TABLES.get(code.group(1));
				}
			}
		}
		return new Words("决策表" + UNKNOWN.message(), UNKNOWN.remedy());
	}

	/** The row or column of a decision that is meant; empty where none is named. */
	static Optional<String> place(Throwable failure) {
		for (var at = failure; at != null; at = at.getCause()) {
			var named = ID.matcher(String.valueOf(at.getMessage())).results().map((id) -> id.group(1)).toList();
			if (!named.isEmpty()) {
				return Optional.of(named.get(named.size() - 1));
			}
		}
		return Optional.empty();
	}

	private static Map.Entry<Pattern, Words> words(String pattern, String message, String remedy) {
		return Map.entry(Pattern.compile(pattern), new Words(message, remedy));
	}

}
