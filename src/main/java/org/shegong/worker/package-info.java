/**
 * The roster of community workers, their contracts, where they are, and one append-only
 * personnel file each (一人一档).
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "account", "approval", "bulk", "organization", "policy" })
package org.shegong.worker;
