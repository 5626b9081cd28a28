package org.shegong.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody can be reached, and how it is written. */
public enum Contact {

	EMAIL("邮箱", 200, "[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+", "应如 zhangsan@example.com"),

	PHONE("电话", 30, "1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}", "应为11位手机号，或区号加号码，如 0351-1234567"),

	/** What begins with @ would be everybody; | stands between several people. */
	WECOM("企业微信账号", 64, "[A-Za-z0-9][A-Za-z0-9_.@-]*", "由字母、数字和 _ - . @ 组成，以字母或数字开头"),

	/** A comma stands between several people. */
	DINGTALK("钉钉账号", 64, "[A-Za-z0-9][A-Za-z0-9_.@-]*", "由字母、数字和 _ - . @ 组成，以字母或数字开头");

	private final String title;

	private final int atMost;

	private final Pattern written;

	private final String hint;

	Contact(String title, int atMost, String written, String hint) {
		this.title = title;
		this.atMost = atMost;
		this.written = Pattern.compile(written);
		this.hint = hint;
	}

	/** The column of a roster that tells it. */
	public String column() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

	public int atMost() {
		return this.atMost;
	}

	/** What is wrong with one; empty where nothing is. */
	public Optional<String> objection(String text) {
		return (text.length() <= this.atMost && this.written.matcher(text).matches()) ? Optional.empty()
				: Optional.of("%s“%s”不可用：%s，不超过%d个字".formatted(this.title, shown(text), this.hint, this.atMost));
	}

	private static String shown(String text) {
		return (text.length() > 40) ? text.substring(0, 40) + "……" : text;
	}

}
