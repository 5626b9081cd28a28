package org.shegong.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What WeCom and DingTalk answer, who are alike in this.
 *
 * @param code 0 for done
 * @param token what the next calls are let in by; null where none was asked for
 * @param expiresIn how many seconds it is good for
 * @param unknownPeople who of those a letter was for is not known there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Answered(@JsonProperty("errcode") int code, @JsonProperty("errmsg") String message,
		@JsonProperty("access_token") String token, @JsonProperty("expires_in") long expiresIn,
		@JsonProperty("invaliduser") String unknownPeople) {

	boolean isDone() {
		return this.code == 0;
	}

	/** The token is no longer good, or never was. */
	boolean asksForAnotherToken() {
		return this.code == 42001 || this.code == 40014 || this.code == 40001;
	}

	/**
	 * @throws IllegalStateException unless it was done
	 */
	Answered orFail(String what) {
		if (!isDone()) {
			throw new IllegalStateException("%s: %d %s".formatted(what, this.code, this.message));
		}
		return this;
	}

}
