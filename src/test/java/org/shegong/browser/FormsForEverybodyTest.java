package org.shegong.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form can be filled in by whoever does not see well, has no mouse or has big
 * fingers (WCAG 2.1 AA, as axe-core reads it), and so can whatever opens over a page.
 */
@RunningCity
@ExtendWith(SoftAssertionsExtension.class)
@EnabledIf("org.shegong.browser.Chromium#installed")
class FormsForEverybodyTest {

	/** What a form to start with is called after its process. */
	private static final String START = "-(apply|open|register)\\.(form|html)";

	/** Of a window in which the longest form has room, in pixels. */
	private static final int HIGH = 3000;

	/** Everything the office may be asked to fill in, at once. */
	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
			xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
			<bpmn:process id="sheets" name="各种表单" isExecutable="true" camunda:candidateStarterGroups="worker" \
			camunda:historyTimeToLive="P1825D">
			<bpmn:startEvent id="asked" camunda:formRef="outing-apply" camunda:formRefBinding="deployment" />
			<bpmn:serviceTask id="registerRequest" name="登记" camunda:delegateExpression="${registerRequest}" />
			<bpmn:parallelGateway id="all" /><bpmn:parallelGateway id="done" /><bpmn:endEvent id="over" />
			%s<bpmn:sequenceFlow id="a" sourceRef="asked" targetRef="registerRequest" />
			<bpmn:sequenceFlow id="b" sourceRef="registerRequest" targetRef="all" />
			<bpmn:sequenceFlow id="c" sourceRef="done" targetRef="over" /></bpmn:process></bpmn:definitions>
			""";

	private static final String TASK = """
			<bpmn:userTask id="t%1$s" name="%1$s" camunda:formRef="%1$s" camunda:formRefBinding="deployment" \
			camunda:candidateGroups="${approvers.clerks('town-office', execution)}" />
			<bpmn:sequenceFlow id="i%1$s" sourceRef="all" targetRef="t%1$s" />
			<bpmn:sequenceFlow id="o%1$s" sourceRef="t%1$s" targetRef="done" />
			""";

	@InjectSoftAssertions
	SoftAssertions found;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	RepositoryService models;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			for (var roster : List.of("two-counties", "conversion")) {
				assertThat(this.city.importRoster(roster).status()).isEqualTo(200);
			}
		}
	}

	@Test
	void whatever_can_be_started() throws IOException {
		var left = new TreeSet<>(toStartWith());
		for (var account : List.of("office", "cvof")) {
			var offered = this.city.get(account, "/api/starts").body().findValuesAsText("process");
			assertThat(offered).isNotEmpty();
			try (var page = new Chromium(this.port)) {
				page.comeIn(account);
				page.seeAddress("#/todo");
				for (var process : offered.stream().filter(left::remove).toList()) {
					page.moveOn("#/mine?processStart=" + process);
					page.see(By.cssSelector(".modal .fjs-form-field, .modal form[role=form] .form-group"));
					everybody(page, ".modal", "start-form-" + process);
					page.moveOn("#/mine");
					page.waitUntilGone(By.cssSelector(".modal"));
				}
			}
		}
		assertThat(left).as("forms that nobody opened").isEmpty();
	}

	@Test
	void whatever_a_task_asks_for() throws IOException {
		var forms = deployed();
		var number = this.city.started("m5", "sheets",
				Map.of("destination", "省城", "purpose", "培训", "from", "2026-06-08", "until", "2026-06-09"));
		var tasks = this.city.get("office", "/engine-rest/task?processInstanceBusinessKey=" + number).body();
		assertThat(tasks.findValuesAsText("name")).hasSameSizeAs(forms);
		try (var page = new Chromium(this.port)) {
			page.comeIn("office");
			page.seeAddress("#/todo");
			for (var task : tasks) {
				page.moveOn("#/todo/" + task.path("id").asText());
				page.see(By.cssSelector("#sg-submit:not([disabled]), [data-choice]"));
				everybody(page, ".sg-page", "task-form-" + task.path("name").asText().split("：")[0]);
			}
		}
	}

	@Test
	void whatever_asks_once_more_before_anything_is_done() throws IOException {
		var leave = Map.of("kind", "personal", "from", "2026-06-22", "until", "2026-06-23", "reason", "家中有事");
		var asked = this.city.started("m6", "leave", leave);
		var granted = this.city.started("m7", "leave", leave);
		this.city.approves("sec", granted, "secretaryDecides");
		try (var page = new Chromium(this.port)) {
			page.comeIn("m6");
			page.seeAddress("#/todo");
			page.moveOn("#/mine/" + asked);
			page.clickText("button", "撤回");
			everybody(page, ".sg-page", "asked-once-more");
			page.clickText("button", "不撤回");
			page.click(By.cssSelector(".account .dropdown-toggle"));
			page.click(By.id("change-password"));
			everybody(page, "#shegong-password", "changing-the-password");
		}
		try (var page = new Chromium(this.port)) {
			page.visit();
			everybody(page, "body", "coming-in");
			page.comeIn("m7");
			page.seeAddress("#/todo");
			page.moveOn("#/mine/" + granted);
			page.clickText("button", "取消已批准");
			page.see(By.cssSelector(".sg-sure textarea"));
			everybody(page, ".sg-page", "asked-why");
		}
		try (var page = new Chromium(this.port)) {
			page.comeIn("sec");
			page.seeAddress("#/todo");
			page.click(By.cssSelector(".sg-item"));
			page.click(By.cssSelector("#sg-handing summary"));
			page.click(By.cssSelector("[data-operation=transfer]"));
			page.click(By.cssSelector("#sg-copying summary"));
			page.see(By.id("sg-copy"));
			everybody(page, ".sg-page", "giving-and-copying");
		}
	}

	/**
	 * Processes that people start, one of them in Ordos alone; nobody starts a clearing
	 * out of old records.
	 */
	private static List<String> toStartWith() throws IOException {
		try (var files = Files.list(Path.of("forms"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.matches(".*" + START))
				.map((file) -> file.replaceFirst(START, ""))
				.filter((process) -> !"retention".equals(process))
				.toList();
		}
	}

	/** All forms that a designer drew for tasks; answers with how many there are. */
	private List<String> deployed() throws IOException {
		try (var files = Files.list(Path.of("forms"))) {
			var names = files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.matches("(?!.*-(apply|open|register)\\.form).*\\.form"))
				.sorted()
				.map((file) -> file.replace(".form", ""))
				.toList();
			var deployment = this.models.createDeployment()
				.addString("sheets.bpmn",
						MODEL.formatted(names.stream().map(TASK::formatted).collect(Collectors.joining())))
				.addString("outing-apply.form", Files.readString(Path.of("forms/outing-apply.form")));
			for (var name : names) {
				deployment.addString(name + ".form", Files.readString(Path.of("forms", name + ".form")));
			}
			deployment.deploy();
			return names;
		}
	}

	/**
	 * All that stands in the way is told at once. What is pinned to the foot of a window
	 * covers nothing of one that is high enough.
	 */
	private void everybody(Chromium page, String where, String what) {
		for (var width : new int[] { 390, 1366 }) {
			page.resize(width, (width == 390) ? 844 : 768);
			page.photograph(what + "-" + width);
			if (width == 390) {
				this.found.assertThat(page.tooSmall(44, where)).as("%s under a finger", what).isEmpty();
			}
			this.found.assertThat(page.sideways()).as("%s, %d px wide", what, width).isEmpty();
			page.resize(width, HIGH);
			this.found.assertThat(page.barriers(where)).as("%s, %d px wide", what, width).isEmpty();
		}
		page.resize(1366, 768);
	}

}
