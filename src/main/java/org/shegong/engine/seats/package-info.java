/** Who may handle a task: posts, deputies, those who stand in. */
@org.springframework.modulith.NamedInterface("seats")
package org.shegong.engine.seats;
