package org.shegong.message;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.shegong.support.City;
import org.shegong.support.CityOnDisk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server killed between the moment when a messenger has a letter and the moment when it
 * says so tells it again in the same words, which the messenger shows once; what was
 * acknowledged before is not sent again, and nothing is lost.
 */
@Tag("kill")
class KilledWhileSendingTest {

	private static final String WECOM = "/message/send";

	private static final String DINGTALK = "/asyncsend_v2";

	@TempDir
	Path folder;

	private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));

	@Test
	void nothing_is_lost_and_nothing_is_told_twice() throws Exception {
		var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
		mail.start();
		try (var messenger = new Messenger(); var server = server(mail, messenger)) {
			var city = server.start();
			assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
			assertThat(city
				.put("sec", "/api/me/messages",
						Map.of("email", "sec@example.gov.cn", "wecom", "ZhaoQiMing", "dingtalk", "d-17", "digest",
								false, "off", Map.of()))
				.status()).isEqualTo(200);
			int told = 0;
			for (var path : new String[] { WECOM, DINGTALK }) {
				told++;
				killedAt(path, server, messenger);
				leave(city, "m" + told);
				CityOnDisk.until(() -> !server.isAlive());
				server.start();
				int all = told;
				CityOnDisk.until(() -> messenger.seen(DINGTALK) == all);
			}
			leave(city, "m3");
			CityOnDisk.until(() -> messenger.seen(DINGTALK) == 3);
			assertThat(messenger.seen(WECOM)).isEqualTo(3);
			assertThat(messenger.letters(WECOM)).as("one was cut off and is sent again").hasSize(4);
			assertThat(messenger.letters(DINGTALK)).hasSize(4);
			assertThat(mail.getReceivedMessages()).as("each was acknowledged before").hasSize(3);
		}
		finally {
			mail.stop();
		}
	}

	private CityOnDisk server(GreenMail mail, Messenger messenger) {
		return new CityOnDisk(this.folder, "--spring.mail.host=127.0.0.1",
				"--spring.mail.port=" + mail.getSmtp().getPort(), "--shegong.messages.mail.from=shegong@example.gov.cn",
				"--shegong.messages.wecom.base=" + messenger.address(), "--shegong.messages.wecom.corpid=corp",
				"--shegong.messages.wecom.secret=secret", "--shegong.messages.wecom.agentid=2",
				"--shegong.messages.dingtalk.base=" + messenger.address(), "--shegong.messages.dingtalk.appkey=key",
				"--shegong.messages.dingtalk.appsecret=secret", "--shegong.messages.dingtalk.agentid=77");
	}

	/** Once, as soon as a letter has arrived there. */
	private static void killedAt(String path, CityOnDisk server, Messenger messenger) {
		var before = messenger.letters(path).size();
		var kills = new AtomicInteger();
		messenger.before(() -> {
			if (messenger.letters(path).size() > before && kills.getAndIncrement() == 0) {
				server.kill();
			}
		});
	}

	private void leave(City city, String applicant) {
		city.started(applicant, "leave", Map.of("kind", "personal", "from", this.today.plusDays(20).toString(), "until",
				this.today.plusDays(21).toString(), "reason", "家中有事"));
	}

}
