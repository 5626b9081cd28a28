package org.shegong.benchmark;

/** What a real roster says of a worker besides what it has to. */
final class FilledCells {

	static final String COLUMNS = ",idNumber,education,householdRegistration,certificate,certificateEligibleSince,"
			+ "grade,contractFrom,contractUntil,contractNumber,monthlyWage";

	private static final int PLACES = 500;

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private FilledCells() {
	}

	static String of(int worker) {
		return ",%s,本科,清河县第%d街道%d号,助理社会工作师,2019-06-16,3,2024-01-%02d,2027-12-%02d,HT-%06d,%d.50".formatted(
				idNumber(worker), worker / PLACES, worker, 1 + worker % 28, 1 + worker % 31, worker,
				4200 + worker % 900);
	}

	/** Of a man born on 15 January 1990 (GB 11643). */
	private static String idNumber(int worker) {
		var digits = "%06d19900115%03d".formatted(100_000 + worker / PLACES, worker % PLACES * 2 + 1);
		int sum = 0;
		for (int place = 0; place < WEIGHTS.length; place++) {
			sum += WEIGHTS[place] * (digits.charAt(place) - '0');
		}
		return digits + "10X98765432".charAt(sum % 11);
	}

}
