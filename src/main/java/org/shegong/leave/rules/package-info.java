/** The rules of leave, each a named thing that returns its objections. */
package org.shegong.leave.rules;
