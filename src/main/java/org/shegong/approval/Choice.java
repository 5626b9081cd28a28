package org.shegong.approval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a decider, or the applicant who got the request back, may choose. */
public enum Choice {

	APPROVE("同意"), REFUSE("不同意"), RETURN("退回修改"), RESUBMIT("重新提交"), WITHDRAW("撤回");

	private final String title;

	Choice(String title) {
		this.title = title;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

	/** The same in the words of one form. */
	public Offer as(String label) {
		return new Offer(this, label);
	}

	/** Whether a text is the id of one. */
	public static boolean isOne(String text) {
		return find(text).isPresent();
	}

	private static Optional<Choice> find(String id) {
		return Arrays.stream(values()).filter((choice) -> choice.id().equals(id)).findFirst();
	}

	@JsonCreator
	static Choice of(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这个选项"));
	}

}
