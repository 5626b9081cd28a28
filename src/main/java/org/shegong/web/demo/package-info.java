/**
 * The demo: a roster of invented people that comes with the first start on one's own
 * machine.
 */
package org.shegong.web.demo;
