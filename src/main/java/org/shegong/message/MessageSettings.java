package org.shegong.message;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What has to be known to tell people outside of the system; blank is not set, and a way
 * without its settings is not gone.
 *
 * @param link where people open the system, without a slash at the end
 * @param robots addresses of the robots of chat groups, by code of the county
 */
@ConfigurationProperties("shegong.messages")
record MessageSettings(String link, Mail mail, Wecom wecom, Dingtalk dingtalk, Map<String, String> robots) {

	MessageSettings {
		robots = (robots != null) ? robots : Map.of();
	}

	/**
	 * @param from who mails come from; the server itself is Spring's {@code spring.mail}
	 */
	record Mail(String from) {
	}

	/**
	 * An application of WeCom.
	 *
	 * @param base address of its interface
	 */
	record Wecom(String base, String corpid, String secret, long agentid) {

		boolean isSet() {
			return !this.corpid.isBlank() && !this.secret.isBlank();
		}

	}

	/** An application of DingTalk within a company. */
	record Dingtalk(String base, String appkey, String appsecret, long agentid) {

		boolean isSet() {
			return !this.appkey.isBlank() && !this.appsecret.isBlank();
		}

	}

}
