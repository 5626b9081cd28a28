package org.shegong.web.todo;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.account.AccountName;
import org.shegong.approval.Consultation;
import org.shegong.organization.Post;

/**
 * A word on a task that is waited for, as somebody sees it.
 *
 * @param kind {@code advice}, {@code before} or {@code after}
 * @param asker the name of whoever asked, and in {@code reason} why
 * @param opinion with which they agreed, where they did with words
 * @param receiver the name of whoever was asked, with their post
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwaitedWord(String kind, Part part, String asker, String receiver, String reason, String opinion) {

	/** What the reader has to do with it. */
	enum Part {

		/** They are asked. */
		answer,
		/** They decide once another has agreed. */
		decide,
		/** They wait. */
		wait

	}

	static AwaitedWord of(Consultation word, AccountName reader) {
		var receiver = "%s（%s）".formatted(word.receiverName(),
				Post.of(word.post()).map(Post::title).orElse(word.post()));
		return new AwaitedWord(word.kind().name().toLowerCase(Locale.ROOT), part(word, reader), word.personName(),
				receiver, word.reason(), word.opinion());
	}

	private static Part part(Consultation word, AccountName reader) {
		if (word.kind().decides()) {
			return word.account().equals(reader) ? Part.wait : Part.decide;
		}
		return word.receiver().equals(reader) ? Part.answer : Part.wait;
	}

}
