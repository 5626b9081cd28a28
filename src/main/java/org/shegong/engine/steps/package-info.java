/** What happens around a user task: its step, slip, briefing, opinion. */
@org.springframework.modulith.NamedInterface("steps")
package org.shegong.engine.steps;
