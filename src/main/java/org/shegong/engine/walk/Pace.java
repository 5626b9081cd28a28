package org.shegong.engine.walk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is taken for submitted at the steps of a walk.
 */
public interface Pace {

	/** Everybody approves, and a request that came back is handed in again. */
	Pace APPROVING = (step, offered) -> List.of("approve", "resubmit")
		.stream()
		.filter(offered::contains)
		.findFirst()
		.orElse(offered.isEmpty() ? "approve" : offered.get(0));

	/**
	 * Everybody approves until one decides otherwise; what is returned goes its way once
	 * more.
	 * @param at which of the decisions that is, counted from 0
	 */
	static Pace turning(int at, String decision) {
		var made = new AtomicInteger();
		return new Pace() {

			@Override
			public String decision(WalkedStep step, List<String> offered) {
				return (made.getAndIncrement() == at) ? decision : APPROVING.decision(step, offered);
			}

			@Override
			public int rounds() {
				return (decision.equals("return") && made.get() > at) ? 2 : 1;
			}

		};
	}

	/**
	 * @param offered the decisions that can be made there
	 */
	String decision(WalkedStep step, List<String> offered);

	/**
	 * What is taken for filled in at a task, by field; what nobody assumes is not known.
	 */
	default Map<String, Object> filled(String task) {
		return Map.of();
	}

	/**
	 * The same, with what somebody assumes to be filled in on the way.
	 * @param fields by task
	 */
	default Pace assuming(Map<String, Map<String, Object>> fields) {
		var decided = this;
		return new Pace() {

			@Override
			public String decision(WalkedStep step, List<String> offered) {
				return decided.decision(step, offered);
			}

			@Override
			public Map<String, Object> filled(String task) {
				return fields.getOrDefault(task, Map.of());
			}

			@Override
			public int rounds() {
				return decided.rounds();
			}

		};
	}

	/** How often the way passes a step before it counts as going in circles. */
	default int rounds() {
		return 1;
	}

}
