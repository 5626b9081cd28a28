package org.shegong.web;

import org.shegong.support.CityOnMariaDb;

/** … with another database. */
@CityOnMariaDb
class WhatCanBeStartedOnMariaDbTest extends WhatCanBeStarted {

}
