package org.shegong.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.shegong.engine.check.ExaminedUnits;
import org.shegong.engine.check.ModelCheck;
import org.shegong.engine.check.PackagedModels;
import org.shegong.engine.check.Unit;
import org.shegong.engine.check.Units;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.engine.shelf.DeployedUnits;
import org.shegong.engine.shelf.ModelLog;
import org.shegong.engine.shelf.RefusedStart;
import org.shegong.engine.accounts.Rights;
import org.shegong.engine.shelf.Shelf;
import org.shegong.engine.shelf.ShelfFolders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A designer edits copies of the two folders, sends them from Modeler, or starts the
 * product on them: what cannot work is refused with everything that is wrong, and what
 * works stays in force.
 */
@RunningCity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ADesignerDeploysTest {

	private static final String TASK = "<bpmn:userTask id=\"deputyLeadDecides\"";

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService repository;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	@Autowired
	PackagedModels packaged;

	@Autowired
	DeployedUnits deployed;

	@Autowired
	ModelCheck check;

	@Autowired
	ExaminedUnits examined;

	@Autowired
	ModelLog log;

	@Autowired
	Rights rights;

	@TempDir
	Path folder;

	City city;

	@BeforeAll
	void aDesignerHasAnAccount() {
		this.city = new City(this.port);
		this.city.post("admin", "/engine-rest/user/create",
				Map.of("profile", Map.of("id", "lina", "firstName", "流程设计员", "lastName", ""), "credentials",
						Map.of("password", "first-password-2026")));
		this.city.put("admin", "/engine-rest/group/designers/members/lina", Map.of());
		this.city.comesIn("lina", "first-password-2026");
		this.city.importRoster("two-counties");
	}

	/** One thing done to one file, and what is said about it. */
	record Mistake(String file, String text, String instead, String element, String said) {

		static Mistake in(String file, String text, String instead, String element, String said) {
			return new Mistake(file, text, instead, element, said);
		}

		@Override
		public String toString() {
			return this.said + " (" + this.file + ")";
		}

	}

	static Stream<Mistake> mistakes() {
		return Stream.of(
				Mistake.in("leave.bpmn", "${registerLeave}", "${registerAntenatal}", "registerLeave",
						"没有服务节点“registerAntenatal”"),
				Mistake.in("leave.bpmn", "${registerLeave}", "${registerOuting}", "registerLeave", "其他流程的服务节点"),
				Mistake.in("leave.bpmn", "${registerLeave}", "${briefing}", "registerLeave", "不能用作服务节点"),
				Mistake.in("outing.bpmn", "'town-deputy-lead'", "'town-deputy-laed'", "deputyLeadDecides",
						"没有岗位“town-deputy-laed”"),
				Mistake.in("outing.bpmn", "approvers.of('town-deputy-lead', execution)",
						"approvers.off('town-deputy-lead', execution)", "deputyLeadDecides", "没有“off”这一项"),
				Mistake.in("outing.bpmn", "approvers.of('town-deputy-lead', execution)",
						"approvers.of('town-deputy-lead')", "deputyLeadDecides", "括号里写得不对"),
				Mistake.in("outing.bpmn", "approvers.of('town-deputy-lead', execution)", "environment.getProperty('x')",
						"deputyLeadDecides", "没有可用的积木“environment”"),
				Mistake.in("outing.bpmn", "approvers.of('town-deputy-lead', execution)", "deadlines.now()",
						"deputyLeadDecides", "得不到一组岗位或人员"),
				Mistake.in("outing.bpmn", "approvers.of('town-deputy-lead', execution)",
						"approvers.of('town-deputy-lead', execution", "deputyLeadDecides", "写得不完整"),
				Mistake.in("assessment.bpmn", "deadlines.in('assessment-review-workdays'",
						"deadlines.in('assessment-revue-workdays'", "jointReview", "没有期限参数“assessment-revue-workdays”"),
				Mistake.in("assessment.bpmn", "deadlines.in('assessment-review-workdays'",
						"deadlines.in('assessment-excellent-percent'", "jointReview",
						"没有期限参数“assessment-excellent-percent”"),
				Mistake.in("assessment.bpmn", "deadlines.in('assessment-review-workdays'", "deadlines.in(decision",
						"jointReview", "期限参数须直接写出名称"),
				Mistake.in("outing.bpmn", TASK + " name=\"分管领导审批\" camunda:formRef=\"outing-decide\"",
						TASK + " name=\"分管领导审批\" camunda:formRef=\"outing-decade\"", "deputyLeadDecides",
						"没有编号为“outing-decade”的表单"),
				Mistake.in("leave.bpmn", "embedded:deployment:leave-apply.html", "embedded:deployment:leave-aply.html",
						"leaveRequested", "没有表单文件 leave-aply.html"),
				Mistake.in("leave.bpmn", "camunda:decisionRef=\"leave-level\"", "camunda:decisionRef=\"leave-levels\"",
						"decideFinalLevel", "没有编号为“leave-levels”的决策表"),
				Mistake.in("outing.bpmn", " camunda:candidateGroups=\"${approvers.of('town-deputy-lead', execution)}\"",
						"", "deputyLeadDecides", "没有写由谁办理"),
				Mistake.in("outing.bpmn", "${approvers.of('town-deputy-lead', execution)}", "town-office",
						"deputyLeadDecides", "写成了固定的"),
				Mistake.in("outing.bpmn",
						"${approvers.of('town-deputy-lead', execution)}\" camunda:dueDate=\"${deadlines.decision(execution)}\"",
						"${approvers.of('town-deputy-lead', execution)}\"", "deputyLeadDecides", "没有写办理期限"),
				Mistake.in("outing.bpmn", " default=\"notApproved\"", "", "approvedQuestion", "没有默认流向"),
				Mistake.in("outing.bpmn", "${leadsCommunity}", "${leadsComunity}", "goesToPrincipal",
						"没有谁给变量“leadsComunity”赋值"),
				Mistake.in("outing.bpmn", "${decision == 'return'}", "${decision == 'retrun'}", "returned",
						"永远不会是“retrun”"),
				Mistake.in("outing.bpmn", "<bpmn:endEvent id=\"outingClosed\"",
						"<bpmn:userTask id=\"lost\" name=\"无人到达\" camunda:candidateGroups=\"${approvers.of('town-office', execution)}\" camunda:dueDate=\"${deadlines.decision(execution)}\" /><bpmn:endEvent id=\"outingClosed\"",
						"lost", "从开始事件走不到这里"),
				Mistake.in("outing.bpmn", "<bpmn:message id=\"outingWithdrawnMessage\"",
						"<bpmn:message id=\"other\" name=\"other\" /><bpmn:message id=\"outingWithdrawnMessage\"",
						"other", "没有任何事件等待"),
				Mistake.in("outing.bpmn", "name=\"outingWithdrawn\"", "name=\"outingGivenUp\"",
						"outingWithdrawnMessage", "没有谁会发送消息“outingGivenUp”"),
				Mistake.in("outing.bpmn", "name=\"outingWithdrawn\"", "name=\"outingGivenUp\"", "outing", "没有事件等待它"),
				Mistake.in("outing.bpmn", "camunda:delegateExpression=\"${grantOuting}\"",
						"camunda:class=\"org.example.Grant\"", "grantOuting", "指定了程序类"),
				Mistake.in("outing.bpmn", "camunda:delegateExpression=\"${grantOuting}\"",
						"camunda:type=\"external\" camunda:topic=\"x\"", "grantOuting", "外部程序"),
				Mistake.in("outing.bpmn",
						"<bpmn:serviceTask id=\"grantOuting\" name=\"批准外出\" camunda:delegateExpression=\"${grantOuting}\">",
						"<bpmn:serviceTask id=\"grantOuting\" name=\"批准外出\">", "grantOuting", "没有写这一步做什么"),
				Mistake.in("outing.bpmn", "xmlns:modeler=",
						"xmlns:flowable=\"http://flowable.org/bpmn\" xmlns:modeler=", null, "其他流程引擎的模型"),
				Mistake.in("outing.bpmn", "executionPlatform=\"Camunda Platform\"",
						"executionPlatform=\"Camunda Cloud\"", null, "其他流程引擎的模型"),
				Mistake.in("outing.bpmn", " camunda:historyTimeToLive=\"P1825D\"", "", "outing", "保存多久"),
				Mistake.in("outing.bpmn", "isExecutable=\"true\"", "isExecutable=\"false\"", "outing", "没有设为可执行"),
				Mistake.in("outing.bpmn", "</bpmn:process>", "", null, "不是完整的 BPMN 模型"),
				Mistake.in("outing.bpmn",
						"<camunda:taskListener event=\"create\" delegateExpression=\"${briefing}\" />", "",
						"communityDecides", "看不到申请内容"),
				Mistake.in("outing.bpmn",
						"camunda:formRefBinding=\"deployment\" camunda:assignee=\"${approvers.worker(execution)}\"",
						"camunda:formRefBinding=\"latest\" camunda:assignee=\"${approvers.worker(execution)}\"",
						"reportBack", "固定在同一版本"),
				Mistake.in("outing-apply.form", "\"type\": \"datetime\",\n      \"id\": \"Field_from\",",
						"\"type\": \"number\",\n      \"id\": \"Field_from\",", "outingRequested", "类型不对"),
				Mistake.in("outing-apply.form", "\"key\": \"until\"", "\"key\": \"untill\"", "outingRequested",
						"缺少必填的“until”"),
				Mistake.in("outing-apply.form", "\"schemaVersion\"", "schemaVersion", null, "不是完整的表单"),
				Mistake.in("outing-apply.form", "\"type\": \"textarea\"", "\"type\": \"filepicker\"", null, "文件选择"),
				Mistake.in("outing.bpmn", "${decision == 'return'}", "${decision == 'approve'}", "communityDecides",
						"办理人可以选“退回修改”（return），后面的网关没有处理它"),
				Mistake.in("outing.bpmn", "${decision == 'return'}", "${decision == 'resubmit'}", "returned",
						"前面的任务都给不出决定“resubmit”"),
				Mistake.in("training.bpmn", "${decision == 'resubmit'}", "${decision == 'approve'}", "resubmitted",
						"前面的任务都给不出决定“approve”"),
				Mistake.in("outing.bpmn", "<bpmn:endEvent id=\"outingClosed\"",
						"<bpmn:callActivity id=\"calls\" name=\"办理出差\" calledElement=\"travel\" /><bpmn:endEvent id=\"outingClosed\"",
						"calls", "没有编号为“travel”的流程"),
				Mistake.in("outing.bpmn", "<bpmn:endEvent id=\"outingClosed\"",
						"<bpmn:callActivity id=\"calls\" name=\"办理出差\" calledElement=\"${kind}\" /><bpmn:endEvent id=\"outingClosed\"",
						"calls", "无法核对有没有这个流程"),
				Mistake.in("outing.bpmn", "${leadsCommunity}", "${execution.processEngineServices != null}",
						"goesToPrincipal", "表达式不能取“processEngineServices”"),
				Mistake.in("outing.bpmn", "${leadsCommunity}", "${''.getClass().forName('java.lang.Runtime') != null}",
						"goesToPrincipal", "表达式不能调用“forName”"),
				Mistake.in("outing.bpmn", "camunda:delegateExpression=\"${grantOuting}\"",
						"camunda:expression=\"${workers.deleteAll()}\"", "grantOuting", "没有可用的积木“workers”"),
				Mistake.in("outing.bpmn",
						"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${leadsCommunity}",
						"<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">leadsCommunity",
						"goesToPrincipal", "用了脚本"),
				Mistake.in("outing.bpmn", "<bpmn:endEvent id=\"outingClosed\"",
						"<bpmn:scriptTask id=\"counts\" name=\"计算\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask><bpmn:endEvent id=\"outingClosed\"",
						"counts", "用了脚本"),
				Mistake.in("leave-level.dmn", "\"town-levels\"", "\"town-levles\"", "row-1", "永远不会用到"),
				Mistake.in("leave-level.dmn", "&lt;= secretaryDays", "&lt;= clerkDays", "row-1", "变量“clerkDays”没有谁赋值"),
				Mistake.in("leave-level.dmn", "&lt;= secretaryDays", "&lt;= = 3", "row-1", "读不懂"),
				Mistake.in("leave-level.dmn", "<text>totalDays</text>", "<text>allDays</text>", "leave-level",
						"变量“allDays”没有谁赋值"),
				Mistake.in("leave-level.dmn", "expressionLanguage=\"feel\"", "expressionLanguage=\"javascript\"", null,
						"脚本语言"),
				Mistake.in("leave-level.dmn", " camunda:historyTimeToLive=\"P1825D\"", "", "leave-level", "保存多久"),
				Mistake.in("leave-level.dmn", "&lt;= deputyLeadDays", "&lt;= secretaryDays", "row-2",
						"永远不会用到：前面的行已经包括了"),
				Mistake.in("leave-level.dmn", "&lt;= deputyLeadDays", "[3..2]", "row-2", "永远不会用到：没有哪种情形"),
				Mistake.in("leave-level.dmn", "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"", "leave-level",
						"同一情形有不止一行适用"),
				Mistake.in("leave-level.dmn", "<inputEntry id=\"row-6-days\">\n          <text></text>",
						"<inputEntry id=\"row-6-days\">\n          <text>&lt;= 100</text>", "leave-level", "没有任何一行适用"));
	}

	/** What the engine or a browser would only stumble over later. */
	static Stream<Mistake> laterMistakes() {
		return Stream.of(
				Mistake.in("training-decide.form", "\"type\": \"radio\"", "\"type\": \"textfield\"", "communityDecides",
						"（decision）不是单选"),
				Mistake.in("training-decide.form", "\"type\": \"textarea\"", "\"type\": \"number\"", "communityDecides",
						"（opinion）不是文本"),
				Mistake.in("training-apply.form", "\"min\": 0.5,", "\"min\": 5000,", "hours", "没有可以填的数"),
				Mistake.in("training-apply.form", "\"decimalDigits\": 1", "\"decimalDigits\": 1.5", "Field_hours",
						"的小数位数“1.5”不是整数"),
				Mistake.in("training-apply.form", "\"increment\": \"0.5\"", "\"increment\": \"半天\"", "Field_hours",
						"的步长“半天”不是数字"),
				Mistake.in("training-apply.form", "\"increment\": \"0.5\"", "\"increment\": \"5000\"", "hours",
						"没有可以填的数"),
				Mistake.in("outing.bpmn", "camunda:collection=\"${approvers.principals(execution)}\"",
						"camunda:collection=\"principals\"", "principalDecides", "没有谁给变量“principals”赋值"),
				Mistake.in("outing.bpmn",
						"${approvers.of('town-deputy-lead', execution)}\" camunda:dueDate=\"${deadlines.decision(execution)}\"",
						"${approvers.of('town-deputy-lead', execution)}\" camunda:dueDate=\"三天\"", "deputyLeadDecides",
						"“三天”不是系统能读的日期"),
				Mistake.in("outing.bpmn",
						"${approvers.of('town-deputy-lead', execution)}\" camunda:dueDate=\"${deadlines.decision(execution)}\"",
						"${approvers.of('town-deputy-lead', execution)}\" camunda:dueDate=\"${'三天'}\"",
						"deputyLeadDecides", "“三天”不是系统能读的日期"),
				Mistake.in("outing.bpmn",
						"${approvers.of('town-deputy-lead', execution)}\" camunda:dueDate=\"${deadlines.decision(execution)}\"",
						"${approvers.of('town-deputy-lead', execution)}\" camunda:dueDate=\"${deadlines.decision(execution)}\" camunda:followUpDate=\"下周三\"",
						"deputyLeadDecides", "“下周三”不是系统能读的日期"),
				Mistake.in("outing.bpmn",
						"${approvers.of('town-deputy-lead', execution)}\" camunda:dueDate=\"${deadlines.decision(execution)}\"",
						"${approvers.of('town-deputy-lead', execution)}\" camunda:dueDate=\"${deadlines.decision(execution)}\" camunda:priority=\"高\"",
						"deputyLeadDecides", "“高”不是系统能读的整数"),
				Mistake.in("outing.bpmn",
						"<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.report(execution)}</bpmn:timeDate>",
						"<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">下周三</bpmn:timeDate>", "reportBack",
						"“下周三”不是系统能读的日期"),
				Mistake.in("outing.bpmn",
						"<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.report(execution)}</bpmn:timeDate>",
						"<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">三天</bpmn:timeDuration>", "reportBack",
						"“三天”不是系统能读的时长"),
				Mistake.in("outing.bpmn",
						"<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.report(execution)}</bpmn:timeDate>",
						"<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">每天</bpmn:timeCycle>", "reportBack",
						"“每天”不是系统能读的周期"),
				Mistake.in("outing.bpmn", "historyTimeToLive=\"P1825D\"", "historyTimeToLive=\"五年\"", "outing",
						"保存时间不能是“五年”"),
				Mistake.in("leave-level.dmn", "historyTimeToLive=\"P1825D\"", "historyTimeToLive=\"P5Y\"",
						"leave-level", "保存时间不能是“P5Y”"),
				Mistake.in("outing.bpmn",
						"<bpmn:serviceTask id=\"grantOuting\" name=\"批准外出\" camunda:delegateExpression=\"${grantOuting}\">",
						"<bpmn:serviceTask id=\"grantOuting\" name=\"批准外出\" camunda:delegateExpression=\"${grantOuting}\"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>三次</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>",
						"grantOuting", "“三次”不是系统能读的重试周期"),
				Mistake.in("outing.bpmn",
						"<bpmn:serviceTask id=\"grantOuting\" name=\"批准外出\" camunda:delegateExpression=\"${grantOuting}\">",
						"<bpmn:serviceTask id=\"grantOuting\" name=\"批准外出\" camunda:delegateExpression=\"${grantOuting}\"><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"decision\">refuse</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements>",
						"grantOuting", "变量“decision”是系统自己用的名字"),
				Mistake.in("outing.bpmn",
						"<bpmn:serviceTask id=\"grantOuting\" name=\"批准外出\" camunda:delegateExpression=\"${grantOuting}\">",
						"<bpmn:serviceTask id=\"grantOuting\" name=\"批准外出\" camunda:delegateExpression=\"${refuseOuting}\">",
						"grantOuting", "登记的是相反的结果"),
				Mistake.in("allowance.bpmn", "${refuseRequest}", "${grantRequest}", "refuseRequest", "登记的是相反的结果"),
				Mistake.in("training.bpmn", "${hours &gt; 0}", "${organiser &gt; 0}", "attended",
						"“organiser”是文字，“0”是数字"),
				Mistake.in("training.bpmn", "${hours &gt; 0}", "${hours == '多'}", "attended", "“hours”是数字"),
				Mistake.in("training.bpmn", "${hours &gt; 0}", "${organiser == true}", "attended",
						"“organiser”是文字，“true”是是或否"),
				Mistake.in("training.bpmn", "${hours &gt; 0}", "${from &gt; '下周三'}", "attended", "“from”是日期，“下周三”不是"),
				Mistake.in("training.bpmn", "${hours &gt; 0}", "${deadlines.now() &gt; 0}", "attended",
						"“now”是日期时间，“0”是数字"),
				Mistake.in("training.bpmn", "${hours &gt; 0}", "${organiser}", "attended", "得不到是或否"),
				Mistake.in("training.bpmn", "${hours &gt; 0}", "${organiser + 1 &gt; 2}", "attended",
						"“organiser”不是数字，不能计算"),
				Mistake.in("outing.bpmn", "${leadsCommunity}", "${leadsCommunity == '是'}", "goesToPrincipal",
						"“leadsCommunity”是是或否，“是”是文字"),
				Mistake.in("leave.bpmn", "finalLevel == 'meeting'", "finalLevel == 3", "toMeeting",
						"“finalLevel”是文字，“3”是数字"),
				Mistake.in("leave-level.dmn", "<text>\"secretary\"</text>", "<text>\"nirgends\"</text>", "leave-level",
						"没有哪条出线处理"),
				Mistake.in("leave-level.dmn", "name=\"level\" typeRef=\"string\"", "name=\"level\" typeRef=\"integer\"",
						"row-1", "是文字，输出“level”的类型却是 integer"),
				Mistake.in("leave-level.dmn", "<inputExpression id=\"expression-chain\" typeRef=\"string\"",
						"<inputExpression id=\"expression-chain\" typeRef=\"integer\"", "leave-level", "类型是 integer"),
				Mistake.in("training-decide.form", "\"key\": \"opinion\"", "\"key\": \"remark\"", "communityDecides",
						"没有填写意见的地方"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"", "\"key\": \"level\"", "Field_level",
						"整张表单打不开"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"", "\"path\": \"a\", \"key\": \"organiser\"",
						"Field_organiser", "写了路径“a”"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"",
						"\"conditional\": { \"hide\": \"=level = \" }, \"key\": \"organiser\"", "Field_organiser",
						"读不懂"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"",
						"\"conditional\": { \"hide\": \"level\" }, \"key\": \"organiser\"", "Field_organiser", "不是表达式"),
				Mistake.in("training-apply.form", "\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"[0-9\"",
						"organiser", "格式“[0-9”读不懂"),
				Mistake.in("training-apply.form", "\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"(?i)abc\"",
						"organiser", "格式“(?i)abc”读不懂"),
				Mistake.in("training-apply.form", "\"maxLength\": 100", "\"maxLength\": 100, \"minLength\": 200",
						"organiser", "最少 200 字多于最多 100 字"),
				Mistake.in("training-apply.form",
						"\"validate\": {\n        \"required\": true,\n        \"maxLength\": 100",
						"\"validate\": {\n        \"min\": \"x\",\n        \"required\": true,\n        \"maxLength\": 100",
						"Field_organiser", "不是数字"),
				Mistake.in("training.bpmn", "${grantRequest}", "${withdrawRequest}", "grantRequest", "登记的是相反的结果"),
				Mistake.in("training.bpmn", "${hours &gt; 0}", "${hours &gt; 0 ? 'ja' : 'nein'}", "attended", "得不到是或否"),
				Mistake.in("training.bpmn", "camunda:dueDate=\"${deadlines.report(execution)}\"",
						"camunda:dueDate=\"3\"", "reportAttendance", "“3”不是系统能读的日期"),
				Mistake.in("leave-level.dmn", "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"", "decideFinalLevel",
						"这里只取一个"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"", "\"key\": \"unit\"", "unit", "是系统自己用的名字"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"",
						"\"conditional\": { \"hide\": \"=nosuch = 3\" }, \"key\": \"organiser\"", "Field_organiser",
						"用了“nosuch”"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"", "\"key\": \"decision\"", "decision",
						"是系统自己用的名字"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"", "\"key\": \"number\"", "number",
						"是系统自己用的名字"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"", "\"key\": \"state\"", "state", "是系统自己用的名字"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"", "\"key\": \"execution\"", "execution",
						"是系统自己用的名字"),
				Mistake.in("training-apply.form", "\"key\": \"organiser\"", "\"key\": \"approvers\"", "approvers",
						"是系统自己用的名字"));
	}

	@ParameterizedTest
	@MethodSource({ "mistakes", "laterMistakes" })
	void what_cannot_work_is_refused_with_what_is_wrong_where_and_what_to_do(Mistake mistake) throws IOException {
		var process = mistake.file().replaceFirst("[-.].*", "");
		var before = version(process);
		var edited = edited(mistake);
		var found = this.city.upload("lina", "/api/models/check", Map.of(), edited);
		assertThat(found.status()).as(found.text()).isEqualTo(200);
		assertThat(found.body().path("faults")).as(found.text())
			.anySatisfy((fault) -> assertThat(fault.path("message").asText()).contains(mistake.said()))
			.allSatisfy((fault) -> assertThat(fault.path("remedy").asText()).isNotBlank())
			.anySatisfy((fault) -> assertThat(fault.path("element").asText(null)).isEqualTo(mistake.element()));
		var refused = this.city.deploys("lina", process, edited);
		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
		assertThat(refused.message()).contains(mistake.said()).contains(mistake.file()).contains("\n1. ");
		assertThat(version(process)).isEqualTo(before);
	}

	@Test
	void everything_that_is_wrong_is_said_at_once() throws IOException {
		var model = read("processes/outing.bpmn").replace("'town-deputy-lead'", "'town-offise'")
			.replace("${grantOuting}", "${grantOutings}")
			.replace(" default=\"notApproved\"", "");
		assertThat(this.city.deploys("lina", "outing", Map.of("outing.bpmn", model)).message()).contains("town-offise",
				"grantOutings", "没有默认流向", "3. ");
	}

	/**
	 * What works all the same stands apart, behind everything that has to be corrected.
	 */
	@Test
	void warnings_are_told_apart_from_what_keeps_a_model_out() throws IOException {
		var model = read("processes/outing.bpmn").replace("${registerOuting}", "${registerOutings}")
			.replaceFirst("(?s)<bpmndi:BPMNShape id=\"[^\"]*\" bpmnElement=\"absenceOpened\".*?</bpmndi:BPMNShape>", "")
			.replace(" default=\"notApproved\"", "");
		var refused = this.city.deploys("lina", "outing", Map.of("outing.bpmn", model)).message();
		assertThat(refused).containsSubsequence("registerOutings", "另有提醒2条（不影响部署，可以不改）", "没有画出来")
			.containsSubsequence("没有默认流向", "另有提醒");
		assertThat(this.city.upload("lina", "/api/models/check", Map.of(), Map.of("outing.bpmn", model))
			.body()
			.path("faults")
			.findValuesAsText("warning")).endsWith("true").isSorted();
	}

	/** Signs that mean something else elsewhere stand for themselves within brackets. */
	@ParameterizedTest
	@ValueSource(strings = { "\"validationType\": \"email\"", "\"validationType\": \"phone\"",
			"\"pattern\": \"^[+*]+[0-9]{2,}$\"", "\"pattern\": \"^[^\\\\]?+a]*$\"" })
	void a_format_that_browsers_read_is_accepted(String rule) throws IOException {
		var form = read("forms/training-apply.form").replaceFirst("\"maxLength\": 100",
				Matcher.quoteReplacement("\"maxLength\": 100, " + rule));
		var found = this.city.upload("lina", "/api/models/check", Map.of(), Map.of("training-apply.form", form));
		assertThat(found.body().path("faults")).as(found.text()).isEmpty();
	}

	/** K2: Modeler's button sends the model alone. */
	@Test
	void a_model_deployed_alone_is_completed_and_says_with_what() throws IOException {
		var changed = read("processes/leave.bpmn").replace("登记请假", "登记请假申请");
		var answer = this.city.deploys("lina", "leave", Map.of("leave.bpmn", changed));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().path("completedWith").toString()).contains("leave-apply.html", "leave-level.dmn");
		assertThat(answer.text()).contains("leave-apply.html", "leave-level.dmn", "已补齐");
		var again = this.city.deploys("lina", "leave", Map.of("leave.bpmn", changed));
		assertThat(again.body().path("id")).isEqualTo(answer.body().path("id"));
		assertThat(this.city
			.preview("admin", "leave", Map.of("applicant", "m1", "kind", "personal", "from", "2026-03-16", "until",
					"2026-03-17", "reason", "家事"))
			.status()).isEqualTo(200);
		assertThat(this.city.get("lina", "/api/models/deployments").text()).contains("\"lina\"", "leave-apply.html");
		assertThat(this.city.get("admin", "/api/audit?account=lina").text()).contains("model-deployed");
	}

	/** K3: a table alone takes the newest model and forms of its unit with it. */
	@Test
	void a_table_deployed_alone_becomes_a_version_with_its_model() throws IOException {
		var before = version("leave");
		var answer = this.city.deploys("lina", "levels", Map.of("leave-level.dmn",
				read("processes/leave-level.dmn").replace("&lt;= secretaryDays", "&lt;= secretaryDays + 1")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.text()).contains("leave.bpmn", "leave-decide.form");
		assertThat(version("leave")).isEqualTo(before + 1);
		var model = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("leave")
			.latestVersion()
			.singleResult();
		var table = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey("leave-level")
			.latestVersion()
			.singleResult();
		assertThat(table.getDeploymentId()).isEqualTo(model.getDeploymentId());
	}

	@Test
	void two_files_of_one_process_are_refused() throws IOException {
		var model = read("processes/outing.bpmn");
		var answer = this.city.deploys("lina", "outing", Map.of("outing.bpmn", model, "outing_v2.bpmn", model));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.message()).contains("outing_v2.bpmn", "流程编号“outing”已由 outing.bpmn 使用");
	}

	@Test
	void what_belongs_nowhere_or_has_no_form_is_refused() throws IOException {
		assertThat(this.city.deploys("lina", "x", Map.of("x.groovy", "println 1")).message()).contains("x.groovy");
		assertThat(this.city.deploys("lina", "x", Map.of("strange.form", "{}")).message()).contains("不知道属于哪个流程");
		var mine = read("processes/outing.bpmn").replace("id=\"outing\"", "id=\"visit\"")
			.replace("bpmnElement=\"outing\"", "bpmnElement=\"visit\"");
		assertThat(this.city.deploys("lina", "visit", Map.of("visit.bpmn", mine)).message()).contains("outing-apply",
				"其他流程的服务节点");
	}

	@Test
	void an_element_without_a_shape_is_a_warning_only() throws IOException {
		var model = read("processes/outing.bpmn").replaceFirst(
				"(?s)<bpmndi:BPMNShape id=\"[^\"]*\" bpmnElement=\"absenceOpened\".*?</bpmndi:BPMNShape>", "");
		var answer = this.city.deploys("lina", "outing", Map.of("outing.bpmn", model));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().path("warnings").toString()).contains("absenceOpened", "没有画出来");
	}

	@Test
	void an_element_outside_every_lane_is_a_warning_only() throws IOException {
		var model = read("processes/outing.bpmn").replaceFirst("</bpmn:documentation>",
				"</bpmn:documentation><bpmn:laneSet id=\"posts\"><bpmn:lane id=\"community\" name=\"社区\"><bpmn:flowNodeRef>communityDecides</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>");
		var answer = this.city.deploys("lina", "outing", Map.of("outing.bpmn", model));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().path("warnings").toString()).contains("deputyLeadDecides", "不在任何泳道里")
			.doesNotContain("communityDecides");
	}

	/** A signal crosses cases and counties; one nobody sends never comes. */
	@Test
	void signals_are_waited_for_and_sent_in_one_model() throws IOException {
		var model = read("processes/outing.bpmn").replace("<bpmn:message id=\"outingWithdrawnMessage\"",
				"<bpmn:signal id=\"stopSignal\" name=\"停办\" /><bpmn:message id=\"outingWithdrawnMessage\"");
		var waits = "<bpmn:signalEventDefinition id=\"stopped\" signalRef=\"stopSignal\" />";
		var waiting = model.replaceFirst("<bpmn:messageEventDefinition id=\"retractionDefinition\"[^>]*>", waits);
		assertThat(this.city.deploys("lina", "outing", Map.of("outing.bpmn", waiting)).message())
			.contains("没有谁会发送信号“停办”", "retractionRequested");
		var sent = Pattern.compile("(<bpmn:endEvent id=\"outingClosed\".*?)(</bpmn:endEvent>)", Pattern.DOTALL)
			.matcher(model)
			.replaceFirst("$1<bpmn:signalEventDefinition id=\"stops\" signalRef=\"stopSignal\" />$2");
		assertThat(this.city.deploys("lina", "outing", Map.of("outing.bpmn", sent)).message())
			.contains("信号“停办”没有任何事件等待", "outingClosed");
	}

	/** K3: two units sharing a key would take each other's table. */
	@Test
	void a_table_of_another_process_is_not_brought_a_second_time() throws IOException {
		var answer = this.city.deploys("lina", "allowance", Map.of("allowance.bpmn", read("processes/allowance.bpmn"),
				"allowance-level.dmn", read("processes/leave-level.dmn")));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.message()).contains("决策编号“leave-level”已由流程“leave”使用");
	}

	/** A case on an earlier version could not be carried on for one county alone. */
	@Test
	void a_model_for_one_county_alone_is_refused() throws IOException {
		var answer = this.city.upload("lina", "/engine-rest/deployment/create",
				Map.of("deployment-name", "outing", "tenant-id", "qh"),
				Map.of("outing.bpmn", read("processes/outing.bpmn")));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.message()).contains("不能只为一个县区部署");
	}

	/** A decision that no gateway asks for, and a value that no row answers. */
	@Test
	void values_that_a_form_offers_lead_somewhere() throws IOException {
		var form = read("forms/allowance-decide.form");
		var more = form.replaceFirst("(\"value\": \"refuse\"\\s*\\})",
				"$1, { \"label\": \"上报县级\", \"value\": \"resubmit\" }");
		var answer = this.city.upload("lina", "/api/models/check", Map.of(), Map.of("allowance-decide.form", more));
		assertThat(answer.text()).contains("communityDecides", "上报县级", "后面的网关没有处理它");
		var strange = more.replace("resubmit", "escalate");
		assertThat(this.city.deploys("lina", "allowance", Map.of("allowance-decide.form", strange)).message())
			.contains("系统没有这种决定");
		var revise = read("forms/leave-revise.form").replace("\"withdraw\"", "\"giveUp\"");
		assertThat(this.city.deploys("lina", "leave", Map.of("leave-revise.form", revise)).message()).contains("这一步不接受",
				"giveUp");
	}

	/**
	 * A process of one's own needs no Java, but a request and somebody who may start it.
	 */
	@Test
	void a_process_of_ones_own_is_checked_like_all_others() throws IOException {
		var mine = read("processes/training.bpmn").replace("trainingWithdrawn", "visitWithdrawn")
			.replace("id=\"training\"", "id=\"visit\"")
			.replace("bpmnElement=\"training\"", "bpmnElement=\"visit\"")
			.replace("formRef=\"training-", "formRef=\"visit-")
			.replace("processRef=\"training\"", "processRef=\"visit\"");
		var files = new TreeMap<String, String>();
		try (var forms = Files.list(Path.of("forms"))) {
			for (var form : forms.filter((file) -> file.getFileName().toString().startsWith("training-")).toList()) {
				files.put(form.getFileName().toString().replace("training-", "visit-"),
						Files.readString(form).replace("\"id\": \"training-", "\"id\": \"visit-"));
			}
		}
		files.put("visit.bpmn", mine.replace("${registerAwayRequest}", "${registerLeave}"));
		assertThat(this.city.deploys("lina", "visit", files).message()).contains("“registerLeave”是其他流程的服务节点");
		files.put("visit.bpmn", mine.replace("record('training'", "record('birth'"));
		assertThat(this.city.deploys("lina", "visit", files).message()).contains("不能在档案中登记“birth”");
		files.put("visit.bpmn", mine.replace("filings.to('human-resources'", "filings.to('human-resource'")
			.replaceFirst("camunda:candidateStarterGroups=\"[^\"]*\"", "camunda:candidateStarterGroups=\"workers\""));
		assertThat(this.city.deploys("lina", "visit", files).message()).contains("可以发起的“workers”不是岗位");
		var nobodys = mine.replaceFirst(" camunda:candidateStarterGroups=\"[^\"]*\"", "");
		files.put("visit.bpmn", nobodys);
		assertThat(this.city.upload("lina", "/api/models/check", Map.of(), files).text()).contains("只有管理员能发起");
		files.put("visit.bpmn", mine);
		var answer = this.city.deploys("lina", "visit", files);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().path("completedWith")).isEmpty();
		assertThat(version("visit")).isEqualTo(1);
	}

	@Test
	void others_than_designers_neither_deploy_nor_check() throws IOException {
		var files = Map.of("outing.bpmn", read("processes/outing.bpmn"));
		var somebody = this.city.get("admin", "/engine-rest/user?memberOfGroup=staff")
			.body()
			.path(0)
			.path("id")
			.asText();
		assertThat(this.city.deploys(somebody, "outing", files)).satisfies((refused) -> {
			assertThat(refused.status()).isEqualTo(403);
			assertThat(refused.message()).contains("系统管理员和流程设计人员");
		});
		assertThat(this.city.upload(somebody, "/api/models/check", Map.of(), files).status()).isEqualTo(403);
		assertThat(this.city.get(somebody, "/api/models/deployments").status()).isEqualTo(403);
		assertThat(this.city.get("lina", "/engine-rest/version").status()).isEqualTo(200);
		assertThat(this.city.get("lina", "/engine-rest/deployment?maxResults=0").status()).isEqualTo(200);
		assertThat(
				this.city.post("lina", "/engine-rest/process-definition/key/leave/suspended", Map.of("suspended", true))
					.status())
			.isEqualTo(403);
	}

	@Test
	void only_the_changed_unit_of_the_shelf_gets_a_new_version() throws IOException {
		copyShelf();
		start();
		var before = Map.of("outing", version("outing"), "leave", version("leave"), "absence", version("absence"));
		edit("forms/outing-decide.form", "审批意见", "审批结论");
		start();
		start();
		assertThat(version("outing")).isEqualTo(before.get("outing") + 1);
		assertThat(version("leave")).isEqualTo(before.get("leave"));
		assertThat(version("absence")).isEqualTo(before.get("absence"));
		edit("processes/leave-level.dmn", "</definitions>", "<!-- 调整 --></definitions>");
		start();
		assertThat(version("leave")).isEqualTo(before.get("leave") + 1);
	}

	/** K2: what a bad deployment of any way left, the shelf puts right. */
	@Test
	void the_shelf_wins_again_at_the_next_start() throws IOException {
		copyShelf();
		start();
		this.repository.createDeployment()
			.name("leave")
			.source("Camunda Modeler")
			.addString("leave_v2.bpmn", read("processes/leave.bpmn").replace("登记请假", "登记"))
			.deploy();
		var bad = version("leave");
		start();
		assertThat(version("leave")).isEqualTo(bad + 1);
		assertThat(this.deployed.of("leave").orElseThrow().unit().files()).containsKey("leave-apply.html");
		start();
		assertThat(version("leave")).isEqualTo(bad + 1);
	}

	/** Of what came with the application the tests have found that it works. */
	@Test
	void only_what_differs_from_what_came_with_the_application_is_checked_at_a_start() throws IOException {
		copyShelf();
		edit("forms/outing-report.form", "{{brief.title}}", "{{brief.title}} ");
		edit("forms/absence-explain.form", "请说明上述日期", "请写明上述日期");
		start();
		edit("forms/outing-report.form", "{{brief.title}} ", "{{brief.title}}");
		edit("forms/absence-explain.form", "请写明上述日期", "请讲明上述日期");
		var outing = version("outing");
		var asked = new ArrayList<String>();
		var listening = Mockito.mock(ModelCheck.class, (call) -> {
			asked.add(call.<Unit>getArgument(0).process());
			return List.of();
		});
		start(folders(), listening);
		assertThat(asked).containsExactly("absence");
		assertThat(version("outing")).isEqualTo(outing + 1);
	}

	@Test
	void a_unit_of_the_shelf_that_cannot_work_leaves_the_one_in_force_and_the_others_running() throws IOException {
		copyShelf();
		start();
		var leave = version("leave");
		var outing = version("outing");
		edit("processes/leave.bpmn", "'community-secretary'", "'community-secretry'");
		Files.copy(this.folder.resolve("processes/absence.bpmn"), this.folder.resolve("processes/absence_v2.bpmn"));
		edit("forms/outing-report.form", "{{brief.title}}", "{{brief.title}} ");
		start();
		assertThat(version("leave")).isEqualTo(leave);
		assertThat(version("outing")).isEqualTo(outing + 1);
		assertThat(this.city.get("admin", "/api/models/deployments").text()).contains("community-secretry",
				"\"refused\"", "absence_v2.bpmn");
	}

	/**
	 * The check is blind here: what the engine does not take, whether it cannot read it
	 * or cannot keep it, stays outside like what the check refuses.
	 */
	@Test
	void a_unit_that_the_engine_itself_refuses_leaves_the_one_in_force_and_the_others_running() throws IOException {
		copyShelf();
		start();
		var before = Map.of("allowance", version("allowance"), "leave", version("leave"), "outing", version("outing"));
		var blind = Mockito.mock(ModelCheck.class);
		var form = this.folder.resolve("forms/allowance-apply.form");
		Files.writeString(form, Files.readString(form) + "}");
		var tag = "isExecutable=\"true\" camunda:versionTag=\"" + "v".repeat(65) + "\"";
		edit("processes/leave.bpmn", "isExecutable=\"true\"", tag);
		edit("forms/outing-report.form", "{{brief.title}}", "{{brief.title}}  ");
		Files.writeString(this.folder.resolve("processes/stroll.bpmn"),
				read("processes/allowance.bpmn").replace("id=\"allowance\"", "id=\"stroll\"")
					.replace("isExecutable=\"true\"", tag));
		start(folders(), blind);
		assertThat(version("allowance")).isEqualTo(before.get("allowance"));
		assertThat(version("leave")).isEqualTo(before.get("leave"));
		assertThat(version("outing")).isEqualTo(before.get("outing") + 1);
		assertThat(this.deployed.of("stroll")).isEmpty();
		for (var unit : List.of("allowance", "leave", "stroll")) {
			assertThat(newest(unit)).as(unit).contains("\"refused\"", "部署时出错");
		}
	}

	private String newest(String unit) {
		for (var note : this.city.get("admin", "/api/models/deployments").body().path("deployments")) {
			if (note.path("process").asText().equals(unit)) {
				return note.toString();
			}
		}
		return "";
	}

	/** Nothing is in force of it, and what came with the application does work. */
	@Test
	void a_unit_that_the_engine_refuses_gives_way_to_the_packaged_one_and_that_one_stops_the_start()
			throws IOException {
		var works = packagedStroll("");
		var fails = packagedStroll("camunda:versionTag=\"" + "v".repeat(65) + "\"");
		var blind = Mockito.mock(ModelCheck.class);
		assertThatThrownBy(() -> start(folders(fails, fails), blind)).isInstanceOf(RefusedStart.class)
			.hasMessageContainingAll("流程 stroll 不能使用", "部署时出错");
		assertThat(this.deployed.of("stroll")).isEmpty();
		start(folders(fails, works), blind);
		var now = this.deployed.of("stroll").orElseThrow();
		assertThat(now.unit().isSameAs(works)).isTrue();
		this.repository.deleteDeployment(now.deployment(), true);
	}

	private static Unit packagedStroll(String more) throws IOException {
		return new Unit("stroll",
				Map.of("stroll.bpmn",
						read("processes/allowance.bpmn").replace("id=\"allowance\"", "id=\"stroll\" " + more)
							.getBytes(StandardCharsets.UTF_8)));
	}

	/** Nothing is in force yet, and what came with the application cannot work. */
	@Test
	void a_packaged_unit_that_cannot_work_stops_the_start_with_everything_that_is_wrong() throws IOException {
		var faulty = new Unit("stroll",
				Map.of("stroll.bpmn",
						read("processes/allowance.bpmn").replace("id=\"allowance\"", "id=\"stroll\"")
							.replace("'social-work-department'", "'social-work'")
							.replace(" default=\"townDeclines\"", "")
							.getBytes(StandardCharsets.UTF_8)));
		assertThatThrownBy(() -> start(folders(faulty, faulty), this.check)).isInstanceOf(RefusedStart.class)
			.hasMessageContainingAll("流程 stroll 不能使用，系统没有启动", "没有岗位“social-work”", "没有默认流向", "allowance-decide", "1. ",
					"2. ", "3. ");
		assertThat(this.deployed.of("stroll")).isEmpty();
	}

	@Test
	void a_folder_that_does_not_exist_or_is_empty_stops_the_start() throws IOException {
		var nowhere = new ShelfFolders(this.packaged, this.folder.resolve("nowhere").toString(), "");
		assertThatThrownBy(nowhere::units).isInstanceOf(RefusedStart.class).hasMessageContaining("nowhere");
		var empty = new ShelfFolders(this.packaged, Files.createDirectories(this.folder.resolve("empty")).toString(),
				"");
		assertThatThrownBy(empty::units).isInstanceOf(RefusedStart.class).hasMessageContaining("没有流程模型");
	}

	private Map<String, String> edited(Mistake mistake) throws IOException {
		var shelf = mistake.file().matches(".*\\.(form|html)") ? "forms/" : "processes/";
		var text = read(shelf + mistake.file());
		assertThat(text).contains(mistake.text());
		return new TreeMap<>(Map.of(mistake.file(), text.replace(mistake.text(), mistake.instead())));
	}

	private static String read(String file) throws IOException {
		return Files.readString(Path.of(file));
	}

	private void edit(String file, String text, String instead) throws IOException {
		var path = this.folder.resolve(file);
		assertThat(Files.readString(path)).contains(text);
		Files.writeString(path, Files.readString(path).replace(text, instead));
	}

	private void start() {
		start(folders(), this.check);
	}

	private void start(ShelfFolders folders, ModelCheck check) {
		new Shelf(this.repository, this.engine, folders, this.deployed, check, this.examined, this.log, this.rights)
			.afterSingletonsInstantiated();
	}

	private ShelfFolders folders() {
		return new ShelfFolders(this.packaged, this.folder.resolve("processes").toString(),
				this.folder.resolve("forms").toString());
	}

	/** One unit alone, and what came with the application of it. */
	private ShelfFolders folders(Unit unit, Unit packaged) {
		return new ShelfFolders(this.packaged, "", "") {

			@Override
			public Units units() {
				return new Units(List.of(unit), List.of());
			}

			@Override
			public Unit packaged(String process) {
				return packaged;
			}

		};
	}

	private int version(String process) {
		return this.deployed.of(process).orElseThrow().version();
	}

	private void copyShelf() throws IOException {
		for (var shelf : List.of("processes", "forms")) {
			Files.createDirectories(this.folder.resolve(shelf));
			try (var files = Files.list(Path.of(shelf))) {
				for (var file : files.toList()) {
					Files.write(this.folder.resolve(shelf).resolve(file.getFileName()), Files.readAllBytes(file));
				}
			}
		}
		Files.deleteIfExists(this.folder.resolve("processes/absence_v2.bpmn"));
		Files.deleteIfExists(this.folder.resolve("processes/stroll.bpmn"));
	}

}
