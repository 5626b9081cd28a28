package org.shegong.web.edge;

import java.util.Locale;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Where faults of the application are written down under a number that people can tell
 * the administrator.
 */
@Component
class FaultLog {

	private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

	/** Writes down a fault; answers with the sentence for whoever met it. */
	String fault(Exception fault) {
		var number = number();
		LOG.error("系统出错，编号 {}", number, fault);
		return words(number);
	}

	/** The same where the fault itself is in the log already. */
	String fault(String call, String told) {
		var number = number();
		LOG.error("系统出错，编号 {}：{} {}", number, call, told);
		return words(number);
	}

	/** The engine's interface stumbled over what somebody sent. */
	void misread(String call, String kind) {
		LOG.warn("引擎接口读不懂一次请求：{} {}", call, kind);
	}

	/** No fault, but worth a line: people were in each other's way for too long. */
	void note(Exception stuck) {
		LOG.warn("多人同时办理，一次操作没有完成：{}", String.valueOf(stuck.getMessage()).lines().findFirst().orElse(""));
	}

	private static String number() {
		return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
	}

	private static String words(String number) {
		return "系统出错，已记录（编号 %s），请联系管理员".formatted(number);
	}

}
