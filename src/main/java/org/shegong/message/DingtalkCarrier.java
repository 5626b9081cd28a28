package org.shegong.message;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Work notices of DingTalk (钉钉工作通知). It takes the same words to the same person once a
 * day, without being asked to; its number makes the words of each message its own. What
 * it acknowledges it delivers later by itself.
 */
@Component
class DingtalkCarrier implements Carrier {

	/** No such user; not among those who see the application. */
	private static final Set<Integer> HOPELESS = Set.of(33012, 60121, 40031);

	private final MessageSettings.Dingtalk settings;

	private final OfficeApp app;

	DingtalkCarrier(MessageSettings settings, Clock clock) {
		this.settings = settings.dingtalk();
		this.app = new OfficeApp(this.settings.base(), "/gettoken?appkey={key}&appsecret={secret}",
				Map.of("key", this.settings.appkey(), "secret", this.settings.appsecret()), clock);
	}

	@Override
	public Way way() {
		return Way.DINGTALK;
	}

	@Override
	public boolean isOpen() {
		return this.settings.isSet();
	}

	@Override
	public Optional<String> send(Letter letter, String address) {
		return this.app.send("/topapi/message/corpconversation/asyncsend_v2",
				Map.of("agent_id", this.settings.agentid(), "userid_list", address, "to_all_user", false, "msg",
						Map.of("msgtype", "text", "text", Map.of("content", letter.text()))),
				HOPELESS);
	}

}
