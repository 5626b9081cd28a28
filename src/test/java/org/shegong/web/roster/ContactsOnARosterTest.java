package org.shegong.web.roster;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Where people are told what is new, as a roster brings it. */
@RunningCity
class ContactsOnARosterTest {

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
	void what_is_written_is_kept_and_what_is_not_is_left_as_it_was() {
		var brought = posts("""
				账号,姓名,岗位,单位,邮箱,电话,企业微信账号,钉钉账号
				office,严青,town-office,qh-cg,office@qh.gov.cn,0351-1234567,YanQing,
				hr,魏然,human-resources,qh-hr,,,,
				""");
		assertThat(brought.status()).as(brought.text()).isEqualTo(200);
		var kept = this.city.get("office", "/api/me/messages").body();
		assertThat(kept.path("email").asText()).isEqualTo("office@qh.gov.cn");
		assertThat(kept.path("phone").asText()).isEqualTo("0351-1234567");
		assertThat(kept.path("wecom").asText()).isEqualTo("YanQing");
		keeps("office", "own@qh.gov.cn");
		var again = posts("""
				account,name,post,unit,email,dingtalk
				office,严青,town-office,qh-cg,,yanqing01
				""");
		assertThat(again.status()).as(again.text()).isEqualTo(200);
		var after = this.city.get("office", "/api/me/messages").body();
		assertThat(after.path("email").asText()).isEqualTo("own@qh.gov.cn");
		assertThat(after.path("dingtalk").asText()).isEqualTo("yanqing01");
		assertThat(this.city.get("hr", "/api/me/messages").body().path("email").isNull()).isTrue();
	}

	@Test
	void what_cannot_be_one_is_a_fault_with_its_row_and_column_and_nothing_is_kept() {
		var brought = posts("""
				account,name,post,unit,email,phone,wecom
				sjb,金晓,community-affairs-office,qh-sjb,jin@,139,@all
				""");
		assertThat(brought.status()).isEqualTo(422);
		assertThat(brought.body().path("errors").findValuesAsText("column")).hasSize(3);
		assertThat(brought.text()).contains("邮箱“jin@”不可用").contains("电话“139”不可用").contains("企业微信账号“@all”不可用");
		assertThat(this.city.get("sjb", "/api/me/messages").body().path("wecom").isNull()).isTrue();
	}

	private City.Answer posts(String sheet) {
		return this.city.upload("admin", "/api/roster", "file", "roster.zip", City.zip(Map.of("posts.csv", sheet)));
	}

	private void keeps(String account, String email) {
		var settings = new HashMap<String, Object>(Map.of("digest", false, "off", Map.of(), "email", email));
		assertThat(this.city.put(account, "/api/me/messages", settings).status()).isEqualTo(200);
	}

}
