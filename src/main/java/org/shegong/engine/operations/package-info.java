/** What whoever has an open task may do with it besides completing it. */
@org.springframework.modulith.NamedInterface("operations")
package org.shegong.engine.operations;
