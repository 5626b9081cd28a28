package org.shegong.secondment;

import java.util.List;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * What the rule book says of workers who are borrowed.
 */
public record SecondmentNumbers(Figure<Integer> months, Figure<Integer> apartDays, Figure<Integer> heads,
		Figure<Integer> reminderWorkdays, Figure<Integer> returnGraceWorkdays, Figure<List<String>> approvers,
		Figure<List<String>> borrowers) {

	/** Checked when the rule book comes into force. */
	public static final Numbers<SecondmentNumbers> BOUND = Numbers.of(SecondmentNumbers.class, "secondment");

	public static SecondmentNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

}
