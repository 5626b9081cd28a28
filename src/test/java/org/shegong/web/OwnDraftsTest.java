package org.shegong.web;

import org.shegong.support.RunningCity;

/** As everywhere. */
@RunningCity
class OwnDraftsTest extends OwnDrafts {

}
