package org.shegong.designers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case moves to another version only if it has, or will be given, everything that the
 * version still reads; whatever moved goes on.
 */
@RunningCity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovingOnlyWhatCanGoOnTest {

	private static final String HEADS = """
			{ "components": [ { "type": "number", "id": "Field_heads", "key": "heads", "label": "同行人数",
			"validate": { "required": true, "min": 0, "max": 50 }, "layout": { "row": "Row_n", "columns": null } },
			""".replace("\n", " ");

	private static final String FIRST_FIELD = "\\{\\s*\"components\": \\[";

	private static final Map<String, Object> TRIP = Map.of("destination", "县委党校", "purpose", "培训", "from", "2026-03-18",
			"until", "2026-03-20");

	private static final Map<String, Object> COURSE = Map.of("organiser", "县委党校", "level", "county", "hours", 8,
			"reason", "学习", "from", "2026-06-01", "until", "2026-06-02");

	private static final Map<String, Object> AID = Map.of("event", "防汛值守", "from", "2026-02-02", "until", "2026-02-03",
			"amount", 200, "reason", "值守两天");

	@LocalServerPort
	int port;

	City city;

	@BeforeAll
	void aTown() {
		this.city = new City(this.port);
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
	}

	@Test
	void a_new_field_of_the_start_form_that_a_condition_reads_keeps_cases_back() throws IOException {
		var behind = this.city.started("m1", "outing", TRIP);
		var over = this.city.started("m2", "outing", TRIP);
		this.city.approves("sec", over, "communityDecides");
		this.city.approves("deputy", over, "deputyLeadDecides");
		deploy("outing", asking("outing", "communityAgrees", "heads &lt; 9"));
		var preview = this.city.get("admin", "/api/models/processes/outing/move?from=1&to=2").body();
		assertThat(preview.path("moving")).as(preview.toString()).hasSize(1);
		assertThat(preview.at("/staying/0/reasons").toString()).contains("第2版的“社区同意？”要看“同行人数”", "请留在第1版办结")
			.doesNotContain("heads");
		assertThat(moved("outing", 1, 2).path("moving")).hasSize(1);
		this.city.approves("sec", behind, "communityDecides");
		this.city.approves("deputy", behind, "deputyLeadDecides");
		assertThat(this.city.tasks("m2", over)).containsExactly("reportBack");
	}

	@Test
	void a_case_that_is_given_the_value_on_the_way_moves_and_goes_on() throws IOException {
		var number = this.city.started("m3", "training", COURSE);
		var files = asking("training", "townAgrees", "heads &lt; 9");
		files.remove("training-apply.form");
		files.put("training-decide.form",
				Files.readString(Path.of("forms", "training-decide.form")).replaceFirst(FIRST_FIELD, HEADS));
		deploy("training", files);
		assertThat(moved("training", 1, 2).path("moving")).hasSize(1);
		var decided = Map.of("decision", "approve", "opinion", "同意", "heads", 3);
		this.city.completed("sec", number, "communityDecides", decided);
		this.city.completed("deputy", number, "townDecides", decided);
		assertThat(this.city.tasks("m3", number)).containsExactly("reportAttendance");
	}

	@Test
	void what_the_way_back_reads_keeps_cases_back_too_unless_the_revision_asks_for_it() throws IOException {
		this.city.started("m4", "allowance", AID);
		var files = asking("allowance", "returned", "decision == 'return' &amp;&amp; heads &lt; 9");
		deploy("allowance", files);
		var kept = this.city.post("admin", "/api/models/processes/allowance/move",
				Map.of("from", 1, "to", 2, "reason", "试"));
		assertThat(kept.status()).as(kept.text()).isEqualTo(400);
		files = asking("allowance", "resubmitted", "decision == 'resubmit' &amp;&amp; heads &lt; 9");
		files.put("allowance-revise.form",
				Files.readString(Path.of("forms", "allowance-revise.form")).replaceFirst(FIRST_FIELD, HEADS));
		deploy("allowance", files);
		assertThat(moved("allowance", 1, 3).path("moving")).hasSize(1);
		assertThat(this.city.get("admin", "/api/models/processes").text()).contains("\"by\":\"系统管理员\"")
			.doesNotContain("\"by\":\"admin\"");
	}

	private JsonNode moved(String process, int from, int to) {
		var answer = this.city.post("admin", "/api/models/processes/" + process + "/move",
				Map.of("from", from, "to", to, "reason", "试"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private void deploy(String process, Map<String, String> files) {
		var brought = this.city.deploys("admin", process, files);
		assertThat(brought.status()).as(brought.text()).isEqualTo(200);
	}

	/** The model with another condition at a flow, and the start form asking for it. */
	private static Map<String, String> asking(String process, String flow, String condition) throws IOException {
		var model = Files.readString(Path.of("processes", process + ".bpmn"))
			.replaceFirst("(?s)(<bpmn:sequenceFlow id=\"" + flow + "\".*?tFormalExpression\">)\\$\\{[^}]*}",
					"$1\\${decision == 'approve' &amp;&amp; " + condition + "}");
		if (condition.startsWith("decision")) {
			model = model.replace("decision == 'approve' &amp;&amp; " + condition, condition);
		}
		var files = new LinkedHashMap<String, String>();
		files.put(process + ".bpmn", model);
		files.put(process + "-apply.form",
				Files.readString(Path.of("forms", process + "-apply.form")).replaceFirst(FIRST_FIELD, HEADS));
		return files;
	}

}
