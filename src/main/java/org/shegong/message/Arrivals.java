package org.shegong.message;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;

/** Whether what was sent to somebody arrived. */
@Component
public class Arrivals {

	private final Deliveries deliveries;

	Arrivals(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	/**
	 * How it went last on one way.
	 *
	 * @param said why it did not arrive, as the other side says it; null where it did
	 */
	public record Arrival(Instant at, boolean arrived, String said) {
	}

	/** Empty where nothing went this way yet. */
	public Optional<Arrival> last(AccountName account, Way way) {
		return this.deliveries.ended(account, way, Limit.of(1))
			.stream()
			.findFirst()
			.map((last) -> new Arrival(last.endedAt(), last.state() == Delivery.State.SENT, last.said()));
	}

}
