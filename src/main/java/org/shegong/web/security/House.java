package org.shegong.web.security;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.web.util.HtmlUtils;

/**
 * What the pages say before anybody has logged in.
 *
 * @param name of the system, such as that of its county
 * @param help whom to turn to without a password, with a telephone number
 */
@ConfigurationProperties("shegong")
record House(String name, String help) {

	/**
	 * As the head of a page carries it to its scripts.
	 * @param zone in which everybody reads times
	 */
	String told(ZoneId zone) {
		return meta("shegong-name", this.name) + meta("shegong-help", this.help) + meta("shegong-zone", zone.getId());
	}

	private static String meta(String name, String content) {
		return "<meta name=\"%s\" content=\"%s\">".formatted(name,
				HtmlUtils.htmlEscape(content, StandardCharsets.UTF_8.name()));
	}

}
