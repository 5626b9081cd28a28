package org.shegong.web;

import org.shegong.support.CityOnMariaDb;

/** … and with another database. */
@CityOnMariaDb
class WhoIsToldOfWhatOnMariaDbTest extends PeopleAreTold {

}
