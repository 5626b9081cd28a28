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
	}

	private static Map<String, Object> leave(String day) {
		return Map.of("kind", "personal", "from", day, "until", day, "reason", "家中有事");
	}

}
