/**
 * Open tasks by who handles them, so that a list of somebody's own costs the same however
 * many others there are.
 */
@org.springframework.modulith.NamedInterface("inbox")
package org.shegong.engine.inbox;
