/**
 * The versions of the processes: which there are and who runs on them, how they differ,
 * how an earlier one comes back and how running cases move to another.
 */
@org.springframework.modulith.NamedInterface("versions")
package org.shegong.engine.versions;
