package org.shegong.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what was written in one transaction, to each person by each of their ways. Every
 * letter is noted as begun, and as sent once the other side acknowledged it, each in a
 * transaction of its own, so that what was acknowledged is not sent again whatever
 * happens to those after it.
 */
@Component
public class Dispatch {

	private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

	/** Well before the engine would think that whoever does this is gone. */
	private static final Duration LONGEST = Duration.ofSeconds(25);

	private static final Set<Delivery.State> OPEN = EnumSet.of(Delivery.State.WAITING, Delivery.State.SENDING);

	private final Map<Way, Carrier> carriers = new EnumMap<>(Way.class);

	private final Messages messages;

	private final MessageAddresses addresses;

	private final MutedKinds muted;

	private final Deliveries deliveries;

	private final TransactionTemplate apart;

	private final String link;

	private final Clock clock;

	Dispatch(List<Carrier> carriers, Messages messages, MessageAddresses addresses, MutedKinds muted,
			Deliveries deliveries, PlatformTransactionManager transactions, MessageSettings settings, Clock clock) {
		carriers.stream().filter(Carrier::isOpen).forEach((carrier) -> this.carriers.put(carrier.way(), carrier));
		this.messages = messages;
		this.addresses = addresses;
		this.muted = muted;
		this.deliveries = deliveries;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.link = settings.link().replaceAll("/+$", "");
		this.clock = clock;
	}

	/** Whether anything leaves the house at all. */
	public boolean isOpen() {
		return !this.carriers.isEmpty();
	}

	/** The ways that are set up here. */
	public Set<Way> ways() {
		return this.carriers.keySet();
	}

	/**
	 * What became of a batch.
	 *
	 * @param left what there was no time for
	 * @param failed what the other side did not take this time
	 */
	public record Outcome(int left, int failed) {

		public boolean isDone() {
			return this.left == 0 && this.failed == 0;
		}

	}

	/**
	 * Begins a batch or goes on with it.
	 * @param words what is said of a message outside, its link from the place where the
	 * system is opened
	 */
	public Outcome send(String batch, Function<Message, Letter> words) {
		var open = this.apart.execute((status) -> open(batch));
		var end = System.nanoTime() + LONGEST.toNanos();
		int failed = 0;
		for (int at = 0; at < open.size(); at++) {
			if (System.nanoTime() > end) {
				return new Outcome(open.size() - at, failed);
			}
			if (!carried(open.get(at), words)) {
				failed++;
			}
		}
		return new Outcome(0, failed);
	}

	/** A letter for everybody on every way they have and want. */
	private List<Delivery> open(String batch) {
		if (!this.deliveries.existsByBatch(batch)) {
			var written = this.messages.findByBatch(batch);
			var people = written.stream().map(Message::recipient).distinct().toList();
			var known = this.addresses.findAllById(people)
				.stream()
				.collect(Collectors.toMap(MessageAddress::account, Function.identity()));
			var unwanted = this.muted.findByAccountIn(people);
			var letters = new ArrayList<Delivery>();
			written.stream()
				.filter((message) -> known.containsKey(message.recipient()))
				.forEach((message) -> this.carriers.keySet()
					.stream()
					.filter((way) -> unwanted.stream().noneMatch((one) -> one.isOf(message, way)))
					.filter((way) -> way.of(known.get(message.recipient())) != null)
					.forEach((way) -> letters
						.add(new Delivery(message.id(), batch, way, way.of(known.get(message.recipient()))))));
			this.deliveries.saveAll(letters);
		}
		return this.deliveries.findByBatchAndStateInOrderById(batch, OPEN);
	}

	/** False where it has to be tried again. */
	private boolean carried(Delivery delivery, Function<Message, Letter> words) {
		var carrier = this.carriers.get(delivery.channel());
		var letter = this.apart.execute((status) -> begun(delivery, carrier, words));
		if (letter == null) {
			return true;
		}
		try {
			var refusal = carrier.send(letter, delivery.address());
			note(delivery,
					(row, now) -> refusal.ifPresentOrElse((said) -> row.refused(said, now), () -> row.sent(now)));
			return true;
		}
		catch (RuntimeException ex) {
			LOG.warn("Message {} could not be sent by {} and is tried again: {}", delivery.message(),
					delivery.channel().id(), ex.toString());
			return false;
		}
	}

	/** Null where nothing is to be sent any more. */
	private Letter begun(Delivery delivery, Carrier carrier, Function<Message, Letter> words) {
		var row = this.deliveries.findById(delivery.id()).orElseThrow();
		if (carrier == null || !OPEN.contains(row.state()) || !row.begin(this.clock.instant())) {
			return null;
		}
		var letter = words.apply(this.messages.findById(row.message()).orElseThrow());
		return new Letter(letter.message(), letter.sentence(), this.link.isEmpty() ? null : this.link + letter.link());
	}

	private interface Noted {

		void on(Delivery row, Instant now);

	}

	private void note(Delivery delivery, Noted noted) {
		this.apart.executeWithoutResult(
				(status) -> noted.on(this.deliveries.findById(delivery.id()).orElseThrow(), this.clock.instant()));
	}

}
