package org.shegong.web.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords, and nobody else. Wrong ones are counted for the
 * pair of address and account, for the address over all accounts and for the account over
 * all addresses. Whoever came in with the right password from an address lately is never
 * held up there by what others try from elsewhere, nor by what others try at that address
 * with other accounts.
 * <p>
 * Each node counts for itself and forgets at a restart: two nodes let try twice as often,
 * which the delays leave harmless. All lists are bounded; the oldest entries go first.
 */
@Component
class Throttle {

	private static final int MOST_ENTRIES = 20_000;

	private static final int TURNS = 256;

	private static final Duration KNOWN_FOR = Duration.ofDays(30);

	private final LongSupplier nanos;

	private final Strikes pairs = new Strikes(5, Duration.ofMinutes(15));

	/** An office of hundreds may stand behind one address: new ones get a turn. */
	private final Strikes addresses = new Strikes(50, Duration.ofMinutes(1));

	private final Strikes accounts = new Strikes(100, Duration.ofMinutes(1));

	private final Map<String, Long> known = bounded();

	private final Object[] turns = new Object[TURNS];

	Throttle() {
		this(System::nanoTime);
	}

	/**
	 * @param nanos a clock that never goes back
	 */
	Throttle(LongSupplier nanos) {
		this.nanos = nanos;
		for (var turn = 0; turn < TURNS; turn++) {
			this.turns[turn] = new Object();
		}
	}

	/** What one address tries is tried one after the other, so that each is counted. */
	Object turn(Knock knock) {
		return this.turns[Math.floorMod(knock.network().hashCode(), TURNS)];
	}

	/** Seconds until the next try; 0 when it may come now. */
	synchronized long wait(Knock knock) {
		var now = this.nanos.getAsLong();
		var waits = this.pairs.wait(knock.pair(), now);
		if (!knows(knock, now)) {
			waits = Math.max(waits, this.addresses.wait(knock.network(), now));
			waits = Math.max(waits, this.accounts.wait(knock.name(), now));
		}
		return Duration.ofNanos(waits).plusMillis(999).toSeconds();
	}

	synchronized void failed(Knock knock) {
		var now = this.nanos.getAsLong();
		this.pairs.strike(knock.pair(), now);
		this.addresses.strike(knock.network(), now);
		this.accounts.strike(knock.name(), now);
	}

	/** What was tried last was no guess. */
	synchronized void excuses(Knock knock) {
		this.pairs.forget(knock.pair());
	}

	synchronized void succeeded(Knock knock) {
		this.pairs.forget(knock.pair());
		this.known.remove(knock.pair());
		this.known.put(knock.pair(), this.nanos.getAsLong());
	}

	private boolean knows(Knock knock, long now) {
		var came = this.known.get(knock.pair());
		return came != null && now - came < KNOWN_FOR.toNanos();
	}

	private static <V> Map<String, V> bounded() {
		return new LinkedHashMap<>() {

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
				return size() > MOST_ENTRIES;
			}

		};
	}

	/** Somebody at the door: from which network, as whom. */
	record Knock(String network, String name) {

		private static final int LONGEST_NAME = 64;

		private static final int PREFIX_GROUPS = 4;

		/**
		 * @param address of the caller; of IPv6 only the part a provider hands out, since
		 * everybody has the rest to themselves
		 */
		static Knock of(String address, String account) {
			var name = account.strip().toLowerCase(Locale.ROOT);
			return new Knock(network(address), name.substring(0, Math.min(name.length(), LONGEST_NAME)));
		}

		/**
		 * Somebody who is in already tries the present password in order to change it.
		 * Counted apart: each call with the right password in it would clear the count.
		 */
		static Knock toChange(String address, String account) {
			var knock = of(address, account);
			return new Knock(knock.network(), knock.name() + " 改密");
		}

		private static String network(String address) {
			if (address == null || !address.contains(":")) {
				return String.valueOf(address);
			}
			var groups = address.split(":", -1);
			return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, PREFIX_GROUPS)));
		}

		String pair() {
			return this.network + " " + this.name;
		}

	}

	/** Wrong tries in a row: some are free, then each doubles the wait. */
	private static final class Strikes {

		private static final long FIRST_WAIT = Duration.ofSeconds(10).toNanos();

		private static final long FORGOTTEN_AFTER = Duration.ofMinutes(30).toNanos();

		private static final int MOST_DOUBLINGS = 10;

		private final int free;

		private final long longest;

		private final Map<String, Strike> counted = bounded();

		Strikes(int free, Duration longest) {
			this.free = free;
			this.longest = longest.toNanos();
		}

		long wait(String whose, long now) {
			var strike = this.counted.get(whose);
			return (strike != null) ? Math.max(0, strike.until() - now) : 0;
		}

		void strike(String whose, long now) {
			var earlier = this.counted.remove(whose);
			var count = (earlier != null && now - earlier.at() < FORGOTTEN_AFTER) ? earlier.count() + 1 : 1;
			var wait = (count < this.free) ? 0
					: Math.min(this.longest, FIRST_WAIT << Math.min(count - this.free, MOST_DOUBLINGS));
			this.counted.put(whose, new Strike(count, now, now + wait));
		}

		void forget(String whose) {
			this.counted.remove(whose);
		}

		private record Strike(int count, long at, long until) {
		}

	}

}
