package org.shegong.message;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Robots of chat groups, one of a county at most. Many people read a group: it is told
 * how much waits in the county, never what or for whom. A robot knows nothing of what it
 * said before; after a kill it may say the same twice.
 */
@Component
public class GroupRobots {

	private final Map<String, String> addresses;

	GroupRobots(MessageSettings settings) {
		this.addresses = settings.robots();
	}

	/** Codes of the counties whose group has one. */
	public Set<String> counties() {
		return this.addresses.keySet();
	}

	/**
	 * Says how much waits.
	 * @throws IllegalStateException where the robot does not take it
	 */
	public void say(String county, long open, long late) {
		var words = "今天有待办 %d 项，其中逾期 %d 项。请登录社工审批系统办理。".formatted(open, late);
		OfficeApp.http()
			.build()
			.post()
			.uri(URI.create(this.addresses.get(county)))
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("msgtype", "text", "text", Map.of("content", words)))
			.retrieve()
			.body(Answered.class)
			.orFail("robot of " + county);
	}

}
