/**
 * How fast it is: beside Camunda alone, while a roster is read, and in a large city. Not
 * a test; README.md says how to run it.
 */
package org.shegong.benchmark;
