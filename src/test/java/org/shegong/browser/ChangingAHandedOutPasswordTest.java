package org.shegong.browser;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody's first login, on a phone. */
@RunningCity
@TestPropertySource(properties = "tests.settled-in=false")
@EnabledIf("org.shegong.browser.Chromium#installed")
class ChangingAHandedOutPasswordTest {

	@LocalServerPort
	int port;

	@Test
	void the_first_thing_to_do_is_to_set_ones_own() throws IOException {
		assertThat(new City(this.port).importRoster("two-counties").status()).isEqualTo(200);
		try (var page = new Chromium(this.port, "en-US")) {
			page.resize(390, 844);
			page.visit();
			assertThat(page.text(By.cssSelector(".form-signin"))).as("in a browser that speaks English")
				.doesNotContainPattern("[A-Za-z]{3,}");
			page.tryLogIn("lead", "not the right one");
			page.seeText("请核对后重新输入密码");
			page.seeText("忘记密码：请联系本单位党政办或人事经办人");
			// only the password is typed again
			page.seeValue(By.cssSelector("form[name=signinForm] input[type=text]"), "lead");
			page.photograph("login-wrong-390");
			page.tryLogIn("lead", City.password("lead"));
			page.seeText("请先修改密码");
			page.photograph("change-password-390");
			assertThat(page.stumbles()).isEmpty();
			change(page, City.password("lead"), "12345678");
			page.seeText("这个密码太常见");
			page.see(By.name("anew")).clear();
			page.see(By.name("again")).clear();
			page.see(By.name("present")).clear();
			change(page, City.password("lead"), "my own secret");
			page.resize(1366, 768);
			page.see(By.id("open-desk"));
			// and whenever they want to
			page.click(By.cssSelector(".account > a"));
			page.click(By.id("change-password"));
			page.seeText("至少8个字符");
			page.photograph("change-password-1366");
			page.click(By.linkText("取消"));
			page.click(By.cssSelector(".account > a"));
			page.click(By.id("change-password"));
			change(page, "my own secret", "another secret");
			page.seeText("密码已修改");
			assertThat(page.stumbles()).isEmpty();
		}
	}

	private static void change(Chromium page, String present, String anew) {
		page.see(By.name("present")).sendKeys(present);
		page.see(By.name("anew")).sendKeys(anew);
		page.see(By.name("again")).sendKeys(anew);
		page.click(By.cssSelector("#shegong-password button[type=submit]"));
	}

}
