package org.shegong.engine.check;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.shegong.approval.RequestState;

/**
 * Where a case stands on one of the ways it can take.
 *
 * @param tokens how many are at each place of the {@link Net}
 * @param request null where none is registered
 * @param by the element that brought the request there; -1 for none
 * @param decision the last one; null where it is not known
 * @param unheard the element whose refusal no way has asked for yet; -1 for none
 * @param given the variables that are there, by their bits
 * @param yes conditions that are known to hold, by their bits
 * @param no conditions that are known not to hold, by their bits
 */
record Standing(String tokens, RequestState request, int by, String decision, int unheard, long given, long yes,
		long no) {

	static Standing before(int places) {
		return new Standing("\0".repeat(places), null, -1, null, -1, 0, 0, 0);
	}

	boolean has(int place) {
		return this.tokens.charAt(place) > 0;
	}

	/** More than two at one place make no difference. */
	Standing put(int place) {
		return set(place, Math.min(2, this.tokens.charAt(place) + 1));
	}

	Standing take(int place) {
		return set(place, Math.max(0, this.tokens.charAt(place) - 1));
	}

	private Standing set(int place, int count) {
		var changed = this.tokens.toCharArray();
		changed[place] = (char) count;
		return with(new String(changed));
	}

	Standing without(IntPredicate places) {
		var changed = this.tokens.toCharArray();
		IntStream.range(0, changed.length).filter(places).forEach((place) -> changed[place] = 0);
		return with(new String(changed));
	}

	private Standing with(String tokens) {
		return new Standing(tokens, this.request, this.by, this.decision, this.unheard, this.given, this.yes, this.no);
	}

	Standing moved(RequestState to, int by) {
		return new Standing(this.tokens, to, by, this.decision, this.unheard, this.given, this.yes, this.no);
	}

	Standing decided(String decision, int unheard) {
		return new Standing(this.tokens, this.request, this.by, decision, unheard, this.given, this.yes, this.no);
	}

	Standing heard() {
		return decided(this.decision, -1);
	}

	Standing given(long variables) {
		return new Standing(this.tokens, this.request, this.by, this.decision, this.unheard, this.given | variables,
				this.yes, this.no);
	}

	/** What was known of some conditions is known no more. */
	Standing forgotten(long conditions) {
		return new Standing(this.tokens, this.request, this.by, this.decision, this.unheard, this.given,
				this.yes & ~conditions, this.no & ~conditions);
	}

	Standing known(long holding, long failing) {
		return new Standing(this.tokens, this.request, this.by, this.decision, this.unheard, this.given,
				this.yes | holding, this.no | failing);
	}

}
