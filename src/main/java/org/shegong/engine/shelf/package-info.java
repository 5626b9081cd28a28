/** Models and forms: what lies on the shelf, comes into force, and came before. */
@org.springframework.modulith.NamedInterface("shelf")
package org.shegong.engine.shelf;
