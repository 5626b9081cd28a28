package org.shegong.web.roster.sheet;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * What is found wrong in a file, in the order in which it is found. A file in which
 * nothing is right has a fault in each of its millions of cells; so many are not kept.
 */
class Faults extends AbstractList<Fault> {

	static final int MOST = 200_000;

	private final List<Fault> kept = new ArrayList<>();

	@Override
	public boolean add(Fault fault) {
		return this.kept.size() < MOST && this.kept.add(fault);
	}

	@Override
	public Fault get(int index) {
		return this.kept.get(index);
	}

	@Override
	public int size() {
		return this.kept.size();
	}

}
