package org.shegong.designers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.DesignersFolder;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A designer edits the outing: the human resources office decides as well, the costs are
 * recorded, high ones are seen by the principal, and the application asks who goes along.
 */
@RunningCity
class ALevelAndFieldsWithoutJavaTest {

	private static final String TASK = """
			<bpmn:userTask id="%1$s" name="%2$s" camunda:formRef="%3$s" camunda:formRefBinding="deployment" \
			camunda:candidateGroups="${approvers.of('%4$s', execution)}" camunda:dueDate="${deadlines.decision(execution)}">
			<bpmn:incoming>%5$s</bpmn:incoming><bpmn:outgoing>%6$s</bpmn:outgoing></bpmn:userTask>
			""";

	private static final String FLOW = "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />\n";

	private static final String IF = """
			<bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s"><bpmn:conditionExpression \
			xsi:type="bpmn:tFormalExpression">${%s}</bpmn:conditionExpression></bpmn:sequenceFlow>
			""";

	private static final String COMPANIONS = """
			{"components": [{"type": "textfield", "id": "Field_companions", "key": "companions", "label": "同行人员（姓名）",
			"validate": {"required": true, "maxLength": 10}},""";

	private static final String COSTS = """
			{"id": "outing-cost", "type": "default", "schemaVersion": 16, "components": [
			{"type": "number", "id": "c", "key": "cost", "label": "费用（元）", "validate": {"required": true, "min": 0, "max": 9999}},
			{"type": "select", "id": "t", "key": "transport", "label": "交通工具", "validate": {"required": true},
			"values": [{"label": "火车", "value": "train"}, {"label": "公车", "value": "car"}]},
			{"type": "textfield", "id": "n", "key": "plate", "label": "车牌号", "conditional": {"hide": "=transport != \\"car\\""},
			"validate": {"required": true, "pattern": "^[A-Z]{2}\\\\d+$"}},
			{"type": "datetime", "subtype": "date", "id": "d", "key": "bookedOn", "dateLabel": "订票日期", "validate": {"required": true}},
			{"type": "checkbox", "id": "b", "key": "shared", "label": "拼车"}]}
			""";

	@DynamicPropertySource
	static void aDesignerEditsTheOuting(DynamicPropertyRegistry properties) {
		new DesignersFolder().edit("processes/outing.bpmn", ALevelAndFieldsWithoutJavaTest::edited)
			.edit("forms/outing-apply.form", ALevelAndFieldsWithoutJavaTest::asksForCompanions)
			.edit("forms/outing-revise.form", ALevelAndFieldsWithoutJavaTest::asksForCompanions)
			.add("forms/outing-cost.form", COSTS)
			.register(properties);
	}

	private static String asksForCompanions(String form) {
		return form.replaceFirst("\\{\\s*\"components\": \\[", COMPANIONS.replace("\n", " "));
	}

	private static String edited(String model) {
		var added = TASK.formatted("humanResourcesDecides", "人社部门审批", "outing-decide", "human-resources",
				"deputyAgrees", "hr_out")
				+ TASK.formatted("recordCosts", "登记费用", "outing-cost", "town-office", "approved", "costs_out")
				+ TASK.formatted("principalSeesCosts", "审核费用", "outing-decide", "town-principal", "dear", "seen_out")
				+ "<bpmn:exclusiveGateway id=\"deputyQuestion\" default=\"deputyDeclines\" />"
				+ "<bpmn:exclusiveGateway id=\"costQuestion\" default=\"cheap\" />"
				+ IF.formatted("deputyAgrees", "deputyQuestion", "humanResourcesDecides", "decision == 'approve'")
				+ FLOW.formatted("deputyDeclines", "deputyQuestion", "returnedQuestion")
				+ FLOW.formatted("hr_out", "humanResourcesDecides", "approvedQuestion")
				+ FLOW.formatted("costs_out", "recordCosts", "costQuestion")
				+ IF.formatted("dear", "costQuestion", "principalSeesCosts", "cost &gt; 1000")
				+ FLOW.formatted("cheap", "costQuestion", "grantOuting")
				+ FLOW.formatted("seen_out", "principalSeesCosts", "grantOuting");
		return model
			.replace("sourceRef=\"deputyLeadDecides\" targetRef=\"approvedQuestion\"",
					"sourceRef=\"deputyLeadDecides\" targetRef=\"deputyQuestion\"")
			.replace("sourceRef=\"approvedQuestion\" targetRef=\"grantOuting\"",
					"sourceRef=\"approvedQuestion\" targetRef=\"recordCosts\"")
			.replace("</bpmn:process>", added + "</bpmn:process>");
	}

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	RuntimeService cases;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void an_added_level_decides_and_an_added_task_records_facts() throws IOException {
		var number = this.city.started("dm1", "outing", outing("2026-04-08", "朱琳、秦岭"));
		this.city.approves("dm-sec", number, "communityDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		addedLevel(number);
		recordedFacts(number);
		read(number);
	}

	private void addedLevel(String number) {
		assertThat(this.city.tasks("office", number)).isEmpty();
		assertThat(this.city.get("dm1", "/api/requests").text()).contains("人社部门审批");
		var shown = this.city.filledIn("hr", number, "humanResourcesDecides").get("brief").toString();
		assertThat(shown).contains("流程图设置了这一步");
		assertThat(shown).contains("同行人员", "朱琳、秦岭", "张国栋", "退回修改", "培训中心");
		assertThat(this.city.claim("hr", number, "humanResourcesDecides").status()).isEqualTo(204);
		assertThat(this.city.complete("hr", number, "humanResourcesDecides", Map.of("decision", "refuse")).message())
			.contains("请填写意见");
		assertThat(this.city.complete("hr", number, "humanResourcesDecides", Map.of("decision", "withdraw")).message())
			.contains("同意、不同意、退回修改");
		assertThat(this.city
			.complete("hr", number, "humanResourcesDecides", Map.of("decision", "approve", "leadsCommunity", true))
			.message()).contains("表单没有“leadsCommunity”这一项");
		this.city.completed("hr", number, "humanResourcesDecides", Map.of("decision", "approve", "opinion", "编制已核"));
	}

	private void recordedFacts(String number) {
		var brief = this.city.filledIn("office", number, "recordCosts").get("brief").toString();
		assertThat(brief).contains("编制已核", "魏然", "人社局");
		var wrong = this.city.complete("office", number, "recordCosts",
				Map.of("cost", 10000, "transport", "plane", "bookedOn", "明天", "shared", "也许"));
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.message()).contains("“费用”不能大于9999", "“交通工具”不能是“plane”", "“订票日期”不能是“明天”", "“拼车”不能是“也许”");
		assertThat(
				this.city.complete("office", number, "recordCosts", Map.of("cost", "多", "transport", "car")).message())
			.contains("“费用”不能是“多”，应为数字", "请填写车牌号", "请填写订票日期");
		assertThat(this.city
			.complete("office", number, "recordCosts",
					Map.of("cost", 1, "transport", "car", "plate", "x", "bookedOn", "2026-04-02"))
			.message()).contains("“车牌号”的格式不对");
		this.city.completed("office", number, "recordCosts",
				Map.of("cost", 1200.5, "transport", "train", "bookedOn", "2026-04-02", "shared", true));
		assertThat(this.city.tasks("principal", number)).containsExactly("principalSeesCosts");
		var shown = this.city.filledIn("principal", number, "principalSeesCosts");
		assertThat(shown).doesNotContainKeys("companions", "transport", "bookedOn").containsEntry("cost", "1200.5");
		assertThat(shown.get("brief").toString()).contains("1200.5元");
		assertThat(shown.get("brief").toString()).contains("1200.5", "火车", "2026年4月2日");
		assertThat(
				this.city.complete("principal", number, "principalSeesCosts", Map.of("decision", "return")).message())
			.contains("请在“同意”中选择一项");
		this.city.approves("principal", number, "principalSeesCosts");
	}

	private void read(String number) throws IOException {
		assertThat(this.city.tasks("dm1", number)).containsExactly("reportBack");
		assertThat(this.city.filledIn("dm1", number, "reportBack").get("brief").toString()).contains("同行人员", "火车");
		var mine = this.city.get("dm1", "/api/requests").body().get(0);
		assertThat(mine.at("/facts/0/label").asText()).isEqualTo("同行人员");
		assertThat(mine.at("/facts/0/value").asText()).isEqualTo("朱琳、秦岭");
		assertThat(mine.at("/facts").toString()).contains("交通工具", "火车", "严青");
		assertThat(mine.at("/opinions").toString()).contains("编制已核", "魏然");
		var print = this.city.download("dm1", "/api/workers/dm1/file.docx");
		try (var paper = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(print.body())))) {
			assertThat(paper.getText()).contains("同行人员", "朱琳、秦岭", "交通工具", "火车");
		}
	}

	@Test
	void an_added_field_keeps_the_forms_rules_at_the_start_and_in_the_preview() {
		var silent = outing("2026-05-13", "");
		var long10 = outing("2026-05-13", "一二三四五六七八九十十一");
		for (var answer : Stream
			.of(this.city.start("dm2", "outing", silent), this.city.preview("dm2", "outing", silent))
			.toList()) {
			assertThat(answer.text()).contains("请填写同行人员");
		}
		for (var answer : Stream
			.of(this.city.start("dm2", "outing", long10), this.city.preview("dm2", "outing", long10))
			.toList()) {
			assertThat(answer.text()).contains("“同行人员”不能超过10字");
		}
		assertThat(this.city.preview("dm2", "outing", outing("2026-05-13", "朱琳")).body().path("admissible").asBoolean())
			.isTrue();
		assertThat(this.city.get("dm2", "/api/requests").body()).isEmpty();
	}

	@Test
	void an_added_field_is_changed_with_the_request_that_came_back() {
		var number = this.city.started("dm3", "outing", outing("2026-06-10", "朱琳"));
		this.city.completed("dm-sec", number, "communityDecides", Map.of("decision", "return", "opinion", "换人"));
		assertThat(this.city.filledIn("dm3", number, "revise")).containsEntry("companions", "朱琳");
		assertThat(this.city.complete("dm3", number, "revise", Map.of("decision", "resubmit", "companions", " "))
			.message()).contains("请填写同行人员");
		this.city.completed("dm3", number, "revise", Map.of("decision", "resubmit", "companions", "秦岭"));
		var brief = this.city.filledIn("dm-sec", number, "communityDecides").get("brief").toString();
		assertThat(brief).contains("秦岭").doesNotContain("朱琳\"");
		this.city.completed("dm-sec", number, "communityDecides", Map.of("decision", "return", "opinion", "改期"));
		this.city.completed("dm3", number, "revise",
				Map.of("decision", "resubmit", "from", "2026-06-11", "until", "2026-06-11"));
		assertThat(this.city.filledIn("dm-sec", number, "communityDecides").get("brief").toString()).contains("秦岭");
		assertThat(this.cases.createVariableInstanceQuery()
			.processInstanceIdIn(
					this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId())
			.list()).extracting("name").doesNotContain("companions", "startFacts");
	}

	private static Map<String, Object> outing(String day, String companions) {
		return Map.of("destination", "培训中心", "purpose", "参加业务培训", "from", day, "until", day, "companions", companions);
	}

}
