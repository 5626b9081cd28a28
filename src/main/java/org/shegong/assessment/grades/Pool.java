package org.shegong.assessment.grades;

import org.shegong.assessment.AssessmentNumbers;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;

/**
 * How many may be excellent (TY-17, R-13).
 *
 * @param base who takes part in the whole pool
 * @param ownBase who takes part in the unit
 * @param taken excellent grades of others in the pool
 * @param open who is still to be assessed in the unit
 */
public record Pool(int base, int ownBase, int taken, int open, int percent, Basis basis) {

	public static Pool of(Policy policy, int base, int ownBase, int taken, int open) {
		return new Pool(base, ownBase, taken, open, AssessmentNumbers.of(policy).excellentPercent().value(),
				AssessmentNumbers.of(policy).excellentPercent().basis());
	}

	/** Of the whole pool; a part of a person is dropped. */
	public int cap() {
		return this.base * this.percent / 100;
	}

	/** What the unit would have alone. */
	public int share() {
		return this.ownBase * this.percent / 100;
	}

	/** What the unit may have at most. */
	public int atMost() {
		return Math.min(this.open, Math.max(0, cap() - this.taken));
	}

	public String inWords() {
		return "最多%d人：全县（区、旗）参加考核%d人，%d%%为%d人，其他已占%d人；本单位%d人，自身名额%d人".formatted(atMost(), this.base, this.percent,
				cap(), this.taken, this.ownBase, share());
	}

}
