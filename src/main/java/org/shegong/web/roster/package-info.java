/**
 * Bringing in the roster: an office's sheets are read, checked completely, and stored all
 * or not at all.
 */
package org.shegong.web.roster;
