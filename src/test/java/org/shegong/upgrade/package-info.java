/**
 * Used databases of earlier builds, kept under {@code src/test/resources/upgrade}: every
 * later build is started on each of them and completes what was open. Before a change of
 * the schema or the models one more is made with
 * {@code mvn -Pused-database test-compile exec:java -Dused=2}.
 */
package org.shegong.upgrade;
