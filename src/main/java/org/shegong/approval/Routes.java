package org.shegong.approval;

import java.util.List;

/** The ways of requests, as the models say them. */
public interface Routes {

	/**
	 * The decisions on the way of a request, in order, by the model its case runs on, or
	 * the one a start would use now.
	 * @param course what the model asks about it
	 */
	List<Course.Passed> decisions(ApprovalRequest request, Course course);

}
