package org.shegong.web;

import org.shegong.support.CityOnMariaDb;
import org.shegong.support.SqlCounter;
import org.springframework.context.annotation.Import;

/** … with another database. */
@CityOnMariaDb
@Import(SqlCounter.class)
class ListsOfCasesOnMariaDbTest extends ListsOfCases {

}
