/**
 * A look ahead: reads from a model and its decision tables which way a request will take,
 * without starting anything.
 */
@org.springframework.modulith.NamedInterface("walk")
package org.shegong.engine.walk;
