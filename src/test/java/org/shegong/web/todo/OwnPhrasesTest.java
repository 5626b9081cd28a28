package org.shegong.web.todo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody often writes is kept for them, and for nobody else. */
@RunningCity
class OwnPhrasesTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void are_kept_in_their_order_and_each_once() {
		assertThat(keep("sec", List.of(" 同意，注意交接。 ", "请补充诊断证明。", "同意，注意交接。")).status()).isEqualTo(200);
		assertThat(kept("sec")).containsExactly("同意，注意交接。", "请补充诊断证明。");
		assertThat(keep("sec", List.of("请补充诊断证明。", "同意，注意交接。")).status()).isEqualTo(200);
		assertThat(kept("sec")).containsExactly("请补充诊断证明。", "同意，注意交接。");
		assertThat(kept("deputy")).isEmpty();
	}

	@Test
	void what_cannot_be_kept_leaves_those_that_are() {
		assertThat(keep("deputy", List.of("同意。请按时销假。")).status()).isEqualTo(200);
		var tooMany = IntStream.range(0, 21).mapToObj((no) -> "意见" + no).toList();
		for (var refused : List.of(tooMany, List.of("　"), List.of("长".repeat(101)))) {
			var answer = keep("deputy", refused);
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.message()).containsAnyOf("最多存20条", "空白", "最长100字");
		}
		assertThat(this.city.put("deputy", "/api/me/phrases", Map.of()).status()).isEqualTo(400);
		assertThat(kept("deputy")).containsExactly("同意。请按时销假。");
	}

	@Test
	void what_is_no_text_is_no_phrase() {
		assertThat(keep("principal", List.of("同意。请按时销假。")).status()).isEqualTo(200);
		for (var refused : List.of(List.of(1, 2), List.of(true), List.of("同意", 2.5), List.of(List.of("同意")),
				List.of("同\u0000意"), List.of("同意\u001b[31m"), List.of("同意\u202e不"), List.of(" "), List.of("\u200b"))) {
			var answer = this.city.put("principal", "/api/me/phrases", Map.of("phrases", refused));
			assertThat(answer.status()).as(refused.toString()).isIn(400, 422);
			assertThat(answer.message()).as(refused.toString()).containsAnyOf("只能填写文字", "看不见的控制字符", "不能是空白");
		}
		assertThat(kept("principal")).containsExactly("同意。请按时销假。");
	}

	private City.Answer keep(String account, List<String> phrases) {
		return this.city.put(account, "/api/me/phrases", Map.of("phrases", phrases));
	}

	private List<String> kept(String account) {
		var kept = new ArrayList<String>();
		this.city.get(account, "/api/me/phrases").body().path("phrases").forEach((one) -> kept.add(one.asText()));
		return kept;
	}

}
