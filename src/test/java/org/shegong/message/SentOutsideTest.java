package org.shegong.message;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What leaves the house, by a real mail server and a real messenger, and how often. */
@RunningCity
@Import(SqlCounter.class)
class SentOutsideTest {

	private static final String WECOM = "/message/send";

	private static final String DINGTALK = "/asyncsend_v2";

	private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

	private static final Messenger MESSENGER = messenger();

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcTemplate database;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService cases;

	@Autowired
	SqlCounter counter;

	City city;

	@DynamicPropertySource
	static void outside(DynamicPropertyRegistry settings) {
		MAIL.start();
		settings.add("spring.mail.host", () -> "127.0.0.1");
		settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
		settings.add("shegong.messages.mail.from", () -> "shegong@example.gov.cn");
		settings.add("shegong.messages.link", () -> "https://shegong.example.gov.cn/");
		settings.add("shegong.messages.wecom.base", MESSENGER::address);
		settings.add("shegong.messages.wecom.corpid", () -> "corp");
		settings.add("shegong.messages.wecom.secret", () -> "a+b&c");
		settings.add("shegong.messages.wecom.agentid", () -> "1000002");
		settings.add("shegong.messages.dingtalk.base", () -> MESSENGER.address() + "/ding");
		settings.add("shegong.messages.dingtalk.appkey", () -> "key");
		settings.add("shegong.messages.dingtalk.appsecret", () -> "secret");
		settings.add("shegong.messages.dingtalk.agentid", () -> "77");
		settings.add("shegong.messages.robots.qh", () -> MESSENGER.address() + "/cgi-bin/webhook/send?key=robot");
	}

	private static Messenger messenger() {
		try {
			return new Messenger();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@AfterAll
	static void over() {
		MAIL.stop();
		MESSENGER.close();
	}

	@BeforeEach
	void aTownWhoseSecretaryIsReachedEverywhere() throws Exception {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
		reached(Map.of());
		MAIL.purgeEmailFromAllMailboxes();
		MESSENGER.forget();
		this.database.update("delete from ACT_RU_JOB where HANDLER_TYPE_ = 'shegong-messages'");
	}

	@Test
	void a_letter_has_a_number_and_a_link_and_nothing_else_and_goes_every_way_once() throws Exception {
		leave("m1");
		assertThat(MAIL.getReceivedMessages()).as("before the job runs").isEmpty();
		send();
		var mail = MAIL.getReceivedMessages();
		assertThat(mail).hasSize(1);
		assertThat(mail[0].getSubject()).matches("请假〔2026〕\\d+号 等您办理");
		assertThat(mail[0].getAllRecipients()[0]).hasToString("sec@example.gov.cn");
		assertThat(text(mail[0])).matches(
				"(?s)请假〔2026〕\\d+号 等您办理\\s+https://shegong.example.gov.cn/camunda/app/tasklist/default/#/todo/[0-9a-f-]+\\s+消息编号 \\d+\\s*");
		var wecom = MESSENGER.letters(WECOM);
		assertThat(wecom).hasSize(1);
		assertThat(wecom.get(0).body().path("touser").asText()).isEqualTo("ZhaoQiMing");
		assertThat(wecom.get(0).body().path("agentid").asLong()).isEqualTo(1000002);
		assertThat(wecom.get(0).body().path("enable_duplicate_check").asInt()).isEqualTo(1);
		assertThat(MESSENGER.letters(DINGTALK)).singleElement()
			.satisfies((letter) -> assertThat(letter.body().path("userid_list").asText()).isEqualTo("d-17"));
		assertThat(wecom.get(0).text()).doesNotContain("事假", "孙立", "家中有事");
		assertThat(states()).containsOnly("SENT");
		assertThat(waiting()).isEmpty();
	}

	@Test
	void a_group_is_told_how_much_waits_in_its_county_and_not_what() {
		leave("m1", "2026-07-13");
		this.cases.startProcessInstanceByKey("message-watch");
		this.database.queryForList("select ID_ from ACT_RU_JOB where HANDLER_TYPE_ = 'shegong-group'", String.class)
			.forEach(this.jobs::executeJob);
		assertThat(MESSENGER.letters("/webhook/send")).singleElement()
			.satisfies((letter) -> assertThat(letter.text()).matches("今天有待办 [1-9]\\d* 项，其中逾期 \\d+ 项。请登录社工审批系统办理。"));
	}

	@Test
	void telling_everybody_costs_an_action_two_statements() {
		var asked = this.counter.during(() -> leave("m1", "2026-07-06"));
		assertThat(asked.stream().map(SqlCounter.Sql::by).filter((by) -> by.toString().contains("told."))).hasSize(2);
	}

	@Test
	void what_was_acknowledged_is_not_sent_again_and_what_was_cut_off_is_under_the_same_key() throws Exception {
		leave("m2");
		var batch = this.database
			.queryForObject("select max(batch) from message where id = (select max(id) from message)", String.class);
		send();
		order(batch);
		send();
		assertThat(MAIL.getReceivedMessages()).hasSize(1);
		assertThat(MESSENGER.letters(WECOM)).hasSize(1);
		// as a server leaves it that dies between the answer and the note of it
		this.database.update("update delivery set state = 'SENDING' where batch = ?", batch);
		order(batch);
		send();
		assertThat(Arrays.stream(MAIL.getReceivedMessages()).map(SentOutsideTest::key)).hasSize(2)
			.containsOnly(key(MAIL.getReceivedMessages()[0]));
		assertThat(MESSENGER.letters(WECOM)).hasSize(2);
		assertThat(MESSENGER.seen(WECOM)).isEqualTo(1);
		assertThat(MESSENGER.seen(DINGTALK)).isEqualTo(1);
	}

	@Test
	void what_may_be_forgotten_by_the_other_side_is_not_sent_again() {
		leave("m3");
		var batch = this.database
			.queryForObject("select max(batch) from message where id = (select max(id) from message)", String.class);
		send();
		this.database.update("update delivery set state = 'SENDING' where batch = ?", batch);
		this.clock.setTo(LocalDate.of(2026, 6, 2));
		order(batch);
		send();
		assertThat(MESSENGER.letters(WECOM)).hasSize(1);
		assertThat(MESSENGER.letters(DINGTALK)).hasSize(1);
		assertThat(this.database.queryForList("select state from delivery where batch = ? and channel <> 'MAIL'",
				String.class, batch))
			.containsOnly("UNKNOWN");
	}

	@Test
	void a_messenger_that_fails_is_tried_again_later_and_the_others_are_not_kept_waiting() {
		leave("m4");
		MESSENGER.says("{\"errcode\":-1,\"errmsg\":\"system busy\"}", "{\"errcode\":-1,\"errmsg\":\"system busy\"}");
		send();
		assertThat(MAIL.getReceivedMessages()).hasSize(1);
		assertThat(waiting()).as("a job for later").hasSize(1);
		send();
		assertThat(MAIL.getReceivedMessages()).hasSize(1);
		assertThat(MESSENGER.seen(WECOM)).isEqualTo(1);
		assertThat(states()).containsOnly("SENT");
		assertThat(waiting()).isEmpty();
	}

	@Test
	void what_never_succeeds_is_an_incident_at_last() {
		reached(Map.of("TASK", List.of("MAIL", "DINGTALK")));
		leave("m5");
		for (int time = 1; time <= 3; time++) {
			MESSENGER.says("{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
			send();
		}
		MESSENGER.says("{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");
		assertThatThrownBy(this::send).hasMessageContaining("could not be sent");
		assertThat(MAIL.getReceivedMessages()).isEmpty();
	}

	@Test
	void who_is_unknown_there_is_noted_and_not_tried_again() {
		reached(Map.of("TASK", List.of("MAIL", "DINGTALK")));
		leave("m6");
		MESSENGER.says("{\"errcode\":81013,\"errmsg\":\"user & party & tag all invalid\"}");
		send();
		assertThat(states()).containsExactly("REFUSED");
		var ways = this.city.get("sec", "/api/me/messages").body().path("ways");
		assertThat(ways.at("/1/last/arrived").asBoolean(true)).as(ways.toString()).isFalse();
		assertThat(ways.at("/1/last/said").asText()).contains("81013");
		assertThat(waiting()).isEmpty();
	}

	@Test
	void a_token_is_kept_and_another_one_asked_for_when_it_is_no_longer_taken() {
		reached(Map.of("TASK", List.of("MAIL", "DINGTALK")));
		leave("m7");
		send();
		var tokens = MESSENGER.tokens();
		leave("m8");
		send();
		MESSENGER.expire();
		leave("m9");
		send();
		assertThat(MESSENGER.tokens()).isLessThanOrEqualTo(tokens + 2);
		assertThat(MESSENGER.seen(WECOM)).isEqualTo(3);
	}

	@Test
	void who_wants_nothing_or_has_no_address_gets_nothing() {
		reached(Map.of("TASK", List.of("MAIL", "WECOM", "DINGTALK")));
		leave("m10");
		send();
		assertThat(MAIL.getReceivedMessages()).isEmpty();
		assertThat(states()).isEmpty();
		assertThat(this.city.get("sec", "/api/messages/unread").body().path("count").asInt()).isPositive();
	}

	@Test
	void an_address_that_is_none_is_refused_with_what_it_should_be() {
		for (var wrong : List.of(Map.of("email", "zhao@"), Map.of("phone", "12345"), Map.of("wecom", "@all"),
				Map.of("wecom", "a|b"), Map.of("dingtalk", "a,b"))) {
			var body = new java.util.HashMap<String, Object>(Map.of("digest", false, "off", Map.of()));
			body.putAll(wrong);
			var answer = this.city.put("sec", "/api/me/messages", body);
			assertThat(answer.status()).as(wrong + answer.text()).isEqualTo(422);
			assertThat(answer.message()).contains("不可用");
		}
		assertThat(this.city.get("sec", "/api/me/messages").body().path("wecom").asText()).isEqualTo("ZhaoQiMing");
		assertThat(this.city.put("sec", "/api/me/messages", Map.of()).status()).isEqualTo(400);
	}

	private void reached(Map<String, ?> off) {
		var answer = this.city.put("sec", "/api/me/messages", Map.of("email", "sec@example.gov.cn", "phone",
				"13800000000", "wecom", "ZhaoQiMing", "dingtalk", "d-17", "digest", false, "off", off));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private void leave(String applicant) {
		leave(applicant, "2026-06-22");
	}

	private void leave(String applicant, String day) {
		this.database.update("delete from delivery");
		this.city.started(applicant, "leave", Map.of("kind", "personal", "from", day, "until", day, "reason", "家中有事"));
	}

	private List<String> waiting() {
		return this.database.queryForList("select ID_ from ACT_RU_JOB where HANDLER_TYPE_ = 'shegong-messages'",
				String.class);
	}

	private void send() {
		waiting().forEach(this.jobs::executeJob);
	}

	private void order(String batch) {
		this.database
			.update("insert into ACT_RU_JOB (ID_, REV_, TYPE_, RETRIES_, EXCLUSIVE_, HANDLER_TYPE_, HANDLER_CFG_)"
					+ " values (random_uuid(), 1, 'message', 3, false, 'shegong-messages', ?)", batch);
	}

	private List<String> states() {
		return this.database.queryForList("select state from delivery order by id", String.class);
	}

	private static String text(MimeMessage mail) throws IOException, MessagingException {
		return mail.getContent().toString();
	}

	private static String key(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
