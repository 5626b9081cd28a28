/** The rule book to read, and its files. */
package org.shegong.web.policies;
