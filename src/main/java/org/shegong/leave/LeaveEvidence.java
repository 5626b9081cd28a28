package org.shegong.leave;

/**
 * Whoever keeps uploaded files says whether any were handed in for a leave after the
 * application.
 */
@FunctionalInterface
public interface LeaveEvidence {

	boolean given(String number);

}
