package org.shegong.benchmark;

/**
 * What was spent until now.
 *
 * @param statements reads and writes of rows, however they were sent
 * @param ends commits and rollbacks
 * @param application CPU of the JVM in ms
 * @param database CPU of the database in ms
 */
record Cost(long statements, long prepares, long roundTrips, long ends, long application, long database) {

	static final Cost NOTHING = new Cost(0, 0, 0, 0, 0, 0);

	Cost plus(Cost more) {
		return new Cost(this.statements + more.statements, this.prepares + more.prepares,
				this.roundTrips + more.roundTrips, this.ends + more.ends, this.application + more.application,
				this.database + more.database);
	}

	Cost minus(Cost before) {
		return new Cost(this.statements - before.statements, this.prepares - before.prepares,
				this.roundTrips - before.roundTrips, this.ends - before.ends, this.application - before.application,
				this.database - before.database);
	}

}
