package org.shegong.web;

import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.springframework.context.annotation.Import;

/** As everywhere. */
@RunningCity
@Import(SqlCounter.class)
class ListsOfCasesTest extends ListsOfCases {

}
