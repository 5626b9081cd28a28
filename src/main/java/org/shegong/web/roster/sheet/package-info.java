/**
 * Reading sheets: from an uploaded file to rows with named columns, and from their cells
 * to values.
 */
package org.shegong.web.roster.sheet;
