package org.shegong.web;

import org.shegong.support.RunningCity;

/** Lists of people and places with the database in memory. */
@RunningCity
class SearchingAndTurningPagesTest extends PagesOfPeople {

}
