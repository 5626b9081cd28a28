package org.shegong.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Many things, some hundreds at a time: a statement names no more, because databases
 * limit how many values it may have.
 *
 * @param <T> the things
 */
public record Portions<T>(List<T> all) {

	private static final int SIZE = 500;

	public Portions(Collection<T> all) {
		this(List.copyOf(all));
	}

	public void each(Consumer<List<T>> work) {
		for (int from = 0; from < this.all.size(); from += SIZE) {
			work.accept(this.all.subList(from, Math.min(from + SIZE, this.all.size())));
		}
	}

	/** What is found for all of them. */
	public <F> List<F> find(Function<List<T>, ? extends Collection<F>> search) {
		var found = new ArrayList<F>();
		each((portion) -> found.addAll(search.apply(portion)));
		return found;
	}

}
