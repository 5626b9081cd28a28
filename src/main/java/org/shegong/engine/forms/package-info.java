/** What forms ask for, and what is submitted through them. */
@org.springframework.modulith.NamedInterface("forms")
package org.shegong.engine.forms;
