/** Notices when the database is away and says so to whoever calls meanwhile. */
package org.shegong.web.outage;
