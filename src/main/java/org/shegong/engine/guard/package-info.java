/** What is admitted into the engine, and how it answers. */
@org.springframework.modulith.NamedInterface("guard")
package org.shegong.engine.guard;
