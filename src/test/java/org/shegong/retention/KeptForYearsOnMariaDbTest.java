package org.shegong.retention;

import org.shegong.support.CityOnMariaDb;

/** The same where the production's database erases. */
@CityOnMariaDb
class KeptForYearsOnMariaDbTest extends KeptForYears {

}
