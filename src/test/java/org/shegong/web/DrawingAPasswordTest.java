package org.shegong.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.account.AccountName;
import org.shegong.account.Credentials;
import org.shegong.audit.AuditAction;
import org.shegong.audit.AuditLine;
import org.shegong.audit.AuditTrail;
import org.shegong.engine.Standing;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.CityOnDisk;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A new password for a worker who has none or forgot it. */
@RunningCity
class DrawingAPasswordTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	IdentityService identity;

	@Autowired
	Postings postings;

	@Autowired
	JdbcTemplate database;

	@Autowired
	Credentials credentials;

	@Autowired
	AuditTrail trail;

	@Autowired
	PlatformTransactionManager transactions;

	City city;

	@BeforeEach
	void aBannerWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("campaign").status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "office,yd1", "office,ydsec", "zz,yd1", "rs,hxsec", "admin,kb1", "admin,principal" })
	void a_clerk_draws_it_for_workers_of_the_communities_below(String clerk, String account) {
		var answer = draw(clerk, account);
		assertThat(answer.status()).isEqualTo(200);
		var password = answer.body().path("password").asText();
		assertThat(password).hasSize(12);
		assertThat(this.identity.checkPassword(account, password)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "kboffice,yd1", "mz,yd1", "principal,yd1", "yd2,hxsec", "yd2,yd2", "office,principal", "office,admin",
			"admin,admin", "office,nobody" })
	void nobody_else_does_and_not_for_people_beside_or_above(String clerk, String account) {
		var answer = draw(clerk, account);
		assertThat(answer.status()).isIn(401, 403);
		assertThat(answer.body().has("password")).isFalse();
	}

	@Test
	void who_drew_before_is_named_because_what_they_gave_out_is_void() {
		assertThat(draw("zz", "hxsec").status()).isEqualTo(200);
		assertThat(draw("zz", "hxsec").body().has("message")).isFalse();
		assertThat(draw("rs", "hxsec").message()).contains("已于", "重设过", "失效");
	}

	/** While one is at it, another asks for the same. */
	@ParameterizedTest
	@CsvSource({ "zz,PASSWORD_DRAWN,重设了这个账号的密码", "hxsec,PASSWORD_CHANGED,自行修改了密码" })
	void of_two_at_once_the_second_reads_who_was_first(String first, String action, String said) throws Exception {
		assertThat(draw("zz", "hxsec").status()).isEqualTo(200);
		var late = whileOneIsAtIt(first, AuditAction.valueOf(action), () -> draw("rs", "hxsec"));
		assertThat(late.status()).as(late.text()).isEqualTo(409);
		assertThat(late.message()).contains(said, "已于");
		assertThat(late.body().has("password")).isFalse();
	}

	/** The owner is in the middle of changing it. */
	@ParameterizedTest
	@CsvSource({ "zz,PASSWORD_DRAWN,重设了您的密码,请向其取得新密码", "hxsec,PASSWORD_CHANGED,您已于,请用新密码重新登录" })
	void an_owner_who_is_overtaken_reads_by_whom(String first, String action, String said, String next)
			throws Exception {
		this.city.comesIn("hxsec", draw("zz", "hxsec").body().path("password").asText());
		var late = whileOneIsAtIt(first, AuditAction.valueOf(action),
				() -> this.city.changesPassword("hxsec", "quite another one"));
		assertThat(late.status()).as(late.text()).isEqualTo(409);
		assertThat(late.message()).contains(said, "已于", next);
		assertThat(this.identity.checkPassword("hxsec", "quite another one")).isFalse();
	}

	/** The first one's transaction goes on until the other waits for it. */
	private City.Answer whileOneIsAtIt(String first, AuditAction action, Callable<City.Answer> other) throws Exception {
		var late = new FutureTask<>(other);
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.database.update("update ACT_ID_USER set REV_ = REV_ + 1 where ID_ = 'hxsec'");
			new Thread(late).start();
			CityOnDisk.until(this::somebodyWaits);
			this.credentials.renew("hxsec", Instant.now());
			this.trail.changed(new AuditLine(Instant.now(), AccountName.of(first), null, action)
				.about(AccountName.of("hxsec"), "ds-hx"));
		});
		return late.get();
	}

	private boolean somebodyWaits() {
		return this.database.queryForObject(
				"select count(*) from information_schema.sessions where blocker_id is not null", Integer.class) > 0;
	}

	@Test
	void an_administrator_is_not_sent_to_the_administrator() {
		assertThat(draw("admin", "nobody").message()).contains("不在花名册和任职表中").doesNotContain("请找系统管理员");
		assertThat(draw("admin", "admin").message()).contains("自己的密码");
		assertThat(draw("office", "principal").message()).contains("请找系统管理员");
	}

	@Test
	void a_worker_with_a_post_at_the_clerks_own_level_is_out_of_reach() {
		var seat = this.postings
			.save(new Posting(AccountName.of("hxsec"), "孟和", Post.TOWN_DEPUTY_LEAD, "ds-jd", false));
		assertThat(draw("office", "hxsec").status()).isEqualTo(403);
		assertThat(draw("zz", "hxsec").status()).isEqualTo(200);
		this.postings.delete(seat);
	}

	@Test
	void a_worker_who_administers_is_out_of_everybodys_reach() {
		this.identity.createMembership("hxsec", Groups.CAMUNDA_ADMIN);
		assertThat(draw("zz", "hxsec").status()).isEqualTo(403);
		assertThat(draw("admin", "hxsec").status()).isEqualTo(403);
		this.identity.deleteMembership("hxsec", Groups.CAMUNDA_ADMIN);
	}

	@Test
	void whoever_draws_models_gets_it_from_the_administrator_alone() {
		var members = "/engine-rest/group/" + Standing.DESIGNERS + "/members/";
		for (var account : List.of("hxsec", "draftsman")) {
			if (account.equals("draftsman")) {
				var user = this.identity.newUser(account);
				user.setFirstName("常绘");
				user.setLastName("");
				user.setPassword("a drawn line 1");
				this.identity.saveUser(user);
			}
			assertThat(this.city.put("admin", members + account, Map.of()).status()).isEqualTo(204);
			assertThat(draw("zz", account).status()).isEqualTo(403);
			assertThat(draw("admin", account).status()).as(account).isEqualTo(200);
			assertThat(this.city.wordless("admin", "DELETE", members + account).status()).isEqualTo(204);
		}
		assertThat(draw("zz", "hxsec").status()).isEqualTo(200);
	}

	private City.Answer draw(String clerk, String account) {
		return this.city.post(clerk, "/api/accounts/" + account + "/password", Map.of());
	}

}
