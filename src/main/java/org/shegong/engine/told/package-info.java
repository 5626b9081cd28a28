/** Who is told of what happens to tasks and requests, and how it leaves the house. */
@org.springframework.modulith.NamedInterface("told")
package org.shegong.engine.told;
