package org.shegong.recruitment.hiring;

import org.shegong.approval.FormFault;

/** What may be wrong with what is entered of somebody who is hired. */
public enum HiringFault implements FormFault {

	NO_CODE, ANOTHER_CODE_IN_THE_ROSTER, CODE_TAKEN, NOT_OF_THE_UNIT, NO_FIRST_DAY, FIRST_DAY_BEFORE_PUBLICATION_ENDS,
	ENDS_BEFORE_IT_BEGINS, NO_END_OF_TRAINING, GRID_WORK_AFTER_FIRST_DAY

}
