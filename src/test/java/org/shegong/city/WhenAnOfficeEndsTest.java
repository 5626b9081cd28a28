package org.shegong.city;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.city.Nanling.asking;

/** C-13, NAT-29, NAT-31: an office ends at once and with all its posts. */
@RunningCity
@Import(Nanling.class)
class WhenAnOfficeEndsTest {

	private static final String WORKERS = "code,name,gender,birthDate,class,position,unit,password";

	@Autowired
	Nanling nanling;

	City city;

	@BeforeEach
	void aCommunityWithASecretaryFromTheSheetOfPosts() {
		this.city = this.nanling.on("2026-03-16");
	}

	@Test
	void a_recalled_secretary_decides_nothing_any_more_while_the_hand_over_is_open() {
		var open = this.city.started("z2", "leave", leave("2026-03-18"));
		assertThat(this.city.tasks("sec", open)).containsExactly("secretaryDecides");
		var recall = this.city.started("off1", "dismissal", asking("sec", "recall", "2026-03-16"));
		assertThat(this.city.tasks("off1", recall)).containsExactly("handOver");
		var later = this.city.started("z3", "leave", leave("2026-03-19"));
		for (var number : List.of(open, later)) {
			assertThat(this.city.tasks("sec", number)).isEmpty();
			assertThat(List.of(this.city.tasks("dep", number), this.city.tasks("off1", number)))
				.contains(List.of("secretaryDecides"));
		}
		assertThat(this.city.get("sec", "/api/me").text()).doesNotContain("community-secretary");
		assertThat(this.city.get("off1", "/api/workers/sec/file").text()).contains("劳动合同不因此解除")
			.doesNotContain("leftOn\":\"");
		assertThat(this.city.get("zzb", "/api/filings").text()).contains("书记任职备案")
			.contains("书记离任备案")
			.contains("赵书自2026-03-16起不再担任石桥社区党组织书记")
			.contains("NAT-29");
	}

	@Test
	void who_is_paid_without_a_contract_leaves_the_ranks_with_the_office() {
		var preview = this.city.preview("off1", "dismissal", asking("dir", "recall", "2026-03-16"));
		assertThat(preview.body().at("/facts/leavesTheRanks").asBoolean()).isTrue();
		assertThat(preview.text()).contains("退出社区工作者队伍").doesNotContain("劳动合同不因此解除");
		this.city.started("off1", "dismissal", asking("dir", "recall", "2026-03-16"));
		var file = this.city.get("off1", "/api/workers/dir/file").text();
		assertThat(file).contains("\"leftOn\":\"2026-03-16\"").doesNotContain("劳动合同不因此解除");
		assertThat(this.city.get("dir", "/api/me").text()).doesNotContain("community-director");
		assertThat(this.city.get("off1", "/api/workers/dir/file").body().path("positionTitles").asText())
			.doesNotContain("主任");
		var again = this.city.upload("admin", "/api/roster?dryRun=true", "file", "roster.zip",
				City.zip(Map.of("posts.csv", "account,name,post,unit,password\ndir,钱主,community-director,nl-sq,\n")));
		assertThat(again.text()).contains("“钱主”已于2026年3月16日卸任（罢免");
	}

	@Test
	void a_fact_that_was_entered_is_known_again_when_it_is_imported() {
		var facts = "/api/workers/z1/facts";
		var birth = this.city.post("off1", facts, Map.of("kind", "birth", "date", "2026-03-02", "number", 1));
		this.city.post("off1", facts + "/" + birth.body().path("id").asText() + "/strike", Map.of("reason", "误登"));
		this.nanling.filed("z1,2026-03-02,child-birth,1,,出生医学证明");
		this.city.post("off1", facts,
				Map.of("kind", "medical-period", "date", "2026-03-02", "until", "2026-05-31", "note", "病历"));
		this.nanling.filed("z1,2026-03-02,medical-period,illness,2026-05-31,");
		var kinds = this.city.get("off1", "/api/workers/z1/file").body().path("entries").findValuesAsText("kind");
		assertThat(kinds).filteredOn("child-birth"::equals).hasSize(1);
		assertThat(kinds).filteredOn("medical-period"::equals).hasSize(1);
	}

	@Test
	void an_office_given_up_by_a_fact_or_a_roster_ends_everywhere_and_is_filed() {
		enters("kate,柯书,male,1990-05-01,elected,secretary,nl-sq2,pw-kate");
		this.nanling.enters("posts", "account,name,post,unit,password",
				"kate,柯书,community-secretary,nl-sq2,\nkate,柯书,community-director,nl-sq,");
		this.city.comesIn("kate", "pw-kate");
		var changed = this.city.post("off2", "/api/workers/kate/facts",
				Map.of("kind", "post-change", "date", "2026-03-16", "field", "position", "value", "委员", "note", "改选"));
		assertThat(changed.text()).contains("岗位同时终止");
		assertThat(this.city.get("kate", "/api/me").text()).doesNotContain("community-secretary")
			.doesNotContain("community-director");
		assertThat(this.city.get("zzb", "/api/filings").text()).contains("柯书不再担任白水社区党组织书记");
		enters("karl,卡书,male,1990-05-01,elected,secretary+director,nl-sq2,pw-karl");
		this.nanling.seats("karl,卡书,community-director,nl-sq,pw-karl");
		enters("karl,卡书,male,1990-05-01,elected,committee-member,nl-sq2,");
		assertThat(this.city.get("karl", "/api/me").text()).doesNotContain("community-secretary")
			.doesNotContain("community-director");
	}

	@Test
	void what_a_recalled_secretary_had_taken_is_closed_to_them() {
		enters("kurt,库书,male,1990-05-01,elected,secretary,nl-sq2,pw-kurt");
		this.nanling.enters("workers", WORKERS + ",contractFrom,contractUntil",
				"kuno,库工,male,1990-05-01,recruited,social-worker,nl-sq2,pw-kuno,2024-02-01,2030-01-31");
		var open = this.city.started("kuno", "leave", leave("2026-03-18"));
		var task = this.city.get("kurt", "/engine-rest/task?processInstanceBusinessKey=" + open)
			.body()
			.at("/0/id")
			.asText();
		var claimed = this.city.post("kurt", "/engine-rest/task/" + task + "/claim", Map.of("userId", "kurt"));
		assertThat(claimed.status()).as(claimed.text()).isEqualTo(204);
		this.city.post("off2", "/api/workers/kurt/facts",
				Map.of("kind", "post-change", "date", "2026-03-16", "field", "position", "value", "委员", "note", "改选"));
		assertThat(this.city.tasks("kurt", open)).isEmpty();
		assertThat(this.city.get("kurt", "/engine-rest/task/" + task + "/form-variables").status())
			.isGreaterThanOrEqualTo(400);
		assertThat(this.city.get("admin", "/engine-rest/task/" + task).body().path("assignee").isNull()).isTrue();
	}

	@Test
	void a_contract_that_has_not_begun_keeps_nobody_in_the_ranks_and_a_probation_is_none() {
		this.nanling.enters("workers", WORKERS + ",contractFrom,contractUntil",
				"kim,金委,male,1990-05-01,elected,committee-member,nl-sq,pw-kim,2026-06-01,2029-05-31");
		var preview = this.city.preview("off1", "dismissal", asking("kim", "recall", "2026-03-16"));
		assertThat(preview.body().at("/facts/leavesTheRanks").asBoolean()).isTrue();
		assertThat(preview.text()).doesNotContain("劳动合同不因此解除");
		this.nanling.enters("workers", WORKERS + ",probationUntil,monthlyWage",
				"kit,齐委,male,1990-05-01,elected,committee-member,nl-sq,pw-kit,2026-06-01,4500");
		assertThat(this.city.get("off1", "/api/workers/kit/file").text()).doesNotContain("无固定期限")
			.contains("\"employments\":[]");
	}

	private void enters(String line) {
		this.nanling.enters("workers", WORKERS, line);
	}

	private static Map<String, Object> leave(String day) {
		return Map.of("kind", "personal", "from", day, "until", day, "reason", "家中有事");
	}

}
