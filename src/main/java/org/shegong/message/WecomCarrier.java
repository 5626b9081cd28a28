package org.shegong.message;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Messages of an application of WeCom (企业微信应用消息). It refuses the same words to the same
 * person again, if asked to, for four hours at most; its number makes the words of each
 * message its own.
 */
@Component
@EnableConfigurationProperties(MessageSettings.class)
class WecomCarrier implements Carrier {

	/**
	 * All receivers are unknown; not among those who see the application; no such user.
	 */
	private static final Set<Integer> HOPELESS = Set.of(81013, 60011, 60111, 40003);

	private final MessageSettings.Wecom settings;

	private final OfficeApp app;

	WecomCarrier(MessageSettings settings, Clock clock) {
		this.settings = settings.wecom();
		this.app = new OfficeApp(this.settings.base(), "/cgi-bin/gettoken?corpid={id}&corpsecret={secret}",
				Map.of("id", this.settings.corpid(), "secret", this.settings.secret()), clock);
	}

	@Override
	public Way way() {
		return Way.WECOM;
	}

	@Override
	public boolean isOpen() {
		return this.settings.isSet();
	}

	@Override
	public Optional<String> send(Letter letter, String address) {
		var body = new LinkedHashMap<String, Object>();
		body.put("touser", address);
		body.put("msgtype", "text");
		body.put("agentid", this.settings.agentid());
		body.put("text", Map.of("content", letter.text()));
		body.put("enable_duplicate_check", 1);
		body.put("duplicate_check_interval", Way.WECOM.remembers().toSeconds());
		return this.app.send("/cgi-bin/message/send", body, HOPELESS);
	}

}
