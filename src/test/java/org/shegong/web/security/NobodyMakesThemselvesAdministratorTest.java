package org.shegong.web.security;

import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.Test;

import org.shegong.support.Browser;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** CVE-2026-77226: the set-up page serves anybody while there is no administrator. */
@RunningCity
class NobodyMakesThemselvesAdministratorTest {

	private static final String INTRUDER = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"I\",\"lastName\":\"N\"},"
			+ "\"credentials\":{\"password\":\"intruder-password\"}}";

	@LocalServerPort
	int port;

	@Autowired
	IdentityService identity;

	@Test
	void the_first_administrator_is_there_before_anybody_can_ask() {
		assertThat(this.identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count()).isPositive();
		assertIsClosed();
	}

	@Test
	void it_is_closed_even_when_the_last_administrator_has_gone() {
		this.identity.deleteMembership("admin", Groups.CAMUNDA_ADMIN);
		try {
			assertIsClosed();
		}
		finally {
			this.identity.createMembership("admin", Groups.CAMUNDA_ADMIN);
		}
	}

	private void assertIsClosed() {
		var browser = new Browser(this.port);
		browser.get("/camunda/app/tasklist/default/");
		for (var path : new String[] { "/camunda/api/admin/setup/default/user/create",
				"/camunda/api/admin/setup/default/user/create/", "/camunda/api/admin/%73etup/default/user/create",
				"/camunda/api/admin/setup/x" }) {
			assertThat(browser.post(path, INTRUDER).statusCode()).as(path).isEqualTo(403);
		}
		for (var path : new String[] { "/camunda/api/admin/setup;a=b/default/user/create",
				"/camunda/api/admin//setup/default/user/create",
				"/camunda/api/admin/x/../setup/default/user/create" }) {
			assertThat(browser.post(path, INTRUDER).statusCode()).as(path).isEqualTo(400);
		}
		assertThat(browser.send("PUT", "/camunda/api/admin/setup/default/user/create", INTRUDER, Map.of()).statusCode())
			.isEqualTo(403);
		assertThat(browser.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
		assertThat(this.identity.createUserQuery().userId("intruder").count()).isZero();
	}

}
