package org.shegong.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Consultation;
import org.shegong.approval.Consultations;
import org.shegong.approval.Copied;
import org.shegong.approval.Copies;
import org.shegong.approval.GivenOver;
import org.shegong.approval.GivenOvers;
import org.shegong.approval.SentBack;
import org.shegong.approval.SentBacks;
import org.shegong.organization.Post;
import org.shegong.policy.InWords;
import org.springframework.stereotype.Component;

/**
 * What people did with the tasks of a request besides completing them, in words: to whom
 * they gave them, whom they asked, and what those said.
 */
@Component
public class HandedTasks {

	private final GivenOvers given;

	private final Consultations words;

	private final SentBacks sent;

	private final Copies copies;

	private final Clock clock;

	private final People people;

	HandedTasks(GivenOvers given, Consultations words, SentBacks sent, Copies copies, Clock clock, People people) {
		this.sent = sent;
		this.copies = copies;
		this.clock = clock;
		this.given = given;
		this.words = words;
		this.people = people;
	}

	/**
	 * One thing that somebody did.
	 *
	 * @param task the model's
	 * @param taskId the engine's
	 * @param who their name, with that of the holder in whose place they did it
	 * @param behalf whether it was in anybody's place
	 * @param post for which they spoke; null where that is not kept
	 * @param text what they wrote; may be null
	 */
	public record Handed(String task, String taskId, Instant at, String who, boolean behalf, String post, String what,
			String text) {
	}

	/** In the order in which it was done. */
	public List<Handed> of(ApprovalRequest request) {
		return Stream
			.of(this.given.findByRequestOrderById(request.id()).stream().map(this::given),
					this.words.findByRequestOrderById(request.id()).stream().flatMap(this::words),
					this.sent.findByRequestOrderById(request.id()).stream().map(this::sent))
			.flatMap(Function.identity())
			.sorted(Comparator.comparing(Handed::at))
			.toList();
	}

	/** The same with those who were let know, and whether they looked. */
	public List<Handed> withCopies(ApprovalRequest request) {
		return Stream
			.concat(of(request).stream(), this.copies.findByRequestOrderById(request.id()).stream().map(this::copied))
			.sorted(Comparator.comparing(Handed::at))
			.toList();
	}

	private Handed given(GivenOver given) {
		return new Handed(given.task(), given.taskId(), given.givenAt(),
				this.people.signed(given.personName(), given.onBehalf()), given.onBehalf() != null, null,
				"转办给" + named(given.receiverName(), given.post()), given.reason());
	}

	private Handed sent(SentBack sent) {
		return new Handed(sent.task(), sent.taskId(), sent.sentAt(),
				this.people.signed(sent.personName(), sent.onBehalf()), sent.onBehalf() != null, null, sent.inWords(),
				sent.reason());
	}

	private Handed copied(Copied copied) {
		var read = (copied.readAt() == null) ? "还没有阅" : InWords.moment(copied.readAt(), this.clock) + "已阅";
		return new Handed(copied.task(), copied.taskId(), copied.copiedAt(),
				this.people.signed(copied.personName(), copied.onBehalf()), copied.onBehalf() != null, null,
				"抄送%s，%s".formatted(named(copied.receiverName(), copied.post()), read), copied.note());
	}

	private Stream<Handed> words(Consultation word) {
		var all = new ArrayList<Handed>();
		all.add(new Handed(word.task(), word.taskId(), word.askedAt(),
				this.people.signed(word.personName(), word.onBehalf()), word.onBehalf() != null, null, asked(word),
				said(word)));
		if (word.answeredAt() != null) {
			all.add(new Handed(word.task(), word.taskId(), word.answeredAt(), word.receiverName(), false, word.post(),
					answered(word), word.answer()));
		}
		if (word.recalledAt() != null) {
			all.add(new Handed(word.task(), word.taskId(), word.recalledAt(), word.recalledName(), false, null,
					"取回，不再等%s的意见".formatted(word.receiverName()), null));
		}
		return all.stream();
	}

	/**
	 * What somebody asked for, or said where they were asked, as they read it of
	 * themselves.
	 * @param asked whether they asked
	 */
	public static String own(Consultation word, boolean asked) {
		return asked ? asked(word) + ((word.recalledAt() != null) ? "（已取回）" : "") : answered(word);
	}

	/** Who is asked for what, and who decides in the end. */
	private static String asked(Consultation word) {
		var receiver = named(word.receiverName(), word.post());
		return switch (word.kind()) {
			case ADVICE -> "委派给%s提出意见，再由%s决定".formatted(receiver, word.personName());
			case BEFORE -> "请%s先加签，表明同意或不同意，再由%s决定".formatted(receiver, word.personName());
			case AFTER -> "同意，并请%s加签，由其决定".formatted(receiver);
		};
	}

	private static String answered(Consultation word) {
		return (word.choice() != null) ? "%s（应%s之请加签）".formatted(word.choice().title(), word.personName())
				: "答复委派（应%s之请）".formatted(word.personName());
	}

	/** Whoever agreed with words has said those first; then why somebody was asked. */
	private static String said(Consultation word) {
		var why = (word.kind() == Consultation.Kind.ADVICE) ? "委派理由：" : "加签理由：";
		return Stream
			.of(Optional.ofNullable(word.opinion()).map("意见："::concat),
					Optional.ofNullable(word.reason()).map(why::concat))
			.flatMap(Optional::stream)
			.reduce((one, other) -> one + "；" + other)
			.orElse(null);
	}

	private static String named(String name, String post) {
		return "%s（%s）".formatted(name, Post.of(post).map(Post::title).orElse(post));
	}

}
