/**
 * How fast it is: complete leave cases against the running application, on both
 * databases. Not a test; README.md says how to run it.
 */
package org.shegong.benchmark;
