package org.shegong.policy;

import java.util.function.Supplier;

/**
 * One number of a county or city taken for another while somebody weighs what would come
 * of it. Others who ask at the same time hear nothing of it.
 */
final class Supposition {

	private final ThreadLocal<Held> held = new ThreadLocal<>();

	private record Held(String unit, Parameter own) {
	}

	<T> T during(String unit, Parameter own, Supplier<T> weighing) {
		if (this.held.get() != null) {
			throw new IllegalStateException("Only one number at a time is taken for another");
		}
		this.held.set(new Held(unit, own));
		try {
			return weighing.get();
		}
		finally {
			this.held.remove();
		}
	}

	Policy in(Locality place, Policy policy) {
		var other = this.held.get();
		return (other != null && place.units().contains(other.unit())) ? policy.with(other.own()) : policy;
	}

}
