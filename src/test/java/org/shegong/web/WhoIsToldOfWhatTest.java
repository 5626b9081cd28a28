package org.shegong.web;

import org.shegong.support.RunningCity;

@RunningCity
class WhoIsToldOfWhatTest extends PeopleAreTold {

}
